import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import type { Library } from '../../library/api'
import { readJsonBytes } from '../../library/disk/json-bytes'
import { orMissing } from '../../library/disk/error-codes'
import { sha256 } from '../../library/disk/sha256'
import { inParallel } from '../../library/disk/in-parallel'
import { writeDurably } from '../../library/disk/durable-write'
import { parseManifest, readManifest } from '../manifest'
import {
  type ExportDisk,
  makeFolders,
  moveInto,
  nodeExportDisk,
  removeIfThere,
  removeTree,
  stagingWriter,
} from '../staging/export-disk'
import { targetFailure } from '../staging/failures'
import { type Move, movesSchema } from '../staging/journal'
import { MANIFEST } from '../staging/names'
import { type KeepOld, openSession } from '../staging/session'
import { inTheWay } from '../target'
import { noteVersion } from './note-version'
import { standingFiles } from './standing-files'

const schema = v.object({
  /** When the version that is kept here was exported, ISO 8601; '' when nobody noted it. */
  at: v.string(),
  /** SHA-256 of the manifest that stands in the target since. */
  after: v.string(),
  moves: movesSchema,
})
type Previous = v.InferOutput<typeof schema>

const NOTE = 'version.json'
/** Folders of which a version is kept. */
const MOST_FOLDERS = 8
const filePath = (folder: string, path: string): string => join(folder, 'files', path)

/**
 * Keeps what an export replaced and removed, in the state of this machine: never in the target, which is carried to the
 * portal. A version that can't be kept is a choice less, and no reason to fail the export.
 */
export const keepPrevious =
  (disk: ExportDisk, folder: string, { at, after }: Pick<Previous, 'at' | 'after'>): KeepOld =>
  async (moves, keptPath) => {
    try {
      await removeIfThere(disk, join(folder, NOTE))
      await removeTree(disk, folder)
      const old = moves.filter((one) => one.action === 'remove' || one.replaces)
      // The first export into a folder has nothing before it.
      if (!old.some(({ path }) => path === MANIFEST)) return
      await makeFolders(disk, folder)
      const take = taker(disk)
      await inParallel(old, ({ path }) => take(keptPath(path), filePath(folder, path)))
      await writeDurably(
        disk,
        join(folder, NOTE),
        Buffer.from(JSON.stringify({ at, after, moves: [...moves] } satisfies Previous)),
      )
      await forgetOldest(disk, dirname(folder)).catch(() => undefined)
    } catch {
      await removeTree(disk, folder).catch(() => undefined)
    }
  }

/** A folder that is exported into no more would be kept a version of for ever: the last few folders are enough. */
async function forgetOldest(disk: ExportDisk, parent: string): Promise<void> {
  const kept = await inParallel(await disk.list(parent), async ({ name }) => {
    const folder = join(parent, name)
    return { folder, at: (await orMissing(disk.inspect(join(folder, NOTE))))?.modified ?? 0n }
  })
  const newestFirst = kept.toSorted((a, b) => (a.at > b.at ? -1 : 1))
  for (const { folder } of newestFirst.slice(MOST_FOLDERS)) await removeTree(disk, folder)
}

/** Moves files to a folder that may be on another disk. */
function taker(disk: ExportDisk): (from: string, to: string) => Promise<void> {
  const write = stagingWriter(disk)
  let isElsewhere = false
  return async (from, to) => {
    if (!isElsewhere) {
      try {
        return await moveInto(disk, from, to)
      } catch {
        isElsewhere = true
      }
    }
    await write(to, await disk.read(from))
  }
}

async function readNote(disk: ExportDisk, folder: string): Promise<Previous | null> {
  const bytes = await orMissing(disk.read(join(folder, NOTE)))
  try {
    const parsed = v.safeParse(schema, bytes === null ? null : readJsonBytes(bytes))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

interface Found {
  readonly root: string
  readonly folder: string
  readonly previous: Previous
}

async function find(library: Library, disk: ExportDisk, out: string): Promise<Found | null> {
  const root = (await orMissing(disk.realPath(out))) ?? out
  const folder = library.siteVersions.previousFolder(root)
  const previous = await readNote(disk, folder)
  const manifest = await orMissing(disk.read(join(root, MANIFEST)))
  // What another export or another program made of the folder since has no way back from here.
  return previous === null || manifest === null || sha256(manifest) !== previous.after
    ? null
    : { root, folder, previous }
}

/** The version that a site's folder held before its last export, when it can be brought back; null: there is none. */
export async function previousVersion(
  library: Library,
  out: string,
  disk: ExportDisk = nodeExportDisk,
): Promise<{ readonly at: string } | null> {
  const found = await find(library, disk, out)
  return found === null ? null : { at: found.previous.at }
}

/**
 * Brings back the version that a site's folder held before its last export: all of it, or nothing. The one that goes is
 * kept in its place, so that doing it twice changes nothing.
 * @throws AppError 'not-found' when there is none, 'damaged' when what was kept isn't whole, and as an export does
 */
export async function bringBack(
  library: Library,
  { out, now }: { readonly out: string; readonly now: number },
  disk: ExportDisk = nodeExportDisk,
): Promise<{ readonly written: number; readonly removed: number }> {
  try {
    const found = await find(library, disk, out)
    if (found === null) throw new AppError('not-found', t('site.noPrevious', { out }), { out })
    return await swap(library, found, now, disk)
  } catch (error) {
    throw targetFailure(error, out)
  }
}

async function swap(library: Library, { root, folder, previous }: Found, now: number, disk: ExportDisk) {
  const old = async (path: string): Promise<Uint8Array> => {
    const bytes = await orMissing(disk.read(filePath(folder, path)))
    if (bytes === null) throw new AppError('damaged', t('site.previousDamaged', { path }), { path })
    return bytes
  }
  const oldManifest = await old(MANIFEST)
  const manifest = await parseManifest(oldManifest)
  if (manifest === null) throw new AppError('damaged', t('site.previousDamaged', { path: MANIFEST }))
  const sums = new Map(manifest.files.map((file) => [file.path, file.sha256]))
  const session = await openSession(disk, root)
  try {
    // Opening it may have finished what another export left half-way.
    if ((await find(library, disk, root)) === null) throw new AppError('not-found', t('site.noPrevious', { out: root }))
    const written = new Map((await readManifest(disk, root))?.files.map((file) => [file.path, file.sha256]))
    const { sumOf } = await standingFiles(disk, root, null, now)
    const back: Move[] = []
    for (const one of previous.moves) {
      const { path } = one
      if (path === MANIFEST) continue
      const standing = await sumOf(path)
      if (one.action === 'put' && !one.replaces) {
        // One that somebody changed since isn't what we wrote: it stays.
        if (standing !== null && standing === written.get(path)) back.push({ action: 'remove', path })
        continue
      }
      const bytes = await old(path)
      if (sha256(bytes) !== sums.get(path)) throw new AppError('damaged', t('site.previousDamaged', { path }), { path })
      if (one.action === 'remove' && standing !== null) throw inTheWay(root, path)
      await session.stage(path, bytes)
      back.push({ action: 'put', path, replaces: standing !== null })
    }
    await session.stage(MANIFEST, oldManifest)
    const moves: Move[] = [...back, { action: 'put', path: MANIFEST, replaces: true }]
    const at = (await library.siteVersions.list(root))[0]?.at ?? ''
    // What is needed is staged by now: the kept version can make room for the other one.
    await session.commit(moves, keepPrevious(disk, folder, { at, after: sha256(oldManifest) }))
    await noteVersion(library, root, manifest, { now, uploaded: false })
    const removed = back.filter(({ action }) => action === 'remove').length
    return { written: back.length - removed, removed }
  } finally {
    await session.close()
  }
}
