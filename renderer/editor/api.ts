import type { DocumentJson } from '../../shared/document/json'
import type { AddedMedia } from '../../shared/ipc/library-values'

/** What the working copy asks of the mounted editor. */
export interface EditorHandle {
  /** Serializes the document: a few ms on long texts, so only at a pause or a save, never per key. */
  readonly getBody: () => DocumentJson
  readonly focus: () => void
  /** Inserts images at the selection: chosen, dropped or pasted files. */
  readonly insertImages: (files: readonly File[]) => Promise<void>
  readonly isComposing: () => boolean
  /** Plain text, a paragraph a line; of the selection, empty when nothing is selected. */
  readonly textOf: (part: 'all' | 'selection') => string
}

export interface EditorProps {
  /** The editor is mounted anew when this changes (article id and load number). */
  readonly documentKey: string
  readonly initialBody: DocumentJson
  readonly editable: boolean
  /** Called on every change of the document; must be cheap. */
  readonly onEdit: () => void
  readonly onReady: (handle: EditorHandle | null) => void
  /** Index of the top-level block with the caret, for the preview to follow. */
  readonly onBlockChange: (index: number) => void
  /** Stores image bytes (already scaled to at most 2000 px); rejects with AppError. */
  readonly addMedia: (bytes: Uint8Array, name: string) => Promise<AddedMedia>
  readonly mediaUrl: (media: string) => string
  /** Opens an address outside through the checked door. */
  readonly openLink: (url: string) => void
  /** Whether the caret's line is to stay at one height; asked whenever it comes into view. */
  readonly typewriter: () => boolean
  /** A sentence for the person: a refused image, a paste that lost something. */
  readonly notify: (kind: 'info' | 'warning' | 'error', message: string) => void
}
