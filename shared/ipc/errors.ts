/** Every way an operation can fail, as data: stable across IPC and the command line. */
export const ERROR_CODES = [
  'conflict',
  'disk-full',
  'read-only',
  'io',
  'not-found',
  'damaged',
  'newer-format',
  'waiting',
  'not-a-library',
  'library-exists',
  'library-gone',
  'no-library',
  'invalid-record',
  'invalid-body',
  'invalid-settings',
  'invalid-argument',
  'image-unreadable',
  'image-unsupported',
  'image-too-large',
  'file-refused',
  'import-unsupported',
  'import-unreadable',
  'target-not-ours',
  'target-inside-library',
  'target-busy',
  'archive-damaged',
  'other-library',
  'link-refused',
  'forbidden',
  'cancelled',
  'no-person',
  'wrong-usage',
  'internal',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** `message` is Chinese, for a person: what happened, what is safe, what to do. */
export interface ErrorValue {
  readonly code: ErrorCode
  readonly message: string
  readonly details?: Readonly<Record<string, unknown>>
}

/** The one error our code throws on purpose; everything else is a defect and becomes `internal`. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, unknown>> | undefined

  constructor(code: ErrorCode, message: string, details?: Readonly<Record<string, unknown>>, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'AppError'
    this.code = code
    this.details = details
  }

  toValue(): ErrorValue {
    return this.details === undefined
      ? { code: this.code, message: this.message }
      : { code: this.code, message: this.message, details: this.details }
  }
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ErrorValue }

export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
