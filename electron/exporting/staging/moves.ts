import { dirname, join } from 'node:path'
import { isMissing } from '../../library/disk/error-codes'
import { inParallel } from '../../library/disk/in-parallel'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { shortName } from '../short-name'
import { type ExportDisk, keepCopy, kindAt, move, moveInto, removeIfEmpty, removeIfThere } from './export-disk'
import { type Journal, type Move, removeJournal, turnBack } from './journal'
import { STAGING } from './names'

/** Where a file waits before it goes into place: in one folder, for making files in a thousand folders is slow. */
export const stagedPath = (root: string, path: string): string => join(root, STAGING, 'new', shortName(path))
/** Where the file it replaces is kept until the whole export stands. */
export const keptPath = (root: string, path: string): string => join(root, STAGING, 'old', path)

async function syncFolders(disk: ExportDisk, paths: readonly string[], top: string): Promise<void> {
  const folders = new Set([top])
  for (const path of paths) for (let at = dirname(path); at.length > top.length; at = dirname(at)) folders.add(at)
  await inParallel([...folders], async (folder) => {
    if ((await kindAt(disk, folder)) === 'folder') await disk.syncFolder(folder)
  })
}

/**
 * Makes durable all that a journal needs: what the moves will replace or remove, so that they can be undone, what they
 * bring, and the folder that will hold the journal. Without that a power cut could leave moves behind and no journal.
 */
export async function readyForJournal(disk: ExportDisk, root: string, moves: readonly Move[]): Promise<void> {
  const needed: string[] = []
  for (const one of moves) {
    if (one.action === 'put') needed.push(stagedPath(root, one.path))
    if (one.action === 'put' && !one.replaces) continue
    await keepCopy(disk, join(root, one.path), keptPath(root, one.path))
    needed.push(keptPath(root, one.path))
  }
  await syncFolders(disk, needed, join(root, STAGING))
  await disk.syncFolder(root)
}

async function carryOut(disk: ExportDisk, root: string, one: Move): Promise<void> {
  const target = join(root, one.path)
  if (one.action === 'remove') return removeIfThere(disk, target)
  const staged = stagedPath(root, one.path)
  try {
    await move(disk, staged, target)
  } catch (error) {
    if (!isMissing(error)) throw error
    if ((await kindAt(disk, staged)) === null) return
    await moveInto(disk, staged, target)
  }
}

/** Every step may have been done already: a staged file that is gone stands in place. */
async function goForward(disk: ExportDisk, root: string, moves: readonly Move[]): Promise<void> {
  const last = moves.at(-1)
  await inParallel(moves.slice(0, -1), (one) => carryOut(disk, root, one))
  // The manifest is the last one: it says what stands there.
  if (last !== undefined) await carryOut(disk, root, last)
  await removeEmptied(
    disk,
    root,
    moves.flatMap(({ action, path }) => (action === 'remove' ? [path] : [])),
  )
  await syncFolders(
    disk,
    moves.map(({ path }) => join(root, path)),
    root,
  )
}

/** Folders that removed files leave empty go with them. */
async function removeEmptied(disk: ExportDisk, root: string, removed: readonly string[]): Promise<void> {
  const folders = new Set<string>()
  for (const path of removed) for (let at = dirname(path); at !== '.'; at = dirname(at)) folders.add(at)
  const deepestFirst = [...folders].sort((a, b) => b.length - a.length)
  for (const folder of deepestFirst) await removeIfEmpty(disk, join(root, folder))
}

/** A staged file that still waits was never put into place, so what stands there isn't ours to take away. */
async function goBack(disk: ExportDisk, root: string, moves: readonly Move[]): Promise<void> {
  for (const one of moves.toReversed()) {
    const target = join(root, one.path)
    if (one.action === 'put' && !one.replaces) {
      if ((await kindAt(disk, stagedPath(root, one.path))) !== null) continue
      await removeIfThere(disk, target)
      if (dirname(target) !== root) await removeIfEmpty(disk, dirname(target))
    } else if ((await kindAt(disk, keptPath(root, one.path))) !== null) {
      await moveInto(disk, keptPath(root, one.path), target)
    }
  }
  await syncFolders(
    disk,
    moves.map(({ path }) => join(root, path)),
    root,
  )
}

/**
 * Brings a journalled export to its end: into place, or, when that fails, back to what stood there before.
 * @throws what stopped it, after everything is as before; AppError 'io' when even that must wait for the next export
 */
export async function finish(disk: ExportDisk, root: string, journal: Journal): Promise<void> {
  if (journal.direction === 'back') {
    await undo(disk, root, journal.moves)
    return
  }
  try {
    await goForward(disk, root, journal.moves)
  } catch (error) {
    await retreat(disk, root, journal.moves, error)
    throw error
  }
  // The new version stands: a journal that can't be removed now is run once more by the next export, and changes nothing.
  await removeJournal(disk, root).catch(() => undefined)
}

async function undo(disk: ExportDisk, root: string, moves: readonly Move[]): Promise<void> {
  await goBack(disk, root, moves)
  await removeJournal(disk, root)
}

async function retreat(disk: ExportDisk, root: string, moves: readonly Move[], cause: unknown): Promise<void> {
  try {
    await turnBack(disk, root)
    await undo(disk, root, moves)
  } catch {
    throw new AppError('io', t('exporting.halfWay', { out: root }), { out: root }, cause)
  }
}
