import { join } from 'node:path'
import { isMissing, orMissing } from './disk/error-codes'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import type { DiskPlace } from './disk/disk-errors'
import { toAppError } from './disk/disk-errors'
import type { DiskOperations, FileFacts } from './disk/operations'
import type { EventHub } from './events'
import { LIBRARY_FILE, readLibraryFile } from './library-file'

/** Whether the library is there and takes writes, learnt from what happens to it. */
export interface Availability {
  readonly readOnly: () => boolean
  readonly available: () => boolean
  /** Looks for the library; rejects with `library-gone` when it isn't there, and tells of a change. */
  readonly check: () => Promise<void>
  /**
   * The same before something is written, so that nothing goes into what stands in its place: an empty mount point, or
   * another library on the next stick. A disk that fails otherwise is told as it fails.
   */
  readonly confirm: () => Promise<void>
  /** Runs work that reads the library's disk: whatever goes wrong becomes an AppError. */
  readonly guard: <T>(work: () => Promise<T>, place?: DiskPlace) => Promise<T>
  /** The same for work that writes into the library: its success shows that the library takes writes. */
  readonly guardWrite: <T>(work: () => Promise<T>) => Promise<T>
}

/** What stands where the library was opened. */
type Found = 'ours' | 'other' | 'gone'

export function openAvailability(
  disk: DiskOperations,
  path: string,
  libraryId: string,
  startsReadOnly: boolean,
  events: EventHub,
): Availability {
  let state = { available: true, readOnly: startsReadOnly, other: false }

  function become(next: Partial<typeof state>): void {
    const merged = { ...state, ...next }
    if (Object.entries(merged).every(([key, value]) => state[key as keyof typeof state] === value)) return
    state = merged
    events.emit('availability', state)
  }

  /** Rejects when the disk answers with a failure that says nothing of what is there. */
  async function look(): Promise<Found> {
    try {
      return (await readLibraryFile(disk, path)).libraryId === libraryId ? 'ours' : 'other'
    } catch (error) {
      if (error instanceof AppError)
        return error.code === 'library-gone' || error.code === 'not-a-library' ? 'gone' : 'other'
      if (isMissing(error)) return 'gone'
      throw error
    }
  }

  /** The library's file as it was when it said that this is ours: it is written once, so that its facts stand for it. */
  let known: FileFacts | null = null

  /** Every save waits for this, so that the file is read again only when it is another one. */
  async function lookAtFacts(): Promise<Found> {
    const facts = await orMissing(disk.inspect(join(path, LIBRARY_FILE)))
    if (facts !== null && facts.size === known?.size && facts.modified === known.modified) return 'ours'
    const found = await look()
    known = found === 'ours' ? facts : null
    return found
  }

  function take(found: Found): void {
    become({ available: found === 'ours', other: found === 'other' })
    if (found !== 'ours')
      throw new AppError('library-gone', t(found === 'other' ? 'library.otherThere' : 'library.gone'), { path })
  }

  const isThere = (): Promise<boolean> =>
    look().then(
      (found) => found === 'ours',
      () => false,
    )

  async function guard<T>(work: () => Promise<T>, place: DiskPlace = 'reading'): Promise<T> {
    try {
      return await work()
    } catch (error) {
      const failure = await toAppError(error, isThere, place)
      if (failure.code === 'library-gone') become({ available: false })
      if (failure.code === 'read-only') become({ readOnly: true })
      throw failure
    }
  }

  return {
    readOnly: () => state.readOnly,
    available: () => state.available,
    guard,
    guardWrite: async (work) => {
      const value = await guard(work, 'library')
      become({ readOnly: false, available: true, other: false })
      return value
    },
    confirm: async () => take(await lookAtFacts()),
    check: async () => take(await look().catch((): Found => 'gone')),
  }
}
