import { Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { Plugin, Selection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { EditorCommand } from '../../commands/command'
import type { EditorServices } from '../../core/services'
import { nextSlash, slashKey, type SlashChange, type SlashState } from '../../slash/slash-state'
import { fetchReadings, slashEntries } from '../../slash/slash-entries'

/** A sign at the beginning of an empty paragraph offers what can be put in; the keys that choose belong to it while it is open. */
export const Slash = (services: EditorServices): Extension =>
  Extension.create({
    name: 'slash',
    // Before the keys of the writing surface.
    priority: 300,
    addProseMirrorPlugins: () => [
      new Plugin<SlashState | null>({
        key: slashKey,
        state: { init: () => null, apply: (tr, before, old, state) => nextSlash(tr, before, old, state) },
        props: {
          handleKeyDown: (view, event) => {
            const open = openAt(view.state)
            if (open === null || view.composing || event.isComposing || event.keyCode === 229) return false
            return onKey(view, event, open, services)
          },
          attributes: (state): Record<string, string> =>
            openAt(state) === null ? {} : { 'aria-controls': 'gt-slash', 'aria-haspopup': 'listbox' },
          handleDOMEvents: {
            blur: (view) => {
              if (openAt(view.state) !== null) tell(view, { kind: 'dismiss' })
              return false
            },
          },
        },
        view: () => ({
          update: (view) => {
            if (openAt(view.state) !== null) void fetchReadings()
          },
        }),
      }),
    ],
  })

const openAt = (state: EditorState): SlashState | null => slashKey.getState(state) ?? null

const tell = (view: EditorView, change: SlashChange): void =>
  view.dispatch(view.state.tr.setMeta(slashKey, change).setMeta('addToHistory', false))

function onKey(view: EditorView, event: KeyboardEvent, open: SlashState, services: EditorServices): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  if (event.key === 'Escape') {
    tell(view, { kind: 'dismiss' })
    return true
  }
  const entries = slashEntries(view.state, open.typed)
  if (entries.length === 0) return false
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    tell(view, { kind: 'move', by: event.key === 'ArrowDown' ? 1 : -1 })
    return true
  }
  if (event.key !== 'Enter' && event.key !== 'Tab') return false
  const command = entries.at(open.index % entries.length)
  if (command !== undefined) takeSlash(view, open, command, services)
  return true
}

/** Takes the sign and what was typed after it away and carries the command out; one step back brings the signs again. */
export function takeSlash(view: EditorView, open: SlashState, command: EditorCommand, services: EditorServices): void {
  if (view.composing) return
  const tr = closeHistory(view.state.tr.delete(open.from, open.from + 1 + open.typed.length))
  if (command.opens !== undefined) {
    view.dispatch(tr)
    view.focus()
    services.perform(command)
    return
  }
  view.dispatch(withCommand(view.state, tr, command).scrollIntoView())
  view.focus()
}

function withCommand(state: EditorState, tr: Transaction, command: EditorCommand): Transaction {
  command.run(state.apply(tr), (change) => {
    for (const step of change.steps) tr.step(step)
    tr.setSelection(Selection.fromJSON(tr.doc, change.selection.toJSON()))
  })
  return tr
}
