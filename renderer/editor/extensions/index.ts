import type { Extensions } from '@tiptap/core'
import { Dropcursor, Gapcursor } from '@tiptap/extensions'
import type { EditorServices } from '../core/services'
import { Blockquote } from './blockquote/blockquote'
import { CaretBlock } from './caret-block/caret-block'
import { Clipboard } from './clipboard/clipboard'
import { Comment } from './comment/comment'
import { Divider } from './divider/divider'
import { Document, Text } from './document/document'
import { Bold, Italic, Strike, Subscript, Superscript, Underline } from './emphasis/emphasis'
import { Credit, Figcaption, Figure } from './figure/figure'
import { Gallery } from './gallery/gallery'
import { PhotoDrop } from './gallery/photo-drop'
import { HardBreak } from './hard-break/hard-break'
import { Heading } from './heading/heading'
import { History } from './history/history'
import { InsertedText } from './inserted-text/inserted-text'
import { Link, linkOpening } from './link/link'
import { BulletList, ListItem, OrderedList } from './list/list'
import { MediaSlot } from './media-slot/media-slot'
import { Paragraph } from './paragraph/paragraph'
import { Positions } from './positions/positions'
import { Shorthand } from './shorthand/shorthand'
import { Shortcuts } from './shortcuts/shortcuts'
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
  HardBreak,
  Text,
  Link,
  Comment,
  Bold,
  Italic,
  Underline,
  Strike,
  Subscript,
  Superscript,
  History,
  CaretBlock,
  Positions,
  Clipboard(services),
  linkOpening(services),
  InsertedText,
  Shorthand,
  Shortcuts(services),
  TableEditing,
  PhotoDrop,
  Gapcursor,
  Dropcursor.configure({ color: false, class: 'gt-drop-cursor', width: 2 }),
]
