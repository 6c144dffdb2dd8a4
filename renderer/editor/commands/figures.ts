import type { Node, Schema } from '@tiptap/pm/model'
import { NodeSelection, type Command, type EditorState } from '@tiptap/pm/state'
import type { MediaName } from '../../../shared/article/record'
import { nodeType } from '../core/schema-types'
import { blockAt, type BlockAt } from './captioned'
import { caretWhereStood } from './removed-block'

export { backspaceInFigure, captionOfSelected, enterInFigure, tabInFigure } from './captioned'

/** The figure that is selected or holds the caret. */
export const figureAt = (state: EditorState): BlockAt | null => blockAt(state, 'figure')

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

/** Where the figure stands with all that goes when it goes: the last photo of a gallery takes the gallery with it. */
function goingWith(state: EditorState, figure: BlockAt): { readonly from: number; readonly to: number } {
  const $pos = state.doc.resolve(figure.pos)
  const isLastPhoto = $pos.parent.type.name === 'gallery' && $pos.parent.childCount === 2
  return isLastPhoto
    ? { from: $pos.before(), to: $pos.after() }
    : { from: figure.pos, to: figure.pos + figure.node.nodeSize }
}

export const removeFigure: Command = (state, dispatch) => {
  const figure = figureAt(state)
  if (figure === null) return false
  const { from, to } = goingWith(state, figure)
  dispatch?.(caretWhereStood(state.tr.delete(from, to), from).scrollIntoView())
  return true
}

/** Backspace or Delete on the last photo of a gallery, selected as a whole. */
export const deleteLastPhoto: Command = (state, dispatch) => {
  const { selection } = state
  const isPhoto = selection instanceof NodeSelection && selection.node.type.name === 'figure'
  if (!isPhoto || selection.$from.parent.type.name !== 'gallery' || selection.$from.parent.childCount > 2) return false
  return removeFigure(state, dispatch)
}
