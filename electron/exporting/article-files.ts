import type { ArticleId, ArticleRecord } from '../../shared/article/record'
import { assertNever } from '../../shared/ipc/errors'
import type { ExportKind } from '../../shared/ipc/export-values'
import { pageFileName } from '../../shared/portal/addresses'
import type { DrawnPages, PageAsset, PageComposer } from './api'

/** What one article becomes: its HTML first, then what that loads. */
export interface ArticleFiles {
  readonly path: string
  /** The paths of its further pages, when page breaks part it. */
  readonly parts: readonly string[]
  readonly files: readonly PageAsset[]
}

/** The path of an article's HTML. The kinds have names of their own, so that a folder can hold all three. */
function htmlPath(id: ArticleId, kind: ExportKind): string {
  switch (kind) {
    case 'page':
      return pageFileName(id)
    case 'single':
      return `${id}.single.html`
    case 'fragment':
      return `${id}.fragment.html`
    default:
      return assertNever(kind)
  }
}

async function drawn(
  composer: PageComposer,
  id: ArticleId,
  record: ArticleRecord,
  kind: ExportKind,
): Promise<DrawnPages> {
  switch (kind) {
    case 'page':
      return composer.page(id, record)
    case 'single':
      return { html: await composer.single(id, record), further: [], assets: [] }
    case 'fragment':
      return { ...(await composer.fragment(record)), further: [] }
    default:
      return assertNever(kind)
  }
}

/**
 * Composes an article's files.
 * @throws AppError 'waiting', 'not-found' or 'damaged' when an image's bytes aren't there or aren't sound
 */
export async function articleFiles(
  composer: PageComposer,
  id: ArticleId,
  record: ArticleRecord,
  kind: ExportKind,
): Promise<ArticleFiles> {
  const { html, further, assets } = await drawn(composer, id, record, kind)
  const path = htmlPath(id, kind)
  const parts = further.map((_, i) => pageFileName(id, i + 2))
  const pages = [html, ...further].map((text, i) => ({ path: parts[i - 1] ?? path, bytes: Buffer.from(text, 'utf8') }))
  const files: PageAsset[] = [...pages]
  for (const asset of assets) files.push({ path: asset, bytes: (await composer.asset(asset)).bytes })
  return { path, parts, files }
}
