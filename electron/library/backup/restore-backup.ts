import { dirname, join } from 'node:path'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import type { RestoreReport } from '../api'
import { toAppError } from '../disk/disk-errors'
import { orMissing } from '../disk/error-codes'
import type { DiskOperations } from '../disk/operations'
import { openTree } from '../disk/tree'
import type { LongWork, Source } from '../holdings/source'
import { LIBRARY_FILE, readLibraryFile } from '../library-file'
import { unite } from '../merging/unite'
import { openPurges } from '../purging/purges'
import type { CheckedArchive } from './check-archive'
import { checkArchive } from './check-archive'
import { fillFolder, isFree } from './fill-folder'

export interface RestoreRequest extends LongWork {
  readonly file: string
  /** A new or empty folder, or a library of the archive's libraryId. */
  readonly path: string
}
export type RestoreBackup = (request: RestoreRequest) => Promise<RestoreReport>

/**
 * Brings a backup back. The archive is read to its last byte before anything is touched. A new folder gets every file as
 * it was, and is a library only when all are there; an existing library gets what it lacks.
 */
export const restoreBackupOn =
  (disk: DiskOperations): RestoreBackup =>
  async ({ file, path, ...work }) => {
    try {
      const { signal } = work
      const archive = await checkArchive(disk, file, { ...(signal === undefined ? {} : { signal }) })
      try {
        return await restore(disk, archive, { file, path, ...work })
      } finally {
        await archive.close().catch(() => undefined)
      }
    } catch (error) {
      throw await toAppError(error, async () => true)
    }
  }

async function restore(
  disk: DiskOperations,
  archive: CheckedArchive,
  { file, path, ...work }: RestoreRequest,
): Promise<RestoreReport> {
  const { manifest, sha256 } = archive
  const report = { file, sha256, files: manifest.files.length }
  const { libraryId } = manifest
  if (await isLibrary(disk, path)) {
    const there = await readLibraryFile(disk, path)
    if (there.libraryId !== libraryId) {
      throw new AppError('other-library', t('backup.otherLibrary', { path }), { path, libraryId })
    }
    const root = await disk.realPath(path)
    const tree = openTree(disk, root)
    const source: Source = {
      libraryId,
      paths: manifest.files.map((entry) => entry.path).filter((name) => name !== LIBRARY_FILE),
      read: archive.read,
    }
    const target = { disk, tree, root, purges: openPurges(disk, tree) }
    const { brought, problems } = await unite(target, source, { ...work, withSettings: true })
    return { ...report, libraryId, brought: brought.length, problems }
  }
  if (!(await isFree(disk, path, libraryId))) {
    throw new AppError('library-exists', t('backup.folderTaken', { path }), { path })
  }
  if ((await orMissing(disk.inspect(dirname(path)))) === null) {
    throw new AppError('not-found', t('backup.noFolder', { path: dirname(path) }))
  }
  await fillFolder(disk, archive, path, work)
  return { ...report, libraryId, brought: manifest.files.length, problems: [] }
}

const isLibrary = async (disk: DiskOperations, path: string): Promise<boolean> =>
  (await orMissing(disk.inspect(join(path, LIBRARY_FILE)))) !== null
