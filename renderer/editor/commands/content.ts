import { Fragment, Node, Slice } from '@tiptap/pm/model'
import { TextSelection, type Command, type EditorState } from '@tiptap/pm/state'
import type { NodeJson } from '../../../shared/document/json'
import { arriving, renamedReferences } from '../clipboard/note-names'
import { bodyBlocks } from '../clipboard/whole-nodes'
import { offerNotes } from '../extensions/footnote/footnotes'
import { erasedAcross } from './across'
import { notesIn, referencesOf } from './footnotes'
import { insertBlocks } from './insert-blocks'
import { placeholdersOf } from './placeholders'
import { withoutMarks } from './without-marks'

/**
 * Puts a snippet in: a single paragraph goes into the line with the caret, blocks stand beside it. The first 〔…〕 in it is
 * selected, so that it can be filled in at once.
 */
export const insertContent =
  (blocks: readonly NodeJson[]): Command =>
  (state, dispatch) => {
    const all = blocks.map((block) => Node.fromJSON(state.schema, block))
    const own = all.flatMap((node) => (node.type.name === NOTES ? node.children : []))
    const { notes, names } = arriving(state.doc, own)
    const body = Fragment.fromArray(all.filter(({ type }) => type.name !== NOTES))
    const nodes = renamedReferences(body, names).content
    const [only] = nodes
    if (only === undefined) return false
    const start = state.selection.from
    const inLine = nodes.length === 1 && only.type.name === 'paragraph' && state.selection.$from.parent.inlineContent
    const tr = inLine
      ? (erasedAcross(state) ?? state.tr).replaceSelection(new Slice(Fragment.from(only), 1, 1))
      : insertBlocks(state.tr, nodes, { caret: 'after' })
    if (tr === null || !tr.docChanged) return false
    const end = tr.selection.to
    const place = placeholdersOf(tr.doc).find(({ from, to }) => from >= start && to <= end)
    if (place !== undefined) tr.setSelection(TextSelection.create(tr.doc, place.from, place.to))
    dispatch?.((notes.length > 0 ? offerNotes(tr, notes) : tr).scrollIntoView())
    return true
  }

const NOTES = 'footnotes'

/**
 * The selected text as blocks, with the notes that it speaks of, without comments: within a line a paragraph of it, else
 * the blocks, cut where the selection cuts them, as copying has them.
 */
export function selectedContent(state: EditorState): readonly NodeJson[] | null {
  const blocks = selectedBlocks(state)?.map((block) => withoutMarks(block, 'comment'))
  if (blocks === undefined) return null
  const ids = new Set(referencesOf(state.schema.node('doc', null, blocks)).map(({ id }) => id))
  const notes = notesIn(state.doc).flatMap(({ node }) => (ids.has(String(node.attrs['id'])) ? [node] : []))
  const json = blocks.map((block) => block.toJSON() as NodeJson)
  return notes.length === 0 ? json : [...json, { type: NOTES, content: notes.map((note) => note.toJSON() as NodeJson) }]
}

function selectedBlocks({ doc, selection, schema }: EditorState): readonly Node[] | null {
  if (selection.empty) return null
  const { $from, $to } = selection
  if ($from.sameParent($to) && $from.parent.isTextblock) {
    const paragraph = schema.nodes['paragraph']?.create(
      null,
      $from.parent.content.cut($from.parentOffset, $to.parentOffset),
    )
    return paragraph === undefined ? null : [paragraph]
  }
  // Of a list or a table only the top-level whole can stand by itself.
  const whole = $from.sharedDepth($to.pos) > 0
  return bodyBlocks(whole ? Fragment.from($from.node(1)) : doc.slice($from.pos, $to.pos).content).content
}
