import { basename, join } from 'node:path'
import type { MediaName } from '../../../shared/article/record'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import type { CleanedMedia, Problem } from '../api'
import { renamePatiently } from '../disk/durable-write'
import { orMissing } from '../disk/error-codes'
import type { LongWork } from '../holdings/source'
import { listHoldings } from '../holdings/list-holdings'
import type { LibraryPlace } from '../library-place'
import { mediaFolderOf } from '../media-store'
import type { Examined } from './examine-library'
import { finishCleaning, putBack, WAITING } from './finish-cleaning'
import { noteDrafts, noteNamesIn } from './named-media'

/**
 * A medium younger than this stays, whoever names it: it may be for a text that isn't saved yet, on this machine or on
 * another one, or its article is still on the way here.
 */
const AGE_DAYS = 30
const AGE_NS = BigInt(AGE_DAYS) * 86_400_000_000_000n

export interface CleaningParts {
  readonly draftsFolder: string
  /** Media that this session has stored: a window may hold them in a text or in its way back. */
  readonly storedNow: () => ReadonlySet<MediaName>
}

interface Taken {
  readonly name: MediaName
  readonly bytes: number
}

/**
 * Removes the media that nothing names: no revision, setting or list of the library, no file that was set aside, no
 * unsaved text of this machine. They are first taken out of the way; then everything that came since is looked at; what
 * is named by then goes back, and only the rest is removed.
 * @throws AppError `damaged` when a file can't be read that may name one: then nothing is touched
 */
export async function cleanMedia(
  place: LibraryPlace,
  examine: () => Promise<Examined>,
  parts: CleaningParts,
  { signal }: Pick<LongWork, 'signal'>,
): Promise<CleanedMedia> {
  const { disk, tree, root } = place
  const { report, doubts, holdings } = await examine()
  refuseInDoubt(doubts)
  const waiting = await tree.make(WAITING)
  const now = [BigInt(Math.floor(place.now())) * 1_000_000n, (await disk.inspect(waiting)).modified]
  const taken: Taken[] = []
  let young = 0
  try {
    for (const { path, bytes } of report.unusedMedia) {
      if (signal?.aborted === true) break
      const name = basename(path)
      if (!(await isOld(place, join(root, path), now)) || parts.storedNow().has(name)) {
        young += 1
        continue
      }
      await renamePatiently(disk, join(root, path), join(waiting, name))
      await disk.syncFolder(join(root, ...mediaFolderOf(name)))
      taken.push({ name, bytes })
    }
    await disk.syncFolder(waiting)
    const named = new Set<MediaName>()
    const fresh = (await listHoldings(disk, root)).filter((path) => !path.startsWith('media/') && !holdings.has(path))
    await noteNamesIn(disk, root, fresh, named)
    await noteDrafts(disk, parts.draftsFolder, named)
    return await removeRest(place, waiting, taken, named, { young, now, parts })
  } catch (error) {
    // What can't be looked at may name any of them.
    await finishCleaning(place).catch(() => undefined)
    throw error
  }
}

async function removeRest(
  place: LibraryPlace,
  waiting: string,
  taken: readonly Taken[],
  named: ReadonlySet<MediaName>,
  { young, now, parts }: { readonly young: number; readonly now: readonly bigint[]; readonly parts: CleaningParts },
): Promise<CleanedMedia> {
  const { disk } = place
  let removed: CleanedMedia = { removed: 0, bytes: 0, young }
  for (const { name, bytes } of taken) {
    const path = join(waiting, name)
    // Stored again in the moment when it was taken away: its time is new.
    const facts = await orMissing(disk.inspect(path))
    const isWanted = named.has(name) || parts.storedNow().has(name) || (facts !== null && isYoung(facts.modified, now))
    if (isWanted) await putBack(place, waiting, name)
    else {
      // Gone already: another reading of the library has put it back.
      if ((await orMissing(disk.remove(path).then(() => true))) !== true) continue
      removed = { ...removed, removed: removed.removed + 1, bytes: removed.bytes + bytes }
    }
  }
  await disk.syncFolder(waiting)
  return removed
}

const isYoung = (time: bigint, now: readonly bigint[]): boolean => now.some((at) => at - time < AGE_NS)

/** By when it was written, and by when it came to this disk: copies keep the time of their writing. */
async function isOld({ disk }: LibraryPlace, path: string, now: readonly bigint[]): Promise<boolean> {
  const facts = await orMissing(disk.inspect(path))
  return facts?.kind === 'file' && !isYoung(facts.modified, now) && !isYoung(facts.changed, now)
}

function refuseInDoubt(doubts: readonly Problem[]): void {
  const [first] = doubts
  if (first === undefined) return
  const values = { count: doubts.length, path: first.path }
  throw new AppError('damaged', t('library.clean.doubt', values), {
    paths: doubts.slice(0, 20).map(({ path }) => path),
  })
}
