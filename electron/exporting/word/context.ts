import type { Paragraph, Table } from 'docx'
import type { NodeJson } from '../../../shared/document/json'
import type { Format } from './formats'
import type { NoteNumbers } from './inline'

export interface WordImage {
  readonly bytes: Uint8Array
  readonly type: 'jpg' | 'png' | 'gif'
  readonly width: number
  readonly height: number
}

/** Twentieths of a point in a pixel. */
export const TWIPS_OF_PIXEL = 15

export interface BlockContext {
  readonly notes: NoteNumbers
  /** Null for a picture that Word can't hold, or that is missing. */
  readonly image: (media: unknown) => WordImage | null
  /** A numbering of its own for each ordered list, so that each begins where it says. */
  readonly numbering: (list: NodeJson) => string
  /** Pixels between the margins, at 96 an inch. */
  readonly width: number
  readonly listIndent: Format['listIndent']
  /** The paragraph that stands flush left: to whom an official document is written. */
  readonly addressee: NodeJson | null
}

export type Block = Paragraph | Table
