import type { Availability } from './availability'
import { toAppError } from './disk/disk-errors'
import { isMissing } from './disk/error-codes'
import type { Tree } from './disk/tree'

type Guarded = <T>(work: () => Promise<T>) => Promise<T>

/** How work with a library's disk is done, so that whatever goes wrong becomes an AppError. */
export interface Guards {
  /** The library is looked for first; a folder that was taken away is made again, unless the whole library is gone. */
  readonly write: Guarded
  /** The same for saves, which look for the library while they wait for the folder. */
  readonly save: Guarded
  /** For this machine's state. */
  readonly state: Guarded
}

export function openGuards(availability: Availability, tree: Tree): Guards {
  const writing =
    (confirm: () => Promise<void>): Guarded =>
    (work) =>
      availability.guardWrite(async () => {
        try {
          await confirm()
          return await work()
        } catch (error) {
          if (!isMissing(error)) throw error
          tree.forget()
          await confirm()
          return work()
        }
      })
  return {
    write: writing(availability.confirm),
    save: writing(async () => undefined),
    state: async (work) => {
      try {
        return await work()
      } catch (error) {
        throw await toAppError(error, async () => true, 'state')
      }
    },
  }
}
