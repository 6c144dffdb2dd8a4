import type { ArticleId, ArticleRecord } from '../../shared/article/record'
import type { PreviewVersion } from '../../shared/ipc/library-values'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import type { PageComposer, SettingsOverride } from '../exporting/api'
import { ORIGIN } from './protocol/origin'

/** Drawn pages kept at once; a newsroom desk has one open article and perhaps a few preview windows. */
const KEPT = 12

interface DrawnPage {
  readonly version: number
  /** Its pages in order: more than one when page breaks part the article. */
  readonly pages: readonly string[]
  readonly assets: ReadonlySet<string>
}

/** The pages that the preview protocol serves: the last one drawn of each article. */
export interface PreviewPages {
  /** Draws unsaved text. A slower, earlier drawing never replaces a later one. */
  readonly draw: (id: ArticleId, record: ArticleRecord, settings?: SettingsOverride) => Promise<PreviewVersion>
  /**
   * The page as last drawn; one never drawn is drawn from the draft or the newest revision.
   * @param part which page of an article that page breaks part, from 1; the last one when it has become shorter
   */
  readonly page: (id: ArticleId, part?: number) => Promise<string>
  /** A file that the drawn page names, and no other. */
  readonly asset: (id: ArticleId, path: string) => Promise<{ readonly bytes: Uint8Array; readonly type: string }>
}

/** @param newest the text of an article as the person last wrote it */
export function createPreviewPages(
  composer: () => Promise<PageComposer>,
  newest: (id: ArticleId) => Promise<ArticleRecord>,
): PreviewPages {
  const pages = new Map<ArticleId, DrawnPage>()
  let versions = 0

  const keep = (id: ArticleId, page: DrawnPage): void => {
    if ((pages.get(id)?.version ?? 0) > page.version) return
    pages.delete(id)
    pages.set(id, page)
    const [oldest] = pages.keys()
    if (pages.size > KEPT && oldest !== undefined) pages.delete(oldest)
  }

  const draw: PreviewPages['draw'] = async (id, record, settings) => {
    const version = ++versions
    const { html, further, assets } = await (await composer()).page(id, record, settings)
    keep(id, { version, pages: [html, ...further], assets: new Set(assets) })
    return { version, url: previewUrl(id, version) }
  }

  const drawn = async (id: ArticleId): Promise<DrawnPage> => {
    if (!pages.has(id)) await draw(id, await newest(id))
    const page = pages.get(id)
    if (page === undefined) throw new AppError('not-found', t('system.error.previewAsset'))
    return page
  }

  return {
    draw,
    page: async (id, part = 1) => {
      const { pages: shown } = await drawn(id)
      return shown[part - 1] ?? shown.at(-1) ?? ''
    },
    asset: async (id, path) => {
      if (!(await drawn(id)).assets.has(path)) throw new AppError('not-found', t('system.error.previewAsset'))
      return (await composer()).asset(path)
    },
  }
}

/** The version only tells the frame that there is something new; the protocol doesn't look at it. */
const previewUrl = (id: ArticleId, version: number): string => `${ORIGIN}/preview/${id}/page.html?v=${version}`
