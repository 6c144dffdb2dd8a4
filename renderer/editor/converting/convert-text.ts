import type { Node } from '@tiptap/pm/model'
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { wordAttributesOf } from '../../../shared/document/attributes'
import { OBJECT } from '../../../shared/finding/find-query'
import { replacePieces, type Replacement } from '../finding/replacing'

/** A text as it becomes; given whole lines, so that words are read in their context. */
export type Convert = (text: string) => string

interface Range {
  readonly from: number
  readonly to: number
}

/** What is converted: the selected stretches (cells are several), or all of the text. */
function rangesOf({ doc, selection }: EditorState): readonly Range[] {
  if (selection.empty) return [{ from: 0, to: doc.content.size }]
  return selection.ranges.map(({ $from, $to }) => ({ from: $from.pos, to: $to.pos }))
}

interface AttributeEdit {
  readonly at: number
  readonly name: string
  readonly text: string
}

/** What changes of the words that blocks hold beside their text: 表题, 替代文字. */
function attributeEdits(doc: Node, { from, to }: Range, convert: Convert): readonly AttributeEdit[] {
  const edits: AttributeEdit[] = []
  doc.nodesBetween(from, to, (node, at) => {
    if (at < from || at + node.nodeSize > to) return
    for (const name of wordAttributesOf(node.type.name)) {
      const before = String(node.attrs[name])
      const text = convert(before)
      if (text !== before) edits.push({ at, name, text })
    }
  })
  return edits
}

/**
 * Converts the text of a state and the words of the blocks that are wholly in it; every piece keeps its marks.
 * @returns the change and the number of places in it, or null when the text is so already
 */
export function convertText(
  state: EditorState,
  convert: Convert,
): { readonly tr: Transaction; readonly count: number } | null {
  const edits: Replacement[] = []
  const attributes: AttributeEdit[] = []
  for (const range of rangesOf(state)) {
    const { from, to } = range
    attributes.push(...attributeEdits(state.doc, range, convert))
    state.doc.nodesBetween(from, to, (node, position) => {
      if (!node.inlineContent) return true
      const start = position + 1
      const [first, last] = [Math.max(0, from - start), Math.min(node.content.size, to - start)]
      for (const edit of editsIn(node, first, last, convert))
        edits.push({ from: start + edit.from, to: start + edit.to, text: edit.text })
      return true
    })
  }
  if (edits.length + attributes.length === 0) return null
  edits.sort((a, b) => a.from - b.from)
  const tr = replacePieces(state.tr, edits)
  for (const { at, name, text } of attributes) tr.setNodeAttribute(tr.mapping.map(at), name, text)
  const { selection } = state
  if (selection instanceof TextSelection && !selection.empty) {
    const [from, to] = [tr.mapping.map(selection.from, -1), tr.mapping.map(selection.to, 1)]
    tr.setSelection(TextSelection.create(tr.doc, from, to))
  }
  return { tr, count: edits.length + attributes.length }
}

interface Piece extends Range {
  readonly text: string
}

/**
 * Pieces of a text block that change between two places, read in their whole line. Where units keep their places, only
 * they; else whole runs of the same marks.
 */
function editsIn(block: Node, first: number, last: number, convert: Convert): readonly Replacement[] {
  const pieces: Range[] = []
  let line = ''
  block.forEach((node, position) => {
    const [from, to] = [Math.max(first, position), Math.min(last, position + node.nodeSize)]
    if (node.isText && from < to) pieces.push({ from, to })
    // Places in the line are places in the block: what is no text takes as many units as it has there.
    line += node.text ?? OBJECT.repeat(node.nodeSize)
  })
  const converted = convert(line)
  return pieces.flatMap(({ from, to }) => {
    const before = line.slice(from, to)
    if (converted.length !== line.length) {
      const text = convert(before)
      return text === before ? [] : [{ from, to, text }]
    }
    return changedRuns(before, converted.slice(from, to)).map((run) => ({
      from: from + run.from,
      to: from + run.to,
      text: run.text,
    }))
  })
}

/** Runs of units that differ between two texts of the same length. */
function changedRuns(before: string, after: string): readonly Piece[] {
  const runs: Piece[] = []
  for (let at = 0; at < before.length; at++) {
    if (before[at] === after[at]) continue
    const from = at
    while (at < before.length && before[at] !== after[at]) at++
    runs.push({ from, to: at, text: after.slice(from, at) })
  }
  return runs
}
