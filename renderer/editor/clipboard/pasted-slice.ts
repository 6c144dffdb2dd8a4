import { Fragment, Slice, type Node, type Schema } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { checkBody } from '../../../shared/document/check-body'
import type { NodeJson } from '../../../shared/document/json'
import { nodeType } from '../core/schema-types'
import { wholeBlocks } from './whole-nodes'

/** A pasted text: each line a paragraph; indents of spaces (U+3000 too) and empty lines go. */
export function sliceOfText(text: string, schema: Schema): Slice {
  const lines = text
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map((line) => line.replaceAll('\0', '').trim())
    .filter((line) => line !== '')
  const paragraphs = lines.map((line) => nodeType(schema, 'paragraph').create(null, schema.text(line)))
  return Slice.maxOpen(Fragment.fromArray(paragraphs), false)
}

/** Blocks that were read from HTML, open at both ends, so that a single paragraph flows into the one with the caret. */
export const sliceOfBlocks = (blocks: readonly NodeJson[], schema: Schema): Slice =>
  Slice.maxOpen(Fragment.fromArray(blocks.map((block) => schema.nodeFromJSON(block))), false)

/**
 * The slice of our own clipboard type. Any page can put that type on the clipboard, so it is checked like a file.
 * @returns null when it isn't sound
 */
export function sliceOfOwn(json: string, schema: Schema): Slice | null {
  try {
    const slice = Slice.fromJSON(schema, JSON.parse(json) as unknown)
    if (slice.size < 0) return null
    checkBody({ type: 'doc', content: wholeBlocks(slice.content).toJSON() as unknown }, false)
    return slice
  } catch {
    return null
  }
}

/** What a paste does at the selection: in a caption, a credit or a heading's middle the words alone. */
export function pasteSlice(state: EditorState, slice: Slice): Transaction {
  const { parent } = state.selection.$from
  const inline = parent.type.name === 'figcaption' || parent.type.name === 'credit'
  const fitting = inline ? new Slice(wordsOf(slice.content, parent), 0, 0) : withTable(slice)
  const single =
    fitting.openStart === 0 && fitting.openEnd === 0 && fitting.content.childCount === 1
      ? fitting.content.firstChild
      : null
  const tr =
    single === null || single.isInline
      ? state.tr.replaceSelection(fitting)
      : state.tr.replaceSelectionWith(single, false)
  return tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste')
}

/** Cells that are not pasted into cells bring a table of their own. */
const withTable = (slice: Slice): Slice =>
  slice.content.firstChild?.type.name === 'tableRow' ? new Slice(wholeBlocks(slice.content), 0, 0) : slice

/** All text blocks in one line, a space between them; only what the place may hold. */
function wordsOf(content: Fragment, place: Node): Fragment {
  const words: Node[] = []
  content.descendants((node) => {
    if (!node.isTextblock) return true
    if (node.content.size > 0 && words.length > 0) words.push(place.type.schema.text(' '))
    node.forEach((child) => {
      const allowed = child.mark(place.type.allowedMarks(child.marks))
      if (place.type.contentMatch.matchType(child.type)) words.push(allowed)
    })
    return false
  })
  return Fragment.fromArray(words)
}
