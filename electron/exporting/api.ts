import type { ArticleId, ArticleRecord, MediaName } from '../../shared/article/record'
import type { ExportKind } from '../../shared/ipc/export-values'

/** One file of an exported page beside its HTML, addressed relative to it. */
export interface PageAsset {
  /** e.g. `assets/<sha256>.jpg`, with forward slashes. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** Settings shown before they are saved (the settings screen's live page). */
export interface SettingsOverride {
  readonly profile?: unknown
  readonly columns?: unknown
  /** A theme's name, or 本社版式 as it is being edited. */
  readonly theme?: unknown
  /** Shown instead of the article's page: `wechat`, or a template by a made-up page of the portal. */
  readonly shown?: string
}

export interface NamedRecord {
  readonly id: ArticleId
  readonly record: ArticleRecord
}

/** An article of a book. */
export interface Chapter extends NamedRecord {
  /** A whole file of XHTML. */
  readonly xhtml: string
  readonly pictures: readonly { readonly name: MediaName; readonly bytes: Uint8Array }[]
}

/** Draws self-contained HTML as a PDF. */
export type PrintPdf = (html: string) => Promise<Uint8Array>

export interface DrawnPages {
  readonly html: string
  readonly further: readonly string[]
  readonly assets: readonly string[]
}

/** What preview and export share: the bytes of the page are made here and nowhere else. */
export interface PageComposer {
  /**
   * The `page` kind: HTML with relative links to assets. An article with page breaks has `further` pages, which stand
   * beside the first as `pageFileName(id, 2)` and so on. `assets` names the paths that any of them uses.
   */
  readonly page: (id: ArticleId, record: ArticleRecord, override?: SettingsOverride) => Promise<DrawnPages>
  /** The `single` kind: one self-contained file. */
  readonly single: (id: ArticleId, record: ArticleRecord) => Promise<string>
  /** The body alone: images linked as in `page`, or embedded as data: URLs for a paste into another system. */
  readonly fragment: (
    record: ArticleRecord,
    images?: 'linked' | 'embedded',
  ) => Promise<{ readonly html: string; readonly assets: readonly string[] }>
  /** The text with its looks inside, for the editor of 微信公众号; pictures embedded. */
  readonly wechat: (record: ArticleRecord) => Promise<string>
  /** Fields and text without a layout. */
  readonly plain: (record: ArticleRecord, form: 'markdown' | 'text') => Promise<string>
  /** A Word document (.docx) as newspapers send manuscripts, or in the format of 公文. */
  readonly word: (record: ArticleRecord, format: 'manuscript' | 'official') => Promise<Uint8Array>
  /** Articles as they are printed, in one self-contained file of HTML without the portal around them. */
  readonly sheet: (articles: readonly NamedRecord[]) => Promise<string>
  /** One article as a tagged PDF with an outline. @throws AppError 'wrong-usage' where nothing can draw one */
  readonly pdf: (article: NamedRecord) => Promise<Uint8Array>
  /** One article as a chapter of a book, with the pictures that it shows. */
  readonly chapter: (article: NamedRecord) => Promise<Chapter>
  /** A book (EPUB 3) of chapters, published by the portal's site. @param modified the newest change, ISO 8601 in UTC */
  readonly book: (chapters: readonly Chapter[], modified: string) => Promise<Uint8Array>
  /** Bytes and content type of an asset path that `page` named; rejects with `not-found` or `waiting`. */
  readonly asset: (path: string) => Promise<{ readonly bytes: Uint8Array; readonly type: string }>
}

export interface ExportOptions {
  readonly ids: readonly ArticleId[]
  readonly kind: ExportKind
  readonly out: string
  /** Write although the folder holds files we did not make; they stay. */
  readonly allowForeign: boolean
  /** The name in the publication notes. */
  readonly by: string
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly title: string }) => void
}
