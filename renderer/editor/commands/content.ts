import { Fragment, Node, Slice } from '@tiptap/pm/model'
import { TextSelection, type Command, type EditorState } from '@tiptap/pm/state'
import type { NodeJson } from '../../../shared/document/json'
import { insertBlocks } from './insert-blocks'
import { placeholdersOf } from './placeholders'

/**
 * Puts a snippet in: a single paragraph goes into the line with the caret, blocks stand beside it. The first 〔…〕 in it is
 * selected, so that it can be filled in at once.
 */
export const insertContent =
  (blocks: readonly NodeJson[]): Command =>
  (state, dispatch) => {
    const nodes = blocks.map((block) => Node.fromJSON(state.schema, block))
    const [only] = nodes
    if (only === undefined) return false
    const start = state.selection.from
    const inLine = nodes.length === 1 && only.type.name === 'paragraph' && state.selection.$from.parent.inlineContent
    const tr = inLine
      ? state.tr.replaceSelection(new Slice(Fragment.from(only), 1, 1))
      : insertBlocks(state.tr, nodes, { caret: 'after' })
    if (tr === null || !tr.docChanged) return false
    const end = tr.selection.to
    const place = placeholdersOf(tr.doc).find(({ from, to }) => from >= start && to <= end)
    if (place !== undefined) tr.setSelection(TextSelection.create(tr.doc, place.from, place.to))
    dispatch?.(tr.scrollIntoView())
    return true
  }

/** The selected text as blocks: within a line a paragraph of it, else the blocks, cut where the selection cuts them. */
export function selectedContent({ doc, selection, schema }: EditorState): readonly NodeJson[] | null {
  if (selection.empty) return null
  const { $from, $to } = selection
  if ($from.sameParent($to) && $from.parent.isTextblock) {
    const paragraph = schema.nodes['paragraph']?.create(
      null,
      $from.parent.content.cut($from.parentOffset, $to.parentOffset),
    )
    return paragraph === undefined ? null : [paragraph.toJSON() as NodeJson]
  }
  const shared = $from.sharedDepth($to.pos)
  // Of a list or a table only the top-level whole can stand by itself.
  const blocks: NodeJson[] = []
  if (shared === 0) doc.slice($from.pos, $to.pos).content.forEach((node) => blocks.push(node.toJSON() as NodeJson))
  else blocks.push($from.node(1).toJSON() as NodeJson)
  return blocks
}
