import type { Attrs, Mark } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { isLook } from './marks'

/** The looks of a text, to be put on another: its marks, and the kind and alignment of its block where all of it was taken. */
export interface PaintedFormat {
  readonly marks: readonly Mark[]
  readonly block: { readonly type: 'paragraph' | 'heading'; readonly attrs: Attrs } | null
}

const isPaintable = (name: string): name is 'paragraph' | 'heading' => name === 'paragraph' || name === 'heading'

/** What stands at the selection; a part of a paragraph gives its marks alone, as in Word. */
export function formatAt(state: EditorState): PaintedFormat {
  const { $from, from, to, empty } = state.selection
  const marks = (empty ? (state.storedMarks ?? $from.marks()) : ($from.nodeAfter?.marks ?? $from.marks())).filter(
    ({ type }) => isLook(type),
  )
  const { parent } = $from
  const name = parent.type.name
  const isWhole = empty || (from <= $from.start() && to >= $from.start() + parent.content.size)
  return { marks, block: isWhole && isPaintable(name) ? { type: name, attrs: parent.attrs } : null }
}

/** Puts a format on the selection: looks that were there go, all other marks stay. A bare caret takes the block's only. */
export function painted(state: EditorState, { marks, block }: PaintedFormat): Transaction | null {
  const { ranges, empty } = state.selection
  if (empty && block === null) return null
  const tr = state.tr
  for (const { $from, $to } of ranges) {
    if (block !== null) paintBlocks(tr, $from.pos, $to.pos, block)
    if (empty) continue
    for (const type of Object.values(state.schema.marks)) {
      if (isLook(type)) tr.removeMark($from.pos, $to.pos, type)
    }
    for (const mark of marks) tr.addMark($from.pos, $to.pos, mark)
  }
  return tr
}

function paintBlocks(tr: Transaction, from: number, to: number, block: NonNullable<PaintedFormat['block']>): void {
  const type = tr.doc.type.schema.nodes[block.type]
  if (type === undefined) return
  tr.doc.nodesBetween(from, to, (node, pos, parent, index) => {
    if (!isPaintable(node.type.name)) return !node.isTextblock
    const fits = parent?.canReplaceWith(index, index + 1, type) === true
    if (fits) tr.setNodeMarkup(pos, type, block.attrs)
    else tr.setNodeAttribute(pos, 'align', block.attrs['align'] ?? null)
    return false
  })
}
