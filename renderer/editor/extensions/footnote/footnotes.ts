import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { DecorationSet } from '@tiptap/pm/view'
import { toNote } from '../../commands/footnotes'
import { syncNotes, touchesNotes } from './footnote-sync'
import { numbersOf } from './numbering'

interface Notes {
  readonly numbers: DecorationSet
  /** Notes that come with a paste, for the references in it; the change after the next one no longer has them. */
  readonly offered: ReadonlyMap<string, Node>
  readonly pasted: boolean
}

const NONE: ReadonlyMap<string, Node> = new Map()

const key = new PluginKey<Notes>('footnotes')

/** Says which notes belong to the references that this change brings, or the next one, a paste. */
export const offerNotes = (tr: Transaction, notes: readonly Node[]): Transaction =>
  tr.setMeta(key, new Map(notes.map((note) => [String(note.attrs['id']), note])))

/** Keeps references and notes in step, in the same undo step as the change; numbers them; a click on one jumps. */
export const footnotesPlugin = (): Plugin<Notes> =>
  new Plugin<Notes>({
    key,
    state: {
      init: (_config, state) => ({ numbers: numbersOf(state.doc), offered: NONE, pasted: false }),
      apply: (tr, before, _old, state) => {
        const offered = tr.getMeta(key) as ReadonlyMap<string, Node> | undefined
        if (!tr.docChanged) return offered === undefined ? before : { ...before, offered, pasted: false }
        const numbers = touchesNotes(tr) ? numbersOf(state.doc) : before.numbers.map(tr.mapping, tr.doc)
        const isAppended = tr.getMeta('appendedTransaction') !== undefined
        if (isAppended) return { ...before, numbers }
        return { numbers, offered: offered ?? (before.pasted ? NONE : before.offered), pasted: true }
      },
    },
    appendTransaction: (transactions, before, state) =>
      transactions.some((tr) => tr.docChanged && touchesNotes(tr))
        ? syncNotes(before, state, key.getState(state)?.offered ?? NONE)
        : null,
    props: {
      decorations: (state) => key.getState(state)?.numbers,
      handleClickOn: (view, _pos, node, _nodePos, _event, direct) =>
        direct && node.type.name === 'footnoteReference'
          ? toNote(String(node.attrs['id']))(view.state, view.dispatch, view)
          : false,
    },
  })

export const FootnoteSync = Extension.create({
  name: 'footnoteSync',
  addProseMirrorPlugins: () => [footnotesPlugin()],
})
