import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'

/** Files and folders that a person chose or dropped in this session: no other is read for an import. */
export interface ImportPaths {
  readonly allow: (paths: readonly string[]) => void
  /** @throws AppError 'forbidden' */
  readonly check: (paths: readonly string[]) => void
}

export function createImportPaths(): ImportPaths {
  const allowed = new Set<string>()
  return {
    allow: (paths) => paths.forEach((path) => allowed.add(path)),
    check: (paths) => {
      if (!paths.every((path) => allowed.has(path))) throw new AppError('forbidden', t('system.error.importPath'))
    },
  }
}
