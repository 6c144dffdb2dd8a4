import { randomBytes } from 'node:crypto'
import { dirname, join, sep } from 'node:path'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import type { BackupReport, Problem } from '../api'
import { renamePatiently } from '../disk/durable-write'
import { orMissing } from '../disk/error-codes'
import type { DiskOperations } from '../disk/operations'
import { sha256 } from '../disk/sha256'
import { sweepTemps } from '../disk/sweep'
import { isIntact } from '../holdings/is-intact'
import { listHoldings, listRoom } from '../holdings/list-holdings'
import type { LongWork } from '../holdings/source'
import { openSteps } from '../holdings/steps'
import { LIBRARY_FILE } from '../library-file'
import { tempName } from '../names/temp-names'
import { checkArchive } from './check-archive'
import type { BackedUpFile } from './manifest'
import { BACKUP_FORMAT, MANIFEST_NAME, printManifest } from './manifest'
import { openArchiveWriter } from './write-archive'

export interface BackupPlace {
  readonly disk: DiskOperations
  readonly root: string
  readonly now: () => number
}

/**
 * Writes one archive of a library while others work in it: files never change, and one that is purged meanwhile is left
 * out. It stands under its name only once every byte has been read back; until then the folder holds what it held.
 */
export async function makeBackup(
  place: BackupPlace,
  libraryId: string,
  file: string,
  work: LongWork & { readonly replace?: boolean },
): Promise<BackupReport> {
  const { disk } = place
  const folder = await folderOfTarget(place, file)
  await refuseTaken(disk, file, work.replace === true)
  await sweepTemps(disk, folder, await disk.list(folder), place.now())
  const temp = join(folder, tempName(randomBytes(8).toString('hex')))
  try {
    const written = await writeAll(place, libraryId, temp, work)
    const checked = await checkArchive(disk, temp, { ...(work.signal === undefined ? {} : { signal: work.signal }) })
    await checked.close()
    if (checked.sha256 !== written.sha256) throw new AppError('io', t('backup.readBack'))
    await refuseTaken(disk, file, work.replace === true)
    await renamePatiently(disk, temp, file)
    await disk.syncFolder(folder)
    return { file, sha256: written.sha256, files: checked.manifest.files.length, problems: written.problems }
  } catch (error) {
    await disk.remove(temp).catch(() => undefined)
    throw error
  }
}

async function folderOfTarget({ disk, root }: BackupPlace, file: string): Promise<string> {
  const real = await orMissing(disk.realPath(dirname(file)))
  if (real === null) throw new AppError('not-found', t('backup.noFolder', { path: dirname(file) }))
  if (real === root || real.startsWith(`${root}${sep}`)) {
    throw new AppError('target-inside-library', t('backup.insideLibrary', { path: file }))
  }
  return real
}

async function refuseTaken(disk: DiskOperations, file: string, mayReplace: boolean): Promise<void> {
  const there = await orMissing(disk.inspect(file))
  if (there === null || (mayReplace && there.kind === 'file')) return
  throw new AppError('target-not-ours', t('backup.taken', { path: file }), { path: file })
}

interface WrittenArchive {
  readonly sha256: string
  readonly problems: readonly Problem[]
}

async function writeAll(
  { disk, root, now }: BackupPlace,
  libraryId: string,
  temp: string,
  work: LongWork,
): Promise<WrittenArchive> {
  const madeAt = new Date(now()).toISOString()
  const paths = [LIBRARY_FILE, ...(await listHoldings(disk, root))]
  const steps = openSteps(paths.length, work)
  const files: BackedUpFile[] = []
  const problems: Problem[] = []
  const file = await disk.create(temp)
  const archive = openArchiveWriter(file)

  async function add(path: string): Promise<void> {
    steps.check()
    const bytes = await orMissing(disk.read(join(root, path)))
    if (bytes !== null) {
      await archive.add(path, bytes)
      files.push({ path, bytes: bytes.length, sha256: sha256(bytes) })
      // It comes along as it is: one day somebody may mend it.
      if (path !== LIBRARY_FILE && !isIntact(path, bytes)) {
        problems.push({ kind: 'damaged', path, message: t('library.problem.damaged') })
      }
    }
    steps.done(path)
  }

  try {
    for (const path of paths) await add(path)
    // What was purged meanwhile is only half in the archive: its tombstone tells whoever restores it.
    const listed = new Set(paths)
    for (const path of await listRoom(disk, root, 'purged')) if (!listed.has(path)) await add(path)
    await archive.add(MANIFEST_NAME, printManifest({ format: BACKUP_FORMAT, libraryId, madeAt, files }))
    const { bytes, sha256: sum } = await archive.end()
    await file.sync()
    if ((await file.size()) !== bytes) throw new AppError('io', t('backup.readBack'))
    await file.close()
    return { sha256: sum, problems }
  } catch (error) {
    await archive.abandon()
    await file.close().catch(() => undefined)
    throw error
  }
}
