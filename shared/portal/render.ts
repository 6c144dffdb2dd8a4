import { withdrawalReason } from '../article/withdrawal'
import { serializeBody } from '../document/html/serialize'
import { pagePartsOf } from '../document/page-parts'
import type { PageInput } from './page-model'
import { attachmentsHtml } from './attachments'
import { drawFrame } from './frame'
import { frameOf, languageOf, pageView, type PageView } from './page-view'
import { drawingOf } from './theme/engine'
import type { Theme } from './theme/theme'
import { siteWords } from './site/site-words'
import { isWithdrawn, withdrawnFrame, withdrawnNotice } from './withdrawn'

/** An article in its theme's `article` template: ready HTML without the portal around it. @throws as `renderPage` does */
export function renderArticle(input: PageInput, theme: Theme): { readonly main: string; readonly page: PageView } {
  const language = languageOf(input.record)
  const parts = input.part === undefined ? [] : pagePartsOf(input.record.body)
  const part = input.part === undefined ? undefined : parts[input.part - 1]
  const page = pageView(input, Math.max(1, parts.length))
  const body = serializeBody(part?.body ?? input.record.body, {
    language,
    ...(part === undefined ? {} : { noteNumbers: part.noteNumbers }),
    mediaHref: input.addresses.media,
    breaksLongRuns: language === 'zh-CN',
    mediaSize: (name) => (Object.hasOwn(input.mediaSizes, name) ? (input.mediaSizes[name] ?? null) : null),
  })
  const attachments = attachmentsHtml(input.record, input.addresses.attachment)
  return { main: drawingOf(theme)('article', { ...page, body, attachments }), page }
}

/**
 * The portal's page of an article: the one function behind preview and export. The same input gives the same text on
 * every machine and at any time. Of an article that was withdrawn it is the notice that readers of the site get.
 * @throws AppError 'invalid-settings' when the theme's templates can't be drawn
 */
export function renderPage(input: PageInput, theme: Theme): string {
  if (isWithdrawn(input.record)) return renderNotice(input, theme)
  const { main, page } = renderArticle(input, theme)
  return drawFrame(frameOf(input, page.pager), main, input.addresses.stylesheet, theme)
}

function renderNotice(input: PageInput, theme: Theme): string {
  const language = languageOf(input.record)
  const notice = withdrawnNotice(language, withdrawalReason(input.record))
  const main = drawingOf(theme)('notice', { ...notice, words: siteWords(language) })
  return drawFrame(withdrawnFrame(input), main, input.addresses.stylesheet, theme)
}
