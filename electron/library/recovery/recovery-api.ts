import type { ArticleId, RevisionHash } from '../../../shared/article/record'
import type { FileRef, LastCheck, RecoveryState } from '../../../shared/ipc/recovery-values'

/** What the recovery centre shows and does. Nothing is decided or removed but what a person was shown and asked for. */
export interface Recovery {
  readonly state: () => Promise<RecoveryState>
  /** The absolute path of a file that the state names. */
  readonly pathOf: (file: FileRef) => Promise<string>
  readonly copy: (file: FileRef, to: string) => Promise<void>
  /** Moves one damaged file of the library out of the way, as a repair would. @returns where it is now */
  readonly setAside: (path: string) => Promise<string>
  /** Leaves an article that came back after a purge as an article again. */
  readonly keep: (id: ArticleId, revisions: readonly string[]) => Promise<void>
  /** Purges it again; refused when it has other heads than those that the person saw. */
  readonly purge: (id: ArticleId, heads: readonly RevisionHash[]) => Promise<void>
  /** The last full check of this machine, or null. */
  readonly lastCheck: () => Promise<LastCheck | null>
  /** The same as a text. */
  readonly report: () => Promise<string>
  readonly saveReport: (to: string) => Promise<void>
}
