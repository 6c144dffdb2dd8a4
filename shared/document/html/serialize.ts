import { isMediaName } from '../../article/ids'
import type { Language, MediaName } from '../../article/record'
import type { MediaSize } from '../../portal/page-model'
import type { DocumentJson, NodeJson } from '../json'
import { ALIGNMENTS } from '../nodes/blocks'
import { NUMBERINGS, type Numbering } from '../nodes/lists'
import type { NodeName } from '../schema'
import { attribute, classes } from './escape'
import { noteLinksOf, writeNotes, type NoteLinks } from './footnotes'
import { writeGallery } from './gallery'
import { needsKeepSpace, writeInline } from './inline'
import { writeMediaSlot } from './media-slot'
import { writeTable } from './table'

/** Where the page finds the media, and how large they are. */
export interface SerializeContext {
  readonly mediaHref: (name: MediaName) => string
  readonly mediaSize: (name: MediaName) => MediaSize | null
  /** Whether long addresses may break at their signs (`<wbr>`): for pages that are read, not for text that goes on elsewhere. */
  readonly breaksLongRuns?: boolean
  /** The page's own language, which notes and placeholders speak; absent: Chinese. */
  readonly language?: Language
  /** The numbers of the notes on a page that is a part of a whole; absent: they follow from the body. */
  readonly noteNumbers?: ReadonlyMap<string, number>
}

interface WriteContext extends SerializeContext {
  readonly notes: NoteLinks
}

type WriteNode = (node: NodeJson, context: WriteContext) => string

/**
 * The body as HTML: exactly one top-level element for each top-level node, no inline styles. The classes are all there is to style:
 * `align-left|center|right|justify` on p, h2, h3, th, td, figure; `width-1` … `width-100` (percent of the column) on
 * figure; `keep-space` on a block whose white space counts; `blank` on an empty paragraph or heading; `missing-image` on the place
 * of an image whose bytes are not there; `caption` and `credit` inside figcaption; `table-scroll` around a table, `width-*` on
 * its columns, `valign-top|middle|bottom` on its cells; `table-block` around a table and its `table-note`;
 * `lower-alpha|upper-alpha|lower-roman|upper-roman` on ol.
 * Also `lead`, `pull-quote` with `attribution`, `page-break`, `dateline`, and those of `gallery.ts`, `media-slot.ts` and
 * `footnotes.ts`.
 */
export function serializeBody(body: DocumentJson, context: SerializeContext): string {
  const notes = noteLinksOf(body, context.language ?? 'zh-CN', context.noteNumbers)
  return (body.content ?? []).map((node) => writeNode(node, { ...context, notes })).join('\n')
}

/** From node type to its HTML. */
const NODES: Readonly<Record<Exclude<NodeName, 'tableRow' | 'tableHeader' | 'tableCell'>, WriteNode>> = {
  doc: writeChildren,
  paragraph: (node, context) => writeTextBlock('p', node, context),
  heading: (node, context) => writeTextBlock(node.attrs?.['level'] === 3 ? 'h3' : 'h2', node, context),
  blockquote: (node, context) => `<blockquote>${writeChildren(node, context)}</blockquote>`,
  bulletList: (node, context) => `<ul>${writeChildren(node, context)}</ul>`,
  orderedList: (node, context) => {
    const { start, numbering } = node.attrs ?? {}
    const type = NUMBERINGS.find((known) => known === numbering) ?? null
    const first = typeof start === 'number' && start !== 1 ? start : null
    // The class is what the theme goes by: selectors can't tell `a` from `A` in this attribute.
    const look = type === null ? null : LISTS[type]
    return `<ol${classes(look)}${attribute('start', first)}${attribute('type', type)}>${writeChildren(node, context)}</ol>`
  },
  listItem: (node, context) => `<li>${writeItem(node, context)}</li>`,
  horizontalRule: () => '<hr>',
  hardBreak: () => '<br>',
  text: (node, context) => writeInline([node], context),
  figure: writeFigure,
  figcaption: () => '',
  credit: () => '',
  lead: (node, context) => writeTextBlock('p', node, context, 'lead'),
  pullQuote: (node, context) => `<aside class="pull-quote">${writeChildren(node, context)}</aside>`,
  attribution: (node, context) =>
    (node.content ?? []).length === 0 ? '' : writeTextBlock('p', node, context, 'attribution'),
  pageBreak: () => '<div class="page-break"></div>',
  footnotes: (node, context) =>
    writeNotes(node, context.notes, ({ content }) => ({
      html: writeInline(content, context),
      keepsSpace: needsKeepSpace(content),
    })),
  footnote: () => '',
  footnoteReference: (node, context) => writeInline([node], context),
  gallery: (node, context) => writeGallery(node, (figure) => writeFigure(figure, context), writeWords(node, context)),
  mediaSlot: (node, context) => writeMediaSlot(node, context.language ?? 'zh-CN', writeWords(node, context)),
  table: (node, context) => writeTable(node, (cell) => writeCellContent(cell, context)),
}

const LISTS: Readonly<Record<Numbering, string>> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}

function writeNode(node: NodeJson, context: WriteContext): string {
  if (Object.hasOwn(NODES, node.type)) return NODES[node.type as keyof typeof NODES](node, context)
  // A node of a newer version: its text is shown, its form is not known.
  return `<div>${node.content?.some((child) => child.text !== undefined) === true ? writeInline(node.content, context) : writeChildren(node, context)}</div>`
}

function writeChildren(node: NodeJson, context: WriteContext): string {
  let html = ''
  for (const child of node.content ?? []) html += writeNode(child, context)
  return html
}

/** The class of a node's `align`, null for the theme's own way. */
function alignClass(node: NodeJson): string | null {
  const align = node.attrs?.['align']
  return ALIGNMENTS.some((known) => known === align) ? `align-${String(align)}` : null
}

function writeTextBlock(tag: string, node: NodeJson, context: WriteContext, name: string | null = null): string {
  const blank = node.content === undefined || node.content.length === 0 ? 'blank' : null
  const spaces = needsKeepSpace(node.content) ? 'keep-space' : null
  return `<${tag}${classes(name, alignClass(node), spaces, blank)}>${writeInline(node.content, context)}</${tag}>`
}

/** A paragraph that needs no tag of its own inside a list item or cell. */
function isPlain(node: NodeJson | undefined): node is NodeJson {
  return node?.type === 'paragraph' && alignClass(node) === null && !needsKeepSpace(node.content)
}

function writeItem(node: NodeJson, context: WriteContext): string {
  const [first, ...rest] = node.content ?? []
  const tight = isPlain(first) && rest.every(({ type }) => type === 'bulletList' || type === 'orderedList')
  return tight
    ? writeInline(first.content, context) + writeChildren({ type: 'doc', content: rest }, context)
    : writeChildren(node, context)
}

function writeCellContent(cell: NodeJson, context: WriteContext): string {
  const [first, ...rest] = cell.content ?? []
  return isPlain(first) && rest.length === 0 ? writeInline(first.content, context) : writeChildren(cell, context)
}

function writeFigure(node: NodeJson, context: WriteContext): string {
  const width = node.attrs?.['width']
  const widthClass =
    typeof width === 'number' && Number.isInteger(width) && width >= 1 && width <= 100 ? `width-${width}` : null
  return `<figure${classes(alignClass(node), widthClass)}>${writeImage(node, context)}${writeWords(node, context)}</figure>`
}

/** Caption and credit of a figure, a gallery or a placeholder; '' when it has neither. */
function writeWords(node: NodeJson, context: WriteContext): string {
  const caption = writePart(node, 'figcaption', 'caption', context)
  const credit = writePart(node, 'credit', 'credit', context)
  return caption + credit === '' ? '' : `<figcaption>${caption}${credit}</figcaption>`
}

function writePart(figure: NodeJson, type: string, name: string, context: WriteContext): string {
  const part = figure.content?.find((child) => child.type === type)
  if (part?.content === undefined || part.content.length === 0) return ''
  return `<span${classes(name, needsKeepSpace(part.content) ? 'keep-space' : null)}>${writeInline(part.content, context)}</span>`
}

function writeImage(node: NodeJson, context: WriteContext): string {
  const { media, alt } = node.attrs ?? {}
  const words = typeof alt === 'string' ? alt : ''
  if (!isMediaName(media)) {
    return `<span class="missing-image" role="img"${attribute('aria-label', words === '' ? null : words)}></span>`
  }
  const size = context.mediaSize(media)
  const pixels = attribute('width', size?.width ?? null) + attribute('height', size?.height ?? null)
  return `<img${attribute('src', context.mediaHref(media))}${attribute('alt', words)}${pixels} loading="lazy" decoding="async">`
}
