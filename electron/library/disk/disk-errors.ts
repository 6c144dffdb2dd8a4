import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { isMissing, osCode } from './error-codes'

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const FORBIDDEN = new Set(['EROFS', 'EACCES', 'EPERM'])
const GONE = new Set(['ENOTCONN', 'ENODEV', 'ENXIO', 'ESTALE', 'EHOSTDOWN', 'EHOSTUNREACH'])

/** What failed: writing or only reading the library, or this machine's own state (drafts, catalogue, workspace). */
export type DiskPlace = 'library' | 'reading' | 'state'

/**
 * Phrases a disk's failure for a person.
 * @param rootIsThere asked only when something is missing: a vanished drive is not a missing file
 */
export async function toAppError(
  error: unknown,
  rootIsThere: () => Promise<boolean>,
  place: DiskPlace = 'library',
): Promise<AppError> {
  if (error instanceof AppError) return error
  const code = osCode(error)
  if (code === null) {
    return new AppError('internal', t('library.internal', { detail: String(error) }), undefined, error)
  }
  const details = { cause: code }
  const ofState = place === 'state'
  if (FULL.has(code)) {
    return new AppError('disk-full', t(ofState ? 'library.stateFull' : 'library.diskFull'), details, error)
  }
  if (FORBIDDEN.has(code)) {
    if (place === 'reading') return new AppError('io', t('library.notReadable', { code }), details, error)
    return new AppError('read-only', t(ofState ? 'library.stateReadOnly' : 'library.readOnly'), details, error)
  }
  if (!ofState && (GONE.has(code) || (isMissing(error) && !(await rootIsThere())))) {
    return new AppError('library-gone', t('library.gone'), details, error)
  }
  return new AppError('io', t(ofState ? 'library.stateIo' : 'library.io', { code }), details, error)
}
