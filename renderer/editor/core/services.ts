import type { EditorProps } from '../api'
import type { PanelName } from '../commands/command'

/** What extensions ask of the window around the editor; read when used, so that new props need no new editor. */
export interface EditorServices {
  readonly addMedia: EditorProps['addMedia']
  readonly mediaUrl: EditorProps['mediaUrl']
  readonly datelineFacts: EditorProps['datelineFacts']
  readonly openLink: EditorProps['openLink']
  readonly notify: EditorProps['notify']
  /** Opens a panel for what stands at the selection. */
  readonly openPanel: (name: PanelName) => void
}
