import type { DiskOperations } from '../disk/operations'
import type { Tree } from '../disk/tree'
import type { Purges } from '../purging/purges'

/** The library that gets what others have: an open one, or one on the disk alone. */
export interface UnionTarget {
  readonly disk: DiskOperations
  readonly tree: Tree
  readonly root: string
  readonly purges: Purges
}
