import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import type { DiskPlace } from './disk/disk-errors'
import { toAppError } from './disk/disk-errors'
import type { DiskOperations } from './disk/operations'
import type { EventHub } from './events'
import { readLibraryFile } from './library-file'

/** Whether the library is there and takes writes, learnt from what happens to it. */
export interface Availability {
  readonly readOnly: () => boolean
  readonly available: () => boolean
  /** Looks for the library; rejects with `library-gone` when it isn't there, and tells of a change. */
  readonly check: () => Promise<void>
  /** Runs work that reads the library's disk: whatever goes wrong becomes an AppError. */
  readonly guard: <T>(work: () => Promise<T>, place?: DiskPlace) => Promise<T>
  /** The same for work that writes into the library: its success shows that the library takes writes. */
  readonly guardWrite: <T>(work: () => Promise<T>) => Promise<T>
}

export function openAvailability(
  disk: DiskOperations,
  path: string,
  libraryId: string,
  startsReadOnly: boolean,
  events: EventHub,
): Availability {
  let state = { available: true, readOnly: startsReadOnly }

  function become(next: Partial<typeof state>): void {
    const merged = { ...state, ...next }
    if (merged.available === state.available && merged.readOnly === state.readOnly) return
    state = merged
    events.emit('availability', state)
  }

  async function isThere(): Promise<boolean> {
    try {
      return (await readLibraryFile(disk, path)).libraryId === libraryId
    } catch {
      return false
    }
  }

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
      become({ readOnly: false, available: true })
      return value
    },
    check: async () => {
      const there = await isThere()
      become({ available: there })
      if (!there) throw new AppError('library-gone', t('library.gone'), { path })
    },
  }
}
