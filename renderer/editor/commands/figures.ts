import type { Node, Schema } from '@tiptap/pm/model'
import { NodeSelection, TextSelection, type Command, type EditorState } from '@tiptap/pm/state'
import type { MediaName } from '../../../shared/article/record'
import { nodeType } from '../core/schema-types'

export interface FigureAt {
  readonly node: Node
  readonly pos: number
}

/** The figure that is selected or holds the caret. */
export function figureAt(state: EditorState): FigureAt | null {
  const { selection } = state
  if (selection instanceof NodeSelection && selection.node.type.name === 'figure') {
    return { node: selection.node, pos: selection.from }
  }
  const { $from, $to } = selection
  for (let depth = $from.sharedDepth($to.pos); depth > 0; depth--) {
    if ($from.node(depth).type.name === 'figure') return { node: $from.node(depth), pos: $from.before(depth) }
  }
  return null
}

/** A figure of a stored image, caption and credit still empty. */
export const figureOf = (schema: Schema, media: MediaName | null): Node =>
  nodeType(schema, 'figure').create({ media }, [
    nodeType(schema, 'figcaption').create(),
    nodeType(schema, 'credit').create(),
  ])

export interface FigureAttributes {
  readonly media?: MediaName
  readonly alt?: string
  readonly width?: number | null
}

/** Changes attributes of the figure at the selection; what already stands so makes no step. */
export const updateFigure =
  (attributes: FigureAttributes): Command =>
  (state, dispatch) => {
    const figure = figureAt(state)
    if (figure === null) return false
    const tr = state.tr
    for (const [name, value] of Object.entries(attributes)) {
      if (figure.node.attrs[name] !== value) tr.setNodeAttribute(figure.pos, name, value)
    }
    if (tr.docChanged) dispatch?.(tr)
    return true
  }

export const removeFigure: Command = (state, dispatch) => {
  const figure = figureAt(state)
  if (figure === null) return false
  dispatch?.(state.tr.delete(figure.pos, figure.pos + figure.node.nodeSize).scrollIntoView())
  return true
}

type Part = 'figcaption' | 'credit'
const partOf = (state: EditorState): Part | null => {
  const { name } = state.selection.$from.parent.type
  return name === 'figcaption' || name === 'credit' ? name : null
}

/** The position inside a part of a figure, at its end. */
function endOf(figure: FigureAt, part: Part): number {
  const caption = figure.node.child(0)
  const captionEnd = figure.pos + 2 + caption.content.size
  return part === 'figcaption' ? captionEnd : captionEnd + 2 + figure.node.child(1).content.size
}

const caretTo = (state: EditorState, pos: number) =>
  state.tr.setSelection(TextSelection.create(state.doc, pos)).scrollIntoView()

/** Enter: from the caption to the credit, from the credit to the paragraph after the figure (made when there is none). */
export const enterInFigure: Command = (state, dispatch) => {
  const part = partOf(state)
  const figure = figureAt(state)
  if (part === null || figure === null) return false
  if (part === 'figcaption') {
    dispatch?.(caretTo(state, endOf(figure, 'credit')))
    return true
  }
  const after = figure.pos + figure.node.nodeSize
  const next = state.doc.resolve(after).nodeAfter
  if (next?.type.name === 'paragraph' && next.childCount === 0) {
    dispatch?.(caretTo(state, after + 1))
    return true
  }
  const tr = state.tr.insert(after, nodeType(state.schema, 'paragraph').create())
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView())
  return true
}

/** Tab and Shift-Tab go between the caption and the credit. */
export const tabInFigure =
  (direction: 1 | -1): Command =>
  (state, dispatch) => {
    const part = partOf(state)
    const figure = figureAt(state)
    if (part === null || figure === null) return false
    const target = direction === 1 ? 'credit' : 'figcaption'
    if (part === target) return false
    dispatch?.(caretTo(state, endOf(figure, target)))
    return true
  }

/** Backspace: at the start of the credit back to the caption; at the start of the caption the figure is selected. */
export const backspaceInFigure: Command = (state, dispatch) => {
  const part = partOf(state)
  const figure = figureAt(state)
  const { empty, $from } = state.selection
  if (part === null || figure === null || !empty || $from.parentOffset > 0) return false
  dispatch?.(
    part === 'credit'
      ? caretTo(state, endOf(figure, 'figcaption'))
      : state.tr.setSelection(NodeSelection.create(state.doc, figure.pos)),
  )
  return true
}

/** With a figure selected as a whole, the caret to the end of its caption: what is typed then never replaces it. */
export const captionOfSelected: Command = (state, dispatch) => {
  const { selection } = state
  const figure = figureAt(state)
  if (!(selection instanceof NodeSelection) || figure === null) return false
  dispatch?.(caretTo(state, endOf(figure, 'figcaption')))
  return true
}
