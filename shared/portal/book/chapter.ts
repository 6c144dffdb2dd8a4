import type { MediaName } from '../../article/record'
import { escapeText } from '../../document/html/escape'
import { serializeBody } from '../../document/html/serialize'
import { t } from '../../messages/translate'
import { attachmentsHtml } from '../attachments'
import type { PageInput } from '../page-model'
import { languageOf, pageView, type PageView } from '../page-view'
import { withdrawnLine } from '../withdrawn'
import { asXhtml } from './xhtml'

const line = (name: string, text: string): string => (text === '' ? '' : `<p class="${name}">${escapeText(text)}</p>`)

function correctionsHtml(corrections: PageView['corrections']): string {
  if (corrections === null) return ''
  const items = corrections.items.map(({ time, text }) => `<li>${escapeText(time)} ${escapeText(text)}</li>`)
  return `<section class="corrections"><h2>${escapeText(corrections.title)}</h2><ul>${items.join('')}</ul></section>`
}

/** An article as a file of a book, in the words of its page, and the pictures that it shows. */
export function chapterXhtml(input: Omit<PageInput, 'addresses'>): {
  readonly xhtml: string
  readonly used: readonly MediaName[]
} {
  const { record, mediaSizes } = input
  const language = languageOf(record)
  const used = new Set<MediaName>()
  const media = (name: MediaName): string => {
    used.add(name)
    return `../media/${name}`
  }
  const whole: PageInput = {
    ...input,
    addresses: { media, attachment: () => null, stylesheet: { kind: 'link', href: '../book.css' } },
  }
  const { article, corrections } = pageView(whole, 1)
  const body = serializeBody(record.body, {
    language,
    mediaHref: media,
    mediaSize: (name) => mediaSizes[name] ?? null,
  })
  const title = escapeText(article.title === '' ? t('common.untitled') : article.title)
  const facts = [article.authors, article.source.name, article.publishTime].filter((text) => text !== '')
  const parts = [
    `<h1>${title}</h1>`,
    line('subtitle', article.subtitle),
    line('facts', facts.join('　')),
    line('byline', article.byline),
    line('facts', withdrawnLine(record)),
    body,
    line('editor-line', article.editorLine),
    attachmentsHtml(record, () => null),
    correctionsHtml(corrections),
  ]
  const xhtml = `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="${language}" xml:lang="${language}">
<head>
<title>${title}</title>
<link rel="stylesheet" type="text/css" href="../book.css"/>
</head>
<body>
${asXhtml(parts.filter((part) => part !== '').join('\n'))}
</body>
</html>
`
  return { xhtml, used: [...used].sort() }
}
