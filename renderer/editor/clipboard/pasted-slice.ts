import { Fragment, Slice, type Node, type Schema } from '@tiptap/pm/model'
import { NodeSelection, Selection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { checkBody } from '../../../shared/document/check-body'
import type { NodeJson } from '../../../shared/document/json'
import { EMPTY_CELL, tableOf, type RawCell } from '../../../shared/document/reader/tables'
import { erasedAcross } from '../commands/across'
import { blockAt, isCaptioned } from '../commands/captioned'
import { pullQuoteAt } from '../commands/pull-quotes'
import { nodeType } from '../core/schema-types'
import { forCell } from './nested-tables'
import { cellsOfText, paragraphsOfText } from './plain-text'
import { bodyBlocks, wholeBlocks, withoutNotes } from './whole-nodes'

/** A pasted text: a table where tabs make one, else paragraphs. */
export function sliceOfText(text: string, schema: Schema): Slice {
  const cells = cellsOfText(text)
  const table = cells && tableOf(cells.map((row) => row.map(cellOf)))
  if (table !== null) return sliceOfBlocks([table.table], schema)
  return sliceOfParagraphs(text, schema)
}

/** The same without tables. */
export function sliceOfParagraphs(text: string, schema: Schema): Slice {
  const paragraphs = paragraphsOfText(text).map((line) => nodeType(schema, 'paragraph').create(null, schema.text(line)))
  return Slice.maxOpen(Fragment.fromArray(paragraphs), false)
}

const cellOf = (text: string): RawCell =>
  text === '' ? EMPTY_CELL : { ...EMPTY_CELL, content: text.split(/\r\n?|\n/).map(paragraphOf) }

const paragraphOf = (text: string): NodeJson =>
  text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] }

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
    checkBody({ type: 'doc', content: bodyBlocks(slice.content).toJSON() as unknown }, false)
    return withoutNotes(slice)
  } catch {
    return null
  }
}

/** The notes that came with our own slice; none when they aren't sound. */
export function notesOfOwn(json: string, schema: Schema): readonly Node[] {
  try {
    const { notes } = JSON.parse(json) as { readonly notes?: readonly NodeJson[] }
    return notesFrom(notes ?? [], schema)
  } catch {
    return []
  }
}

/** @throws AppError 'invalid-body' */
export function notesFrom(notes: readonly NodeJson[], schema: Schema): readonly Node[] {
  if (notes.length === 0) return []
  checkBody({ type: 'doc', content: [{ type: 'paragraph' }, { type: 'footnotes', content: notes }] }, false)
  return notes.map((note) => schema.nodeFromJSON(note))
}

/**
 * What a paste does at the selection: in a caption, a credit, an attribution or a note the words alone, unless it brings
 * a picture, gallery or recording; this comes after the block with the caret, as any paste after a selected one, which
 * it never replaces.
 */
export function pasteSlice(state: EditorState, slice: Slice): Transaction {
  return pasteAt(state, slice).setMeta('paste', true).setMeta('uiEvent', 'paste')
}

/** Text blocks that a paste must not part. */
const WORDS_ONLY: ReadonlySet<string> = new Set(['figcaption', 'credit', 'attribution', 'footnote'])

function pasteAt(state: EditorState, given: Slice): Transaction {
  const { selection } = state
  const slice = forCell(given, state)
  const captioned = captionedAt(state, slice)
  if (captioned !== null) {
    const blocks = wholeBlocks(slice.content)
    const at = placeAfter(captioned, blocks)
    const tr = state.tr.insert(at, blocks)
    return tr.setSelection(Selection.near(tr.doc.resolve(at + blocks.size), -1))
  }
  const { parent } = selection.$from
  const tr = erasedAcross(state) ?? state.tr
  if (isListOutside(slice, selection)) return besideText(tr.deleteSelection(), wholeBlocks(slice.content))
  const inline = WORDS_ONLY.has(parent.type.name)
  const fitting = inline ? new Slice(wordsOf(slice.content, parent), 0, 0) : withTable(slice)
  const single =
    fitting.openStart === 0 && fitting.openEnd === 0 && fitting.content.childCount === 1
      ? fitting.content.firstChild
      : null
  return single === null || single.isInline ? tr.replaceSelection(fitting) : tr.replaceSelectionWith(single, false)
}

/** The pictures, galleries and recordings of which not just some words come. */
function captionedIn({ content, openStart, openEnd }: Slice): readonly Node[] {
  const isCut = (i: number): boolean => (i === 0 && openStart > 0) || (i === content.childCount - 1 && openEnd > 0)
  return content.content.filter((node, i) => isCaptioned(node) && !isCut(i))
}

/** What comes into a note, which no block may follow: a picture, gallery or recording stays out, with its words. */
export function forNote(slice: Slice, { $from }: Selection): Slice {
  const left = $from.parent.type.name === 'footnote' ? captionedIn(slice) : []
  if (left.length === 0) return slice
  return new Slice(Fragment.fromArray(slice.content.content.filter((node) => !left.includes(node))), 0, 0)
}

/** The block after which the slice goes: the selected one, or that of the caption where a whole such block comes. */
function captionedAt(state: EditorState, slice: Slice): NodeSelection | null {
  const { selection } = state
  if (selection instanceof NodeSelection) return isCaptioned(selection.node) ? selection : null
  const captioned = blockAt(state, 'figure') ?? blockAt(state, 'gallery') ?? blockAt(state, 'mediaSlot')
  const around = captioned ?? pullQuoteAt(state)
  return around === null || captionedIn(slice).length === 0 ? null : NodeSelection.create(state.doc, around.pos)
}

const isList = (node: Node | null | undefined): boolean =>
  node?.type.name === 'bulletList' || node?.type.name === 'orderedList'

/** A list that comes into the text of a paragraph which is in none: opened, it would lose its first item to that text. */
function isListOutside({ content }: Slice, { $from }: Selection): boolean {
  const ancestors = Array.from({ length: $from.depth }, (_, depth) => $from.node(depth + 1))
  const isParagraph = $from.parent.type.name === 'paragraph' && $from.parent.content.size > 0
  if (!isList(content.firstChild) || !isParagraph || ancestors.some(isList)) return false
  return $from.node(-1).canReplace($from.indexAfter(-1), $from.indexAfter(-1), wholeBlocks(content))
}

/** Puts blocks before or after the paragraph with the caret, or between its halves. */
function besideText(tr: Transaction, blocks: Fragment): Transaction {
  const { $from } = tr.selection
  const { size } = $from.parent.content
  const isInside = $from.parentOffset > 0 && $from.parentOffset < size
  if (isInside) tr.split($from.pos)
  const at = $from.parentOffset === 0 ? $from.before() : isInside ? $from.pos + 1 : $from.after()
  // Nothing may be left of a paragraph that was selected whole.
  tr.replaceWith(at, size === 0 ? $from.after() : at, blocks)
  return tr.setSelection(Selection.near(tr.doc.resolve(at + blocks.size), -1))
}

/** Right after a selected block; after the gallery when what comes is no photo of it. */
function placeAfter({ $from, to }: NodeSelection, blocks: Fragment): number {
  const { parent } = $from
  const fits = parent.canReplace($from.index() + 1, $from.index() + 1, blocks)
  return fits || parent.type.name !== 'gallery' ? to : $from.after()
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
