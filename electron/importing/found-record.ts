/** What a reader found in a file: a record not yet checked, with the column as it was written there. */
export interface FoundRecord {
  readonly value: unknown
  /** Sentences on what could not be kept. */
  readonly lost: readonly string[]
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
