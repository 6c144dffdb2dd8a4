import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { osCode } from '../../library/disk/error-codes'

const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const READ_ONLY: ReadonlySet<string> = new Set(['EROFS', 'EACCES', 'EPERM'])
const GONE: ReadonlySet<string> = new Set(['ENOENT', 'ENODEV', 'ENXIO', 'ESTALE', 'ENOTCONN', 'EHOSTDOWN'])

/** A failed write of the target in words: which folder, that the former export is whole, what to do. */
export function targetFailure(error: unknown, out: string): AppError {
  if (error instanceof AppError) return error
  const code = osCode(error)
  if (code === null) return new AppError('internal', t('exporting.internal', { out }), { out }, error)
  const details = { out, cause: code }
  if (FULL.has(code)) return new AppError('disk-full', t('exporting.diskFull', { out }), details, error)
  if (READ_ONLY.has(code)) return new AppError('read-only', t('exporting.readOnly', { out }), details, error)
  if (code === 'ENOTDIR') return new AppError('invalid-argument', t('exporting.notAFolder', { out }), details, error)
  if (GONE.has(code)) return new AppError('io', t('exporting.gone', { out }), details, error)
  return new AppError('io', t('exporting.io', { out, code }), details, error)
}
