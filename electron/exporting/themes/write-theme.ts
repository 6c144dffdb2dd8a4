import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import type { OwnTheme } from '../../../shared/portal/theme/own-theme'
import { osCode } from '../../library/disk/error-codes'
import { targetFailure } from '../staging/failures'
import { filesOf, packTheme } from './theme-files'

/**
 * Writes a theme as an archive (`.zip`) or as a folder, for working on it with other programs.
 * @param replace whether an archive may be replaced; a folder never is: somebody may be working on it
 * @throws AppError 'target-not-ours' when something is there already, 'disk-full', 'read-only', 'io'
 */
export async function writeTheme(own: OwnTheme, path: string, replace: boolean): Promise<void> {
  try {
    if (path.endsWith('.zip')) return await writeFile(path, await packTheme(own), { flag: replace ? 'w' : 'wx' })
    await mkdir(path)
    for (const [name, bytes] of filesOf(own)) {
      await mkdir(dirname(join(path, name)), { recursive: true })
      await writeFile(join(path, name), bytes)
    }
  } catch (error) {
    if (osCode(error) !== 'EEXIST') throw targetFailure(error, path)
    throw new AppError('target-not-ours', t('backup.taken', { path }), { path }, error)
  }
}
