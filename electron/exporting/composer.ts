import type { ArticleId, ArticleRecord, MediaName } from '../../shared/article/record'
import { serializeBody } from '../../shared/document/html/serialize'
import { pagePartsOf } from '../../shared/document/page-parts'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import type { MediaSize, PageAddresses, PageInput } from '../../shared/portal/page-model'
import { attachmentsHtml } from '../../shared/portal/attachments'
import { languageOf } from '../../shared/portal/page-view'
import { renderPage } from '../../shared/portal/render'
import { bookTitle } from '../../shared/portal/book/package-files'
import { renderSheet } from '../../shared/portal/sheet'
import type { Theme } from '../../shared/portal/theme/theme'
import { THEMES } from '../../shared/portal/theme/themes'
import { wechatHtml, wechatPage } from '../../shared/portal/wechat'
import { isWithdrawn } from '../../shared/portal/withdrawn'
import type { Library } from '../library/api'
import { withPlainPictures } from '../pictures/picture-thread'
import type { NamedRecord, PageComposer, PrintPdf, SettingsOverride } from './api'
import { articleMarkdown, articleText } from './article-text'
import { type Addresses, type Draw, drawEmbedded, drawForPasting } from './embedded'
import { mediaOf } from './media-of'
import { assetType, mediaOfPath, mediaPath, stylesheetPath } from './page-assets'
import { createPortalSettings } from './portal-settings'
import { drawSample } from './themes/try-theme'

/** Looks that were drawn with lately, while a theme is being edited each pause makes one. */
const MOST_STYLES = 12

/** Pages as preview and export both show them: their bytes are made here and nowhere else. */
export function createComposer(library: Library, printPdf?: PrintPdf): PageComposer {
  // A page that was drawn a moment ago may have another one's looks.
  const styles = new Map(Object.values(THEMES).map((theme) => [stylesheetPath(theme), theme.css]))
  const settings = createPortalSettings(library)

  const sizesOf = async (names: readonly MediaName[]): Promise<Readonly<Record<MediaName, MediaSize>>> => {
    const sizes: Record<MediaName, MediaSize> = {}
    await Promise.all(
      names.map(async (name) => {
        const size = await library.media.size(name)
        if (size !== null) sizes[name] = size
      }),
    )
    return sizes
  }

  const inputOf = async (
    id: ArticleId,
    record: ArticleRecord,
    addresses: (stylesheet: string) => PageAddresses,
    override?: SettingsOverride,
  ): Promise<{ readonly input: PageInput; readonly theme: Theme; readonly stylesheet: string }> => {
    const [{ theme, ...shared }, mediaSizes] = await Promise.all([settings(override), sizesOf(mediaOf(record))])
    const stylesheet = stylesheetPath(theme)
    styles.delete(stylesheet)
    styles.set(stylesheet, theme.css)
    const [oldest] = styles.keys()
    if (styles.size > MOST_STYLES && oldest !== undefined) styles.delete(oldest)
    return { input: { id, record, ...shared, mediaSizes, addresses: addresses(stylesheet) }, theme, stylesheet }
  }

  /** Relative addresses, and the media that what was drawn with them uses. */
  const linking = (): { readonly addresses: Addresses; readonly used: () => readonly MediaName[] } => {
    const used = new Set<MediaName>()
    const path = (name: MediaName): string => {
      used.add(name)
      return mediaPath(name)
    }
    return { addresses: { media: path, attachment: ({ media }) => path(media) }, used: () => [...used].sort() }
  }

  const drawBody = async (record: ArticleRecord, { media, attachment }: Addresses): Promise<string> => {
    const sizes = await sizesOf(mediaOf(record))
    const body = serializeBody(record.body, {
      mediaHref: media,
      mediaSize: (name) => sizes[name] ?? null,
      language: languageOf(record),
    })
    return [body, attachmentsHtml(record, attachment)].filter((part) => part !== '').join('\n')
  }

  const wechatOf =
    (record: ArticleRecord): Draw =>
    async ({ media }) =>
      wechatHtml(record, (await settings()).profile.zone, media)

  const sheet = (articles: readonly NamedRecord[]): Promise<string> =>
    drawEmbedded(library, async (addresses) => {
      const drawn = await Promise.all(
        articles.map(({ id, record }) => inputOf(id, record, () => ({ ...addresses, stylesheet: { kind: 'inline' } }))),
      )
      const [first] = drawn
      if (first === undefined) throw new AppError('invalid-argument', t('exporting.nothing'))
      const inputs = drawn.map(({ input }) => input)
      return renderSheet(inputs, bookTitle(articles), first.theme)
    })

  return {
    page: async (id, record, override) => {
      const { addresses, used } = linking()
      const { input, theme, stylesheet } = await inputOf(
        id,
        record,
        (href) => ({ ...addresses, stylesheet: { kind: 'link', href } }),
        override,
      )
      if (override?.shown === 'wechat') {
        const html = wechatPage(record, await drawEmbedded(library, wechatOf(record)))
        return { html, further: [], assets: [] }
      }
      if (override?.shown !== undefined) {
        const html = await drawSample(override.shown, theme, input)
        if (html !== null) return { html, further: [], assets: [stylesheet] }
      }
      const count = isWithdrawn(record) ? 1 : pagePartsOf(record.body).length
      const [html = '', ...further] = Array.from({ length: count }, (_, i) =>
        renderPage({ ...input, part: i + 1 }, theme),
      )
      return { html, further, assets: [stylesheet, ...used().map(mediaPath)].sort() }
    },

    single: (id, record) =>
      drawEmbedded(library, async (addresses) => {
        const { input, theme } = await inputOf(id, record, () => ({ ...addresses, stylesheet: { kind: 'inline' } }))
        return renderPage(input, theme)
      }),

    fragment: async (record, images = 'linked') => {
      const body: Draw = (addresses) => drawBody(record, addresses)
      if (images === 'embedded') return { html: await drawForPasting(library, body), assets: [] }
      const { addresses, used } = linking()
      const html = await body(addresses)
      return { html, assets: used().map(mediaPath) }
    },

    wechat: (record) => drawForPasting(library, wechatOf(record)),

    plain: async (record, form) => {
      const { zone } = (await settings()).profile
      return form === 'markdown' ? articleMarkdown(record, zone) : articleText(record, zone)
    },

    // Loaded at its first use: few articles leave as Word documents.
    word: async (record, format) => {
      const [{ wordFile }, { profile }] = await Promise.all([import('./word/word-file'), settings()])
      const { read, size } = library.media
      return withPlainPictures((plain) => wordFile(record, mediaOf(record), { read, size, plain }, format, profile))
    },

    sheet,

    pdf: async (article) => {
      if (printPdf === undefined) throw new AppError('wrong-usage', t('exporting.noPdf'))
      const [{ withSearchableText }, drawn] = await Promise.all([import('./pdf-characters'), sheet([article])])
      return withSearchableText(await printPdf(drawn))
    },

    chapter: async ({ id, record }) => {
      const [{ chapterXhtml }, { bookPictures }, shared, mediaSizes] = await Promise.all([
        import('../../shared/portal/book/chapter'),
        import('./epub/book-pictures'),
        settings(),
        sizesOf(mediaOf(record)),
      ])
      const { xhtml, used } = chapterXhtml({ id, record, ...shared, mediaSizes })
      const drawn = await withPlainPictures((plain) => bookPictures(xhtml, used, library.media.read, plain))
      return { id, record, ...drawn }
    },

    book: async (chapters, modified) => {
      const [{ bookFile }, { profile }] = await Promise.all([import('./epub/book-file'), settings()])
      return bookFile(chapters, { publisher: profile.siteName, modified })
    },

    asset: async (path) => {
      const css = styles.get(path)
      if (css !== undefined) return { bytes: Buffer.from(css, 'utf8'), type: assetType(path) }
      const name = mediaOfPath(path)
      if (name === null) throw new AppError('not-found', t('exporting.assetUnknown', { path }))
      return { bytes: await library.media.read(name), type: assetType(path) }
    },
  }
}
