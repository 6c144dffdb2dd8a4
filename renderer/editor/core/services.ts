import type { EditorProps, FindPanel } from '../api'
import type { EditorCommand, PanelName } from '../commands/command'

/** What extensions ask of the window around the editor; read when used, so that new props need no new editor. */
export interface EditorServices {
  readonly addMedia: EditorProps['addMedia']
  readonly mediaUrl: EditorProps['mediaUrl']
  readonly datelineFacts: EditorProps['datelineFacts']
  readonly openLink: EditorProps['openLink']
  readonly notify: EditorProps['notify']
  /** Whether the article has a thread of comments of this id. */
  readonly knowsThread: (id: string) => boolean
  /** How far a slow insertion is; null when it has ended. */
  readonly showProgress: (progress: { readonly done: number; readonly total: number } | null) => void
  /** Opens a panel for what stands at the selection. */
  readonly openPanel: (name: PanelName) => void
  /** Carries out a command that opens something. */
  readonly perform: (command: EditorCommand) => void
  /** The find bar, or the next hit of what was looked for last. */
  readonly openFind: (panel: FindPanel) => void
  readonly typewriter: EditorProps['typewriter']
}
