import type { Extensions } from '@tiptap/core'
import { Dropcursor, Gapcursor } from '@tiptap/extensions'
import type { EditorServices } from '../core/services'
import { Blockquote } from './blockquote/blockquote'
import { CaretBlock } from './caret-block/caret-block'
import { CaretInView } from './caret-in-view/caret-in-view'
import { CaretTold } from './caret-told/caret-told'
import { Clipboard } from './clipboard/clipboard'
import { Comment } from './comment/comment'
import { Dateline } from './dateline/dateline'
import { Divider } from './divider/divider'
import { Document, Text } from './document/document'
import { Bold, Italic, Strike, Subscript, Superscript, Underline } from './emphasis/emphasis'
import { Credit, Figcaption, Figure } from './figure/figure'
import { FormatPainter } from './format-painter/format-painter'
import { Gallery } from './gallery/gallery'
import { Footnote, FootnoteReference, Footnotes } from './footnote/footnote-nodes'
import { FootnoteSync } from './footnote/footnotes'
import { PhotoDrop } from './gallery/photo-drop'
import { HardBreak } from './hard-break/hard-break'
import { Heading } from './heading/heading'
import { History } from './history/history'
import { InsertedText } from './inserted-text/inserted-text'
import { Lead } from './lead/lead'
import { Link, linkOpening } from './link/link'
import { BulletList, ListItem, OrderedList } from './list/list'
import { PasteChoices } from './paste-choice/paste-choice'
import { MediaSlot } from './media-slot/media-slot'
import { PageBreak } from './page-break/page-break'
import { Paragraph } from './paragraph/paragraph'
import { Positions } from './positions/positions'
import { Attribution, PullQuote } from './pull-quote/pull-quote'
import { Shorthand } from './shorthand/shorthand'
import { Shortcuts } from './shortcuts/shortcuts'
import { Typewriter } from './typewriter/typewriter'
import { Typing } from './typing/typing'
import { Slash } from './slash/slash'
import { Table, TableCell, TableEditing, TableHeader, TableRow } from './table/table'

/** All of the editor: nodes and marks in the shared schema's order (ProseMirror ranks by it), then behaviour. */
export const articleExtensions = (services: EditorServices): Extensions => [
  Document,
  Paragraph,
  Heading,
  Blockquote,
  BulletList,
  OrderedList,
  ListItem,
  Figure(services),
  Figcaption,
  Credit,
  Gallery,
  MediaSlot,
  Table,
  TableRow,
  TableHeader,
  TableCell,
  Divider,
  Lead,
  PullQuote,
  Attribution,
  PageBreak,
  Footnotes,
  Footnote,
  FootnoteReference,
  HardBreak,
  Text,
  Link,
  Comment,
  Dateline,
  Bold,
  Italic,
  Underline,
  Strike,
  Subscript,
  Superscript,
  History,
  CaretBlock,
  Positions,
  PasteChoices,
  FormatPainter,
  FootnoteSync,
  Clipboard(services),
  linkOpening(services),
  InsertedText,
  Shorthand,
  CaretTold,
  Slash(services),
  Shortcuts(services),
  TableEditing,
  Typing,
  Typewriter(services),
  CaretInView(services),
  PhotoDrop,
  Gapcursor,
  Dropcursor.configure({ color: false, class: 'gt-drop-cursor', width: 2 }),
]
