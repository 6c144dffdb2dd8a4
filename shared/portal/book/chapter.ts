import type { ArticleRecord, MediaName } from '../../article/record'
import { printPublishTime } from '../../article/publish-time'
import { endsWithEditorLine } from '../../document/editor-line'
import { escapeText } from '../../document/html/escape'
import { serializeBody } from '../../document/html/serialize'
import { t } from '../../messages/translate'
import { attachmentsHtml } from '../attachments'
import { correctionsView } from '../corrections'
import type { MediaSize } from '../page-model'
import { asXhtml } from './xhtml'

const line = (name: string, text: string): string => (text === '' ? '' : `<p class="${name}">${escapeText(text)}</p>`)

/** Author, source and time, those that are there. */
function facts(record: ArticleRecord, zone: string): string {
  const time = record.publishTime === undefined ? '' : printPublishTime(record.publishTime, zone)
  return [(record.authors ?? []).join('、'), record.source?.name ?? '', time].filter((text) => text !== '').join('　')
}

function corrections(record: ArticleRecord, zone: string): string {
  const view = correctionsView(record, zone)
  if (view === null) return ''
  const items = view.items.map(({ time, text }) => `<li>${escapeText(time)} ${escapeText(text)}</li>`)
  return `<section class="corrections"><h2>${escapeText(view.title)}</h2><ul>${items.join('')}</ul></section>`
}

/** An article as a file of a book, and the pictures that it shows (in `media/` beside the folder of texts). */
export function chapterXhtml(
  record: ArticleRecord,
  sizes: Readonly<Record<MediaName, MediaSize>>,
  zone: string,
): { readonly xhtml: string; readonly used: readonly MediaName[] } {
  const language = record.language ?? 'zh-CN'
  const used = new Set<MediaName>()
  const body = serializeBody(record.body, {
    language,
    mediaSize: (name) => sizes[name] ?? null,
    mediaHref: (name) => {
      used.add(name)
      return `../media/${name}`
    },
  })
  const editor = (record.editor ?? '').trim()
  const title = escapeText(record.title === '' ? t('common.untitled') : record.title)
  const parts = [
    `<h1>${title}</h1>`,
    line('subtitle', record.subtitle ?? ''),
    line('facts', facts(record, zone)),
    line('byline', record.byline ?? ''),
    body,
    editor === '' || endsWithEditorLine(record.body) ? '' : line('editor-line', `（责任编辑：${editor}）`),
    attachmentsHtml(record, () => null),
    corrections(record, zone),
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
