import { serializeBody } from '../document/html/serialize'
import { pagePartsOf } from '../document/page-parts'
import type { PageInput } from './page-model'
import { attachmentsHtml } from './attachments'
import { pageView } from './page-view'
import { sharedPartsOf } from './shared-parts'
import { drawingOf } from './theme/engine'
import type { Theme } from './theme/theme'

/** A style element ends at the first end tag inside it, so a theme's CSS must hold none. */
const insideStyle = (css: string): string => css.replace(/<\/(?=style)/gi, '<\\/')

function stylesheetOf(input: PageInput, theme: Theme): { readonly href: string | null; readonly css: string | null } {
  const { stylesheet } = input.addresses
  return stylesheet.kind === 'link' ? { href: stylesheet.href, css: null } : { href: null, css: insideStyle(theme.css) }
}

/**
 * The portal's page of an article: the one function behind preview and export. The same input gives the same text on
 * every machine and at any time.
 * @throws AppError 'invalid-settings' when the theme's templates can't be drawn
 */
export function renderPage(input: PageInput, theme: Theme): string {
  const draw = drawingOf(theme)
  const parts = input.part === undefined ? [] : pagePartsOf(input.record.body)
  const part = input.part === undefined ? undefined : parts[input.part - 1]
  const page = pageView(input, Math.max(1, parts.length))
  const body = serializeBody(part?.body ?? input.record.body, {
    language: page.language,
    firstNote: part?.firstNote ?? 1,
    mediaHref: input.addresses.media,
    breaksLongRuns: page.language === 'zh-CN',
    mediaSize: (name) => (Object.hasOwn(input.mediaSizes, name) ? (input.mediaSizes[name] ?? null) : null),
  })
  const attachments = attachmentsHtml(input.record, input.addresses.attachment)
  const shared = sharedPartsOf(input, page.words, draw)
  return draw('page', { ...page, body, attachments, shared, stylesheet: stylesheetOf(input, theme) })
}
