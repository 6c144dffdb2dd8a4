import { dirname, join } from 'node:path'
import { orMissing } from '../../library/disk/error-codes'
import {
  type ExportDisk,
  kindAt,
  makeFolders,
  removeIfEmpty,
  removeIfThere,
  removeTree,
  stagingWriter,
} from './export-disk'
import { type Move, readJournal, removeJournal, writeJournal } from './journal'
import { takeLock } from './lock'
import { finish, keptPath, readyForJournal, stagedPath } from './moves'
import { STAGING } from './names'

/** Takes the files that moves replaced or removed, from where `keptPath` says; what it leaves goes. It must not fail. */
export type KeepOld = (moves: readonly Move[], keptPath: (path: string) => string) => Promise<void>

/** One export's hold on a target folder. */
export interface StagingSession {
  readonly stage: (path: string, bytes: Uint8Array) => Promise<void>
  readonly readStaged: (path: string) => Promise<Uint8Array>
  /** All moves or none. Resolves when the new version stands durably in the target. @param keep may take what it replaced */
  readonly commit: (moves: readonly Move[], keep?: KeepOld) => Promise<void>
  /** Takes away what is left of the staging; the target stays as it is. */
  readonly close: () => Promise<void>
}

/** Files of an export that was stopped before its journal: worth nothing. */
async function clearStaging(disk: ExportDisk, root: string): Promise<void> {
  const staging = join(root, STAGING)
  for (const { name, kind } of (await orMissing(disk.list(staging))) ?? []) {
    if (name === 'lock') continue
    if (kind === 'folder') await removeTree(disk, join(staging, name))
    else await removeIfThere(disk, join(staging, name))
  }
}

/** Finishes or undoes what an earlier export left half-way. Answers whether there was anything. */
async function recover(disk: ExportDisk, root: string): Promise<boolean> {
  const journal = await readJournal(disk, root)
  if (journal !== null) await finish(disk, root, journal)
  if ((await readJournal(disk, root)) !== null) await removeJournal(disk, root)
  await clearStaging(disk, root)
  return journal !== null
}

/**
 * Takes hold of a target, made when it isn't there, and brings it to one whole version first.
 * @throws AppError 'target-busy' while another export runs there
 */
export async function openSession(disk: ExportDisk, root: string): Promise<StagingSession> {
  const made = await makeFolders(disk, root)
  const removeMade = async (): Promise<void> => {
    for (const folder of made.toReversed()) await removeIfEmpty(disk, folder)
  }
  const lock = await takeLock(disk, root).catch(async (error: unknown) => {
    await removeMade()
    throw error
  })
  const letGo = async (): Promise<void> => {
    await lock.release().catch(() => undefined)
    await removeMade()
  }
  try {
    // A target that isn't durable itself would take the whole export with it.
    for (const folder of made) await disk.syncFolder(dirname(folder))
    await recover(disk, root)
  } catch (error) {
    await letGo()
    throw error
  }

  const write = stagingWriter(disk)
  return {
    stage: (path, bytes) => write(stagedPath(root, path), bytes),
    readStaged: (path) => disk.read(stagedPath(root, path)),
    commit: async (moves, keep) => {
      if (moves.length === 0) return
      await lock.check()
      await readyForJournal(disk, root, moves)
      try {
        await writeJournal(disk, root, moves)
      } catch (error) {
        // The last step of a durable write may fail with the file in place: then it must not be found later.
        await removeJournal(disk, root)
        throw error
      }
      await finish(disk, root, { direction: 'forward', moves })
      await keep?.(moves, (path) => keptPath(root, path))
    },
    close: async () => {
      try {
        // With a journal still there the staged files are needed by the next export.
        if ((await readJournal(disk, root)) === null) await clearStaging(disk, root)
      } catch {
        // What is left is swept by the next export.
      } finally {
        await letGo()
      }
    },
  }
}

/** Brings a target that an export left half-way to one whole version; does nothing where there is nothing to do. */
export async function recoverTarget(disk: ExportDisk, root: string): Promise<boolean> {
  if ((await kindAt(disk, join(root, STAGING))) === null) return false
  const lock = await takeLock(disk, root)
  try {
    return await recover(disk, root)
  } finally {
    await lock.release().catch(() => undefined)
  }
}
