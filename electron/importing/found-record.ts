import type { ImageAddresses } from '../../shared/pages/page-images'

/** What a reader found in a file: a record not yet checked, with the column as it was written there. */
export interface FoundRecord {
  readonly value: unknown
  /** Sentences on what could not be kept. */
  readonly lost: readonly string[]
  /** The columns that a page says it stands in, outermost first. */
  readonly columnPath?: readonly string[]
  /** Pictures that lie beside the file, in place of which the body holds stand-ins. */
  readonly images?: readonly ImageAddresses[]
  /** The bytes of a picture that came in the file itself; null where it must be looked for beside it. */
  readonly imageWithin?: (addresses: ImageAddresses) => Uint8Array | null
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
