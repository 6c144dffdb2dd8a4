import { GapCursor } from '@tiptap/pm/gapcursor'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, Selection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Mapping } from '@tiptap/pm/transform'
import { nodeType } from '../core/schema-types'

/**
 * Puts the caret where a block stood that the transaction took away: into the text after it, else between its neighbours,
 * else to the end of the text before; ProseMirror would put it into the words of the next picture.
 * @param from where the block began before
 */
export function caretWhereStood(tr: Transaction, from: number): Transaction {
  const $pos = tr.doc.resolve(tr.mapping.map(from))
  const { parent } = $pos
  if (!parent.canReplaceWith($pos.index(), $pos.index(), nodeType(parent.type.schema, 'paragraph'))) return tr
  // Mapping asks whether a caret may stand between blocks there.
  const between = new GapCursor($pos).map(tr.doc, new Mapping())
  const side = goesOn($pos.nodeAfter) ? 1 : -1
  return tr.setSelection(side < 0 && between instanceof GapCursor ? between : Selection.near($pos, side))
}

/** A block that is selected as a whole is gone. @returns null for any other selection */
export function withoutSelectedNode({ selection, tr }: EditorState): Transaction | null {
  return selection instanceof NodeSelection ? caretWhereStood(tr.deleteSelection(), selection.from) : null
}

/** Whether the caret goes into a block from the one before, without entering words that are the block's own. */
const goesOn = (node: Node | null): boolean => node !== null && !node.isAtom && node.type.spec.isolating !== true
