import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Positions that slow work (storing an image) has to find again after the text around them has changed. */
type Positions = ReadonlyMap<number, number>

interface Change {
  readonly token: number
  /** Absent: stop following. */
  readonly position?: number
}

const key = new PluginKey<Positions>('positions')
let tokens = 0

/** Follows a position through edits until it is stopped, which answers where it is now. */
export function followPosition(view: EditorView, position: number): { readonly stop: () => number } {
  const token = (tokens += 1)
  const tell = (change: Change): void =>
    view.dispatch(view.state.tr.setMeta(key, change).setMeta('addToHistory', false))
  tell({ token, position })
  return {
    stop: () => {
      if (view.isDestroyed) return position
      const now = key.getState(view.state)?.get(token) ?? position
      tell({ token })
      return now
    },
  }
}

export const Positions = Extension.create({
  name: 'positions',
  addProseMirrorPlugins: () => [
    new Plugin<Positions>({
      key,
      state: {
        init: () => new Map(),
        apply: (tr, before) => {
          const change = tr.getMeta(key) as Change | undefined
          if (before.size === 0 && change === undefined) return before
          const after = new Map([...before].map(([token, position]) => [token, tr.mapping.map(position)]))
          if (change?.position !== undefined) after.set(change.token, change.position)
          else if (change !== undefined) after.delete(change.token)
          return after
        },
      },
    }),
  ],
})
