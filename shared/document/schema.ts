import { Schema } from 'prosemirror-model'
import { dateline } from './marks/dateline'
import * as marks from './marks/marks'
import * as blocks from './nodes/blocks'
import * as figures from './nodes/figure'
import * as notes from './nodes/footnotes'
import { gallery } from './nodes/gallery'
import { lead } from './nodes/lead'
import * as lists from './nodes/lists'
import { mediaSlot } from './nodes/media-slot'
import { pageBreak } from './nodes/page-break'
import * as pullQuotes from './nodes/pull-quote'
import * as tables from './nodes/table'

/** Node specs by name, in the order in which ProseMirror tries them (paragraph first: it is the default block). */
export const nodeSpecs = {
  doc: blocks.doc,
  paragraph: blocks.paragraph,
  heading: blocks.heading,
  blockquote: blocks.blockquote,
  bulletList: lists.bulletList,
  orderedList: lists.orderedList,
  listItem: lists.listItem,
  figure: figures.figure,
  figcaption: figures.figcaption,
  credit: figures.credit,
  gallery,
  mediaSlot,
  table: tables.table,
  tableRow: tables.tableRow,
  tableHeader: tables.tableHeader,
  tableCell: tables.tableCell,
  horizontalRule: blocks.horizontalRule,
  lead,
  pullQuote: pullQuotes.pullQuote,
  attribution: pullQuotes.attribution,
  pageBreak,
  footnotes: notes.footnotes,
  footnote: notes.footnote,
  footnoteReference: notes.footnoteReference,
  hardBreak: blocks.hardBreak,
  text: blocks.text,
} as const

/** Mark specs by name, outermost first as they are written. */
export const markSpecs = {
  link: marks.link,
  comment: marks.comment,
  dateline,
  bold: marks.bold,
  italic: marks.italic,
  underline: marks.underline,
  strike: marks.strike,
  subscript: marks.subscript,
  superscript: marks.superscript,
} as const

export type NodeName = keyof typeof nodeSpecs
export type MarkName = keyof typeof markSpecs

/** The one schema of an article's body. The renderer derives its tiptap nodes from the same specs. */
export const documentSchema = new Schema<NodeName, MarkName>({ nodes: nodeSpecs, marks: markSpecs })
