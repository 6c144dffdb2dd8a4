import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

const key = new PluginKey<DecorationSet>('caretBlock')

/**
 * Marks the top-level block with the caret, so that the style sheet never puts its drawing off: in a block that was made
 * a moment ago and isn't drawn yet, Chromium drops an input method's composition and its letters stay in the text.
 */
export const CaretBlock = Extension.create({
  name: 'caretBlock',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: (_config, state) => marked(state),
        apply: (tr, before, _old, state) => (tr.docChanged || tr.selectionSet ? marked(state) : before),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
})

function marked(state: EditorState): DecorationSet {
  const { $head } = state.selection
  const index = $head.index(0)
  if (index >= state.doc.childCount) return DecorationSet.empty
  const from = $head.depth > 0 ? $head.before(1) : $head.pos
  const node = state.doc.child(index)
  return DecorationSet.create(state.doc, [Decoration.node(from, from + node.nodeSize, { class: 'gt-caret-block' })])
}
