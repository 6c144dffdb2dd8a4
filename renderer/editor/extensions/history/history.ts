import { Extension } from '@tiptap/core'
import { history } from '@tiptap/pm/history'

/** Undo: 500 steps deep, one step for what is typed without a pause of half a second. */
export const History = Extension.create({
  name: 'history',
  addProseMirrorPlugins: () => [history({ depth: 500, newGroupDelay: 500 })],
})
