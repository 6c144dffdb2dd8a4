import type { Block, Thread } from './blocks'
import type { Comments } from './comments'
import type { Fields } from './fields'
import type { ChangeMode, WordLosses } from './losses'
import type { Numbering } from './numbering'
import type { Relationships } from './relationships'
import type { Styles } from './styles'
import type { XmlElement } from './xml'

/** A document's parts, and what becomes of its tracked changes. */
export interface DocumentContext {
  readonly styles: Styles
  readonly numbering: Numbering
  readonly comments: Comments
  readonly losses: WordLosses
  readonly changes: ChangeMode
  readonly columnWidth: number
  /** A note's own content, by kind and the document's id. */
  readonly noteSource: (kind: 'footnote' | 'endnote', id: string) => XmlElement | null
}

/** What reading the inside of paragraphs asks of the document around them. */
export interface ReadingDesk {
  readonly context: DocumentContext
  readonly fields: Fields
  readonly threads: Thread[]
  /** Comments whose range is open here. */
  readonly openComments: Set<string>
  readonly relationships: Relationships
  /** Blocks inside a paragraph or cell, without what runs on outside. */
  readonly blocksInside: (container: XmlElement) => readonly Block[]
  /** The number of a note whose mark stands here; null when the note isn't there. */
  readonly noteNumber: (kind: 'footnote' | 'endnote', id: string) => number | null
}
