import type { ArticleId, ArticleRecord, MediaName } from '../../shared/article/record'
import { serializeBody } from '../../shared/document/html/serialize'
import { pagePartsOf } from '../../shared/document/page-parts'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import type { MediaSize, PageAddresses, PageInput } from '../../shared/portal/page-model'
import { languageOf } from '../../shared/portal/page-view'
import { renderPage } from '../../shared/portal/render'
import { defaultTheme } from '../../shared/portal/theme/theme'
import type { Library } from '../library/api'
import type { PageComposer, SettingsOverride } from './api'
import { mediaOf } from './media-of'
import { assetType, dataUrl, mediaOfPath, mediaPath, stylesheetPath } from './page-assets'
import { createPortalSettings } from './portal-settings'

interface DrawnPage {
  readonly html: string
  readonly media: readonly MediaName[]
}

/** Pages as preview and export both show them: their bytes are made here and nowhere else. */
export function createComposer(library: Library): PageComposer {
  const theme = defaultTheme
  const stylesheet = stylesheetPath(theme)
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
    addresses: PageAddresses,
    override?: SettingsOverride,
  ): Promise<PageInput> => {
    const [shared, mediaSizes] = await Promise.all([settings(override), sizesOf(mediaOf(record))])
    return { id, record, ...shared, mediaSizes, addresses }
  }

  /** Draws with relative addresses and says which of them the HTML uses. */
  const drawLinked = async (draw: (media: PageAddresses['media']) => Promise<string>): Promise<DrawnPage> => {
    const used = new Set<MediaName>()
    const html = await draw((name) => {
      used.add(name)
      return mediaPath(name)
    })
    return { html, media: [...used].sort() }
  }

  /** Draws twice: the first time tells which images the page really shows, so that only those are read. */
  const drawEmbedded = async (draw: (media: PageAddresses['media']) => Promise<string>): Promise<string> => {
    const urls = new Map<MediaName, string>()
    for (const name of (await drawLinked(draw)).media) urls.set(name, dataUrl(name, await library.media.read(name)))
    return draw((name) => urls.get(name) ?? '')
  }

  const drawBody = async (record: ArticleRecord, media: PageAddresses['media']): Promise<string> => {
    const sizes = await sizesOf(mediaOf(record))
    const language = languageOf(record)
    return serializeBody(record.body, { mediaHref: media, mediaSize: (name) => sizes[name] ?? null, language })
  }

  return {
    page: async (id, record, override) => {
      const used = new Set<MediaName>()
      const media = (name: MediaName): string => {
        used.add(name)
        return mediaPath(name)
      }
      const input = await inputOf(id, record, { media, stylesheet: { kind: 'link', href: stylesheet } }, override)
      const count = pagePartsOf(record.body).length
      const [html = '', ...further] = Array.from({ length: count }, (_, i) =>
        renderPage({ ...input, part: i + 1 }, theme),
      )
      return { html, further, assets: [stylesheet, ...[...used].map(mediaPath)].sort() }
    },

    single: (id, record) =>
      drawEmbedded(async (media) =>
        renderPage(await inputOf(id, record, { media, stylesheet: { kind: 'inline' } }), theme),
      ),

    fragment: async (record, images = 'linked') => {
      const body = (media: PageAddresses['media']): Promise<string> => drawBody(record, media)
      if (images === 'embedded') return { html: await drawEmbedded(body), assets: [] }
      const drawn = await drawLinked(body)
      return { html: drawn.html, assets: drawn.media.map(mediaPath) }
    },

    asset: async (path) => {
      if (path === stylesheet) return { bytes: Buffer.from(theme.css, 'utf8'), type: assetType(path) }
      const name = mediaOfPath(path)
      if (name === null) throw new AppError('not-found', t('exporting.assetUnknown', { path }))
      return { bytes: await library.media.read(name), type: assetType(path) }
    },
  }
}
