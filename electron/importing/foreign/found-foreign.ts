import type { Instant } from '../../../shared/article/record'
import type { ChangeMode } from '../../../shared/word/losses'

/** Formats whose bytes are read apart from the rest of the program. */
export const FOREIGN_KINDS = ['text', 'docx', 'doc', 'rtf', 'odt'] as const
export type ForeignKind = (typeof FOREIGN_KINDS)[number]

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

/** An image that waits for its place in the media store. */
export interface ForeignImage {
  /** Which figure of the body it belongs to, counted from 0. */
  readonly figure: number
  readonly name: string
  readonly bytes: Uint8Array
}

/** What was found in a foreign file: a record not yet checked, its images, and sentences on what could not be kept. */
export interface FoundForeign {
  readonly value: unknown
  readonly images: readonly ForeignImage[]
  readonly lost: readonly string[]
}
