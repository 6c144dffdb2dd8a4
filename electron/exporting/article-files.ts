import type { ArticleId, ArticleRecord } from '../../shared/article/record'
import { assertNever } from '../../shared/ipc/errors'
import type { ExportKind } from '../../shared/ipc/export-values'
import { pageFileName } from '../../shared/portal/addresses'
import type { PageAsset, PageComposer } from './api'
import { mediaOf } from './media-of'
import { mediaPath } from './page-assets'

/** Kinds that make files of each article; a book holds all of them. */
export type ArticleKind = Exclude<ExportKind, 'epub'>

/** What one article becomes: its own file first, then what that loads. */
export interface ArticleFiles {
  readonly path: string
  /** The paths of its further pages, when page breaks part it. */
  readonly parts: readonly string[]
  readonly files: readonly PageAsset[]
}

/** The path of an article's own file. The kinds have names of their own, so that a folder can hold all of them. */
function ownPath(id: ArticleId, kind: ArticleKind): string {
  switch (kind) {
    case 'page':
      return pageFileName(id)
    case 'single':
    case 'fragment':
      return `${id}.${kind}.html`
    case 'word':
      return `${id}.docx`
    case 'official':
      return `${id}.official.docx`
    case 'markdown':
      return `${id}.md`
    case 'text':
      return `${id}.txt`
    case 'pdf':
      return `${id}.pdf`
    default:
      return assertNever(kind)
  }
}

/** An article's own file, its further pages, and what they load. */
interface Drawn {
  readonly own: string | Uint8Array
  readonly further: readonly string[]
  readonly assets: readonly string[]
}

async function drawn(composer: PageComposer, id: ArticleId, record: ArticleRecord, kind: ArticleKind): Promise<Drawn> {
  switch (kind) {
    case 'page': {
      const { html, ...page } = await composer.page(id, record)
      return { own: html, ...page }
    }
    case 'single':
      return { own: await composer.single(id, record), further: [], assets: [] }
    case 'fragment': {
      const { html, assets } = await composer.fragment(record)
      return { own: html, further: [], assets }
    }
    case 'word':
    case 'official':
      return { own: await composer.word(record, kind === 'word' ? 'manuscript' : 'official'), further: [], assets: [] }
    case 'markdown':
      return { own: await composer.plain(record, kind), further: [], assets: mediaOf(record).map(mediaPath) }
    case 'text':
      return { own: await composer.plain(record, kind), further: [], assets: [] }
    case 'pdf':
      return { own: await composer.pdf({ id, record }), further: [], assets: [] }
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
  kind: ArticleKind,
): Promise<ArticleFiles> {
  const { own, further, assets } = await drawn(composer, id, record, kind)
  const path = ownPath(id, kind)
  const parts = further.map((_, i) => pageFileName(id, i + 2))
  const pages = [own, ...further].map((content, i) => ({
    path: parts[i - 1] ?? path,
    bytes: typeof content === 'string' ? Buffer.from(content, 'utf8') : content,
  }))
  const files: PageAsset[] = [...pages]
  for (const asset of assets) files.push({ path: asset, bytes: (await composer.asset(asset)).bytes })
  return { path, parts, files }
}
