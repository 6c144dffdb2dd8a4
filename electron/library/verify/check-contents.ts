import { join, posix } from 'node:path'
import { isMediaName } from '../../../shared/article/ids'
import type { MediaName } from '../../../shared/article/record'
import { t } from '../../../shared/messages/translate'
import type { Problem } from '../api'
import { orMissing } from '../disk/error-codes'
import { inParallel } from '../disk/in-parallel'
import { isIntact } from '../holdings/is-intact'
import { ownedPath } from '../names/owned-path'
import { sumOfFile } from '../disk/sum-of-file'
import type { LibraryPlace } from '../library-place'
import { mediaFolderOf } from '../media-store'
import { isPublicationName, isSoundPublication } from '../publication-store'
import type { Pace } from './pace'

/** Reads one file and judges its bytes; a file that the disk doesn't give is a problem too. */
async function judge(
  place: LibraryPlace,
  path: string,
  isSound: (bytes: Uint8Array) => boolean,
): Promise<Problem | null> {
  try {
    const bytes = await place.disk.read(join(place.root, path))
    return isSound(bytes) ? null : { kind: 'damaged', path, message: t('library.problem.damaged') }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { kind: 'unreadable', path, message: t('library.problem.unreadable', { why }) }
  }
}

/** The same for a file that may be too large to be held: it is read in parts. */
async function judgeSum(place: LibraryPlace, path: string, sum: string): Promise<Problem | null> {
  try {
    if ((await sumOfFile(place.disk, join(place.root, path))) === sum) return null
    return { kind: 'damaged', path, message: t('library.problem.damaged') }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { kind: 'unreadable', path, message: t('library.problem.unreadable', { why }) }
  }
}

/** @param needed media that head revisions name, with the path of one of those */
export async function checkMedia(
  place: LibraryPlace,
  paths: readonly string[],
  needed: ReadonlyMap<MediaName, string>,
  pace: Pace,
): Promise<{ readonly there: ReadonlySet<MediaName>; readonly problems: readonly Problem[] }> {
  const there = new Set<MediaName>()
  const found = await inParallel(paths, async (path): Promise<Problem | null> => {
    pace(path)
    const name = posix.basename(path)
    if (!isMediaName(name) || posix.join(...mediaFolderOf(name), name) !== path) {
      return { kind: 'stray', path, message: t('library.problem.stray') }
    }
    there.add(name)
    return judgeSum(place, path, name.slice(0, 64))
  })
  const problems = found.filter((problem) => problem !== null)
  for (const [media, path] of needed) {
    // It may have come together with its revision while the library was being read.
    if (!there.has(media) && !(await isThere(place, media)))
      problems.push({ kind: 'missing', path, message: t('library.problem.missingMedia', { media }) })
  }
  return { there, problems }
}

const isThere = async (place: LibraryPlace, media: MediaName): Promise<boolean> =>
  (await orMissing(place.disk.inspect(join(place.root, ...mediaFolderOf(media), media)))) !== null

/** Judges each file whose name belongs here; other names are strays. */
async function judgeEach(
  place: LibraryPlace,
  paths: readonly string[],
  pace: Pace,
  belongs: (path: string) => boolean,
  isSound: (path: string, bytes: Uint8Array) => boolean,
): Promise<readonly Problem[]> {
  const found = await inParallel(paths, async (path): Promise<Problem | null> => {
    pace(path)
    if (!belongs(path)) return { kind: 'stray', path, message: t('library.problem.stray') }
    return judge(place, path, (bytes) => isSound(path, bytes))
  })
  return found.filter((problem) => problem !== null)
}

export const checkPublications = (
  place: LibraryPlace,
  paths: readonly string[],
  pace: Pace,
): Promise<readonly Problem[]> =>
  judgeEach(
    place,
    paths,
    pace,
    (path) => isPublicationName(posix.basename(path)),
    (path, bytes) => isSoundPublication(posix.basename(path), bytes),
  )

/** Settings and lists of which only the names' rule is known. */
export const checkUnknown = (place: LibraryPlace, paths: readonly string[], pace: Pace): Promise<readonly Problem[]> =>
  judgeEach(place, paths, pace, (path) => ownedPath(path) !== null, isIntact)
