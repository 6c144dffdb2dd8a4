import type { Instant } from '../../../shared/article/record'
import type { ChangeMode } from '../../../shared/word/losses'
import type { FoundFigure } from '../found-record'

/** Formats whose bytes are read apart from the rest of the program. */
export type ForeignKind = 'text' | 'markdown' | 'table' | 'sheet' | 'json' | 'page' | 'archive' | ManuscriptKind
/** Formats that are told by their first bytes, whatever the file is called. */
export const MANUSCRIPT_KINDS = ['docx', 'doc', 'rtf', 'odt'] as const
export type ManuscriptKind = (typeof MANUSCRIPT_KINDS)[number]

/** What a reader has to know beside the bytes; all of it can be sent to a worker. */
export interface ForeignOptions {
  /** The file's name, for a text that shows no title. */
  readonly name: string
  /** The portal's zone, for times without an offset. */
  readonly zone: string
  readonly now: Instant
  /** What becomes of tracked changes. */
  readonly changes: ChangeMode
}

/** What was found in a manuscript: a record not yet checked, its images, and sentences on what could not be kept. */
export interface FoundForeign {
  readonly value: unknown
  readonly images: readonly FoundFigure[]
  readonly lost: readonly string[]
}
