import { dirname, join } from 'node:path'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import type { OwnTheme } from '../../../shared/portal/theme/own-theme'
import { writeDurably } from '../../library/disk/durable-write'
import { type ExportDisk, kindAt, nodeExportDisk, removeTree, stagingWriter } from '../staging/export-disk'
import { targetFailure } from '../staging/failures'
import { resolveTarget } from '../target'
import { filesOf, packTheme } from './theme-files'

/**
 * Writes a theme as an archive (`.zip`) or as a folder, for working on it with other programs.
 * @param options whether an archive may be replaced (a folder never is: somebody may be working on it), and the library, which is no place for it
 * @throws AppError 'target-not-ours' when something is there already, 'target-inside-library', 'disk-full', 'read-only', 'io': what was there stays
 */
export async function writeTheme(
  own: OwnTheme,
  path: string,
  { replace, library }: { readonly replace: boolean; readonly library: string },
  disk: ExportDisk = nodeExportDisk,
): Promise<void> {
  try {
    await resolveTarget(disk, dirname(path), library)
    const isArchive = path.endsWith('.zip')
    if (!(isArchive && replace) && (await kindAt(disk, path)) !== null) {
      throw new AppError('target-not-ours', t('backup.taken', { path }), { path })
    }
    if (isArchive) await writeDurably(disk, path, await packTheme(own))
    else await writeFolder(own, path, disk)
  } catch (error) {
    throw targetFailure(error, path)
  }
}

async function writeFolder(own: OwnTheme, path: string, disk: ExportDisk): Promise<void> {
  const write = stagingWriter(disk)
  try {
    for (const [name, bytes] of filesOf(own)) await write(join(path, name), bytes)
  } catch (error) {
    await removeTree(disk, path).catch(() => undefined)
    throw error
  }
}
