import type { EditorProps } from '../api'

/** What extensions ask of the window around the editor; read when used, so that new props need no new editor. */
export interface EditorServices {
  readonly addMedia: EditorProps['addMedia']
  readonly mediaUrl: EditorProps['mediaUrl']
  readonly openLink: EditorProps['openLink']
  readonly notify: EditorProps['notify']
  readonly typewriter: EditorProps['typewriter']
  /** Opens the panel for the link at the selection. */
  readonly editLink: () => void
}
