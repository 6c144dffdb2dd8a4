/**
 * A manuscript as its reader found it, whatever its format: blocks that know how they looked, so that what is title,
 * 小标题 and 图说 can be judged afterwards.
 */
export interface Look {
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  readonly strike: boolean
  readonly script: 'sub' | 'sup' | null
  /** Half points; null when nothing says it. */
  readonly size: number | null
  /** The typeface of Chinese characters. */
  readonly font: string | null
}

export interface Piece {
  /** `\n` is a line break. */
  readonly text: string
  readonly look: Look
  readonly link: string | null
  /** Ids of threads that are tied to the text. */
  readonly comments: readonly string[]
  /** The number of the foot- or endnote whose mark stands here; the text is empty then. */
  readonly note?: number
}

/** What a paragraph is by its style. */
export type StyleRole = 'title' | 'subtitle' | 'caption' | 'quote' | 'contents'

/** The number or bullet that the word processor draws before a paragraph. */
export interface Marker {
  readonly text: string
  /** 1 is the outermost. */
  readonly level: number
}

export interface ParagraphBlock {
  readonly kind: 'paragraph'
  readonly pieces: readonly Piece[]
  readonly align: 'center' | 'right' | null
  /** Of a heading, by style or outline: 1 to 9. */
  readonly level: number | null
  readonly role: StyleRole | null
  readonly marker: Marker | null
}

export interface FigureBlock {
  readonly kind: 'figure'
  /** The image among those of the manuscript; null when its bytes didn't come along. */
  readonly image: string | null
  readonly name: string
  readonly alt: string
  /** Percent of the text column. */
  readonly width: number | null
  readonly align: 'center' | 'right' | null
  readonly caption: readonly Piece[]
  readonly credit: string
}

export interface CellBlock {
  readonly isHeader: boolean
  readonly colspan: number
  readonly rowspan: number
  readonly blocks: readonly Block[]
}

export interface TableBlock {
  readonly kind: 'table'
  readonly rows: readonly (readonly CellBlock[])[]
}

export type Block = ParagraphBlock | FigureBlock | TableBlock

/** A foot- or endnote. */
export interface Note {
  readonly number: number
  readonly blocks: readonly Block[]
}

/** A margin comment or a tracked change with its answers. */
export interface Thread {
  readonly id: string
  readonly resolved: boolean
  readonly notes: readonly { readonly by: string; readonly at: string | null; readonly text: string }[]
}

/** All that a reader found in a manuscript. */
export interface Manuscript {
  readonly blocks: readonly Block[]
  readonly notes: readonly Note[]
  readonly threads: readonly Thread[]
  /** Sentences on what could not be kept. */
  readonly lost: readonly string[]
  /** The title that the file itself claims, for a text that shows none. */
  readonly claimedTitle: string
}

export const PLAIN_LOOK: Look = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  script: null,
  size: null,
  font: null,
}

export const plainPiece = (text: string): Piece => ({ text, look: PLAIN_LOOK, link: null, comments: [] })

export const textOfPieces = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('')
