import type { Command } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { EditorServices } from './services'

/** What a command needs of the text that is open: the session of it has more. */
export interface OpenText {
  readonly view: EditorView
  readonly services: EditorServices
  /** Runs a command as an undo step of its own and gives the keyboard back to the text. */
  readonly run: (command: Command) => boolean
}
