import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Library, Surroundings } from '../../../electron/library'
import type { DiskOperations } from '../../../electron/library/disk/operations'
import { openLibraryOn } from '../../../electron/library/open-library'
import { stateFolderOf } from '../../../electron/library/state-folder'
import { quickDisk } from '../disks/quick-disk'
import { openRandom } from '../random'
import { linkTree } from './link-tree'

/** Where the things of one trial lie. */
export interface Place {
  readonly home: string
  readonly library: string
  readonly state: string
  /** Another copy of the library that went its own way. */
  readonly other: string
  /** A backup of that copy. */
  readonly archive: string
  /** What an earlier export wrote. */
  readonly out: string
}

export const placeIn = (home: string): Place => ({
  home,
  library: join(home, 'library'),
  state: join(home, 'state'),
  other: join(home, 'other'),
  archive: join(home, 'other.zip'),
  out: join(home, 'out'),
})

/** A clock that moves a second at every look, and ids that a seed gives. */
export function surroundingsFor(seed: number): Surroundings {
  const random = openRandom(seed, 0)
  let time = Date.parse('2026-11-23T01:00:00Z')
  return { now: () => (time += 1000), randomBytes: (n) => random.bytes(n), person: () => '林小满' }
}

export const openAt = (
  { library, state }: { readonly library: string; readonly state: string },
  disk: DiskOperations = quickDisk,
  seed = 1,
): Promise<Library> => openLibraryOn(disk)({ path: library, stateDir: state, surroundings: surroundingsFor(seed) })

/** Opens, works, closes, whatever happens. */
export async function withLibrary<T>(
  at: { readonly library: string; readonly state: string },
  work: (library: Library) => Promise<T>,
): Promise<T> {
  const library = await openAt(at)
  try {
    return await work(library)
  } finally {
    await library.close()
  }
}

/** This machine's state of a library, which is keyed by where it lies. */
const stateOf = ({ library, state }: Place, libraryId: string): string => stateFolderOf(state, libraryId, library)

/** Copies a place; the state comes along under the copy's own key. */
export async function copyPlace(from: Place, home: string, libraryId: string): Promise<Place> {
  linkTree(from.home, home)
  const place = placeIn(home)
  await rename(join(place.state, 'libraries', keyOf(from, libraryId)), stateOf(place, libraryId)).catch(() => undefined)
  return place
}

export const keyOf = (place: Place, libraryId: string): string =>
  stateOf(place, libraryId).slice(join(place.state, 'libraries').length + 1)
