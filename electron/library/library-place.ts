import type { DayListings } from './articles/day-listings'
import type { Catalogue } from './catalogue/catalogue'
import type { DiskOperations } from './disk/operations'
import type { Tree } from './disk/tree'
import type { Purges } from './purging/purges'

/** An open library as its caretakers (verify, watch) see it. */
export interface LibraryPlace {
  readonly disk: DiskOperations
  readonly tree: Tree
  readonly listings: DayListings
  readonly catalogue: Catalogue
  readonly purges: Purges
  readonly root: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Rejects with `library-gone` when the library isn't there. */
  readonly checkRoot: () => Promise<void>
}
