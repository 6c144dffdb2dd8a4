import { joinedRuns } from '../document/joined-runs'
import type { DocumentJson, MarkJson, NodeJson } from '../document/json'
import type { CommentThread } from './record'

/**
 * A body without comment marks that belong to none of the threads: undoing a deletion, or restoring an old text, brings
 * back words whose thread was deleted since. Nodes without such marks stay the same objects.
 */
export function withoutLooseComments(body: DocumentJson, threads: readonly CommentThread[]): DocumentJson {
  const known = new Set<unknown>(threads.map(({ id }) => id))
  const kept = tied(body, ({ type, attrs }) => type !== 'comment' || known.has(attrs?.['id']))
  return kept === body ? body : { ...kept, type: 'doc' }
}

function tied(node: NodeJson, isTied: (mark: MarkJson) => boolean): NodeJson {
  const { content, marks, ...rest } = node
  const children = content?.map((child) => tied(child, isTied))
  const kept = marks?.filter(isTied)
  const isSame = children?.every((child, at) => child === content?.[at]) ?? true
  if (isSame && kept?.length === marks?.length) return node
  return {
    ...rest,
    ...(children === undefined ? {} : { content: joinedRuns(children) }),
    ...(kept === undefined || kept.length === 0 ? {} : { marks: kept }),
  }
}
