import type { ImageAddresses } from '../../shared/pages/page-images'

/** What a reader found in a file: a record not yet checked, with the column as it was written there. Crosses from a worker. */
export interface FoundRecord {
  readonly value: unknown
  /** Sentences on what could not be kept. */
  readonly lost: readonly string[]
  /** The columns that a page says it stands in, outermost first. */
  readonly columnPath?: readonly string[]
  /** Pictures that lie beside the file, in place of which the body holds stand-ins. */
  readonly images?: readonly ImageAddresses[]
  /** For each of `images` the bytes that came in the file itself; absent where all must be looked for beside it. */
  readonly imageBytes?: readonly (Uint8Array | null)[]
  /** Pictures of a manuscript, for figures of the body that have none yet. */
  readonly figures?: readonly FoundFigure[]
}

/** An image that waits for its place in the media store. */
export interface FoundFigure {
  /** Which figure of the body it belongs to, counted from 0. */
  readonly figure: number
  readonly name: string
  readonly bytes: Uint8Array
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
