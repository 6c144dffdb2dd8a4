import type { CommentThread } from '../../shared/article/record'
import type { DocumentJson, NodeJson } from '../../shared/document/json'
import type { AddedMedia } from '../../shared/ipc/library-values'

/** How the find bar is asked for. */
export type FindPanel = 'find' | 'replace' | 'next' | 'previous'

/** A command of the text as it stands now, for who lists all of them. */
export interface OfferedCommand {
  readonly id: string
  readonly label: string
  /** As a person reads it, e.g. “Ctrl+B”. */
  readonly shortcut?: string
  /** Why it does nothing now. */
  readonly whyNot: string | null
  readonly run: () => void
}

/** What the working copy asks of the mounted editor. */
export interface EditorHandle {
  /** Serializes the document: a few ms on long texts, so only at a pause or a save, never per key. */
  readonly getBody: () => DocumentJson
  /** A body as this editor would hold it once it was loaded; made once for each. */
  readonly asHeld: (body: DocumentJson) => DocumentJson
  readonly focus: () => void
  /** Inserts images at the selection: chosen, dropped or pasted files. */
  readonly insertImages: (files: readonly File[]) => Promise<void>
  readonly isComposing: () => boolean
  readonly isEditable: () => boolean
  readonly openFind: (panel: FindPanel) => void
  /** Puts blocks in the place of the selection and selects the first 〔…〕 in them; false where they may not stand. */
  readonly insertContent: (blocks: readonly NodeJson[]) => boolean
  /** The selected blocks, cut where the selection cuts them; null when nothing is selected. */
  readonly selectedContent: () => readonly NodeJson[] | null
  readonly commands: () => readonly OfferedCommand[]
  /** Plain text, a paragraph a line; of the selection, empty when nothing is selected. */
  readonly textOf: (part: 'all' | 'selection') => string
}

/** The article's margin comments, and who writes here. */
export interface CommentsPort {
  /** Whose they are. */
  readonly article: string
  readonly threads: readonly CommentThread[]
  readonly change: (threads: readonly CommentThread[]) => void
  /** The name under which notes are written; null while nobody has said who works here. */
  readonly person: string | null
  readonly askPerson: () => void
}

export interface DatelineFacts {
  /** As printed: 12月28日. */
  readonly day: string
  readonly reporters: readonly string[]
}

export interface EditorProps {
  readonly comments: CommentsPort

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
  /** What a dateline is made of, as the article has it. */
  readonly datelineFacts: () => DatelineFacts
  /** Opens an address outside through the checked door. */
  readonly openLink: (url: string) => void
  /** Whether the caret's line is to stay at one height; asked whenever it comes into view. */
  readonly typewriter: () => boolean
  /** A sentence for the person: a refused image, a paste that lost something. */
  readonly notify: (kind: 'info' | 'warning' | 'error', message: string) => void
}
