import type { ArticleId } from '../article/record'
import type { ChangeMode } from '../word/losses'

export type { ChangeMode }
export const CHANGE_MODES = ['accept', 'reject', 'comment'] as const satisfies readonly ChangeMode[]

/** One record that was found in a file, before it is saved; or why there is none. */
export interface ImportRow {
  readonly key: string
  readonly file: string
  readonly title: string
  readonly authors: readonly string[]
  readonly source: string
  /** As in a record; empty: none was found. */
  readonly publishTime: string
  /** The column's id; null: none. */
  readonly column: string | null
  /** The columns that the file itself names, outermost first. */
  readonly columnPath: readonly string[]
  readonly characters: number
  readonly figures: number
  readonly tables: number
  /** Sentences on what could not be kept. */
  readonly lost: readonly string[]
  /** What it likely repeats; `id` is null for another file of the same import. */
  readonly duplicate: { readonly id: ArticleId | null; readonly title: string } | null
  /** Why it can't come in; null when it can. */
  readonly problem: string | null
}

/** A row as the person wants it saved. */
export type ImportChoice = Pick<ImportRow, 'key' | 'title' | 'authors' | 'source' | 'publishTime' | 'column'>

export interface ImportOutcome {
  readonly saved: readonly { readonly id: ArticleId; readonly title: string; readonly file: string }[]
  readonly failed: readonly { readonly file: string; readonly title: string; readonly message: string }[]
  /** Originals that could not be kept beside their articles, in words. */
  readonly unkept: readonly string[]
  /** Stopped before all were saved. */
  readonly stopped: boolean
}
