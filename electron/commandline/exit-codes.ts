import { AppError, type ErrorCode } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'

export const EXIT = { done: 0, findings: 1, wrongUsage: 2, noLibrary: 3 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

const NO_LIBRARY: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'library-exists',
  'library-gone',
  'no-library',
  'not-a-library',
])

/** Any failure while the library is opened or made: exit code 3, whatever the reason. */
export class LibraryClosed extends Error {
  readonly error: AppError

  constructor(error: AppError) {
    super(error.message, { cause: error })
    this.name = 'LibraryClosed'
    this.error = error
  }
}

/** What to say about a failure, and the exit code that says it to programs. */
export function judge(failure: unknown): { readonly error: AppError; readonly code: ExitCode } {
  if (failure instanceof LibraryClosed) return { error: failure.error, code: EXIT.noLibrary }
  if (!(failure instanceof AppError)) {
    const detail = failure instanceof Error ? failure.message : String(failure)
    return { error: new AppError('internal', t('cli.internal', { detail })), code: EXIT.findings }
  }
  if (failure.code === 'wrong-usage') return { error: failure, code: EXIT.wrongUsage }
  return { error: failure, code: NO_LIBRARY.has(failure.code) ? EXIT.noLibrary : EXIT.findings }
}
