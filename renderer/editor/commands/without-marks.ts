import { Fragment, type Node } from '@tiptap/pm/model'
import type { MarkName } from '../../../shared/document/schema'

/** A copy without marks of some kinds: a comment belongs to one place, a dateline to the start of its text. */
export function withoutMarks(node: Node, ...names: readonly MarkName[]): Node {
  const marks = node.marks.filter(({ type }) => !names.includes(type.name as MarkName))
  if (node.isText) return node.mark(marks)
  return node.copy(Fragment.fromArray(node.children.map((child) => withoutMarks(child, ...names)))).mark(marks)
}
