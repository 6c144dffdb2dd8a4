import type { Draft } from '../../shared/ipc/article-values'
import type { RecoveryState } from '../../shared/ipc/recovery-values'

export interface OpenMatter {
  readonly part: 'drafts' | 'damaged' | 'forks' | 'returned'
  /** The same matter keeps its key; a newer state of it has another one. */
  readonly key: string
}

/** A damaged draft that nothing has been written over yet; those that were kept beside a newer one wait for nobody. */
const stillStands = (path: string): boolean => path.endsWith('.json')

/** What waits for a person's decision. What only waits for files, or is of a newer version, asks for none. */
export function mattersOf(left: readonly Draft[], state: RecoveryState | null): readonly OpenMatter[] {
  const drafts = left.map(({ articleId }): OpenMatter => ({ part: 'drafts', key: `draft ${articleId}` }))
  if (state === null) return drafts
  return [
    ...drafts,
    ...state.damagedDrafts
      .filter(({ room, path }) => room === 'drafts' && stillStands(path))
      .map(({ path }): OpenMatter => ({ part: 'drafts', key: `damaged draft ${path}` })),
    ...state.damaged
      .filter(({ kind }) => kind === 'damaged' || kind === 'unreadable')
      .map(({ path }): OpenMatter => ({ part: 'damaged', key: `file ${path}` })),
    ...state.forks.map(({ id }): OpenMatter => ({ part: 'forks', key: `fork ${id}` })),
    ...state.returned.map(({ id, revisions }): OpenMatter => ({
      part: 'returned',
      key: `returned ${id} ${revisions.join('+')}`,
    })),
  ]
}
