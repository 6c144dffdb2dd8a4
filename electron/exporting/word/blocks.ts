import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalMergeType,
  WidthType,
} from 'docx'
import type { NodeJson } from '../../../shared/document/json'
import { slotLink, slotOf, slotWords } from '../../../shared/document/media-slots'
import { spanOfCell, tableWords } from '../../../shared/document/table-grid'
import type { Format } from './formats'
import { inlineRuns, type NoteNumbers, wordsOf } from './inline'

export interface WordImage {
  readonly bytes: Uint8Array
  readonly type: 'jpg' | 'png' | 'gif'
  readonly width: number
  readonly height: number
}

export interface BlockContext {
  readonly notes: NoteNumbers
  /** Null for a picture that Word can't hold, or that is missing. */
  readonly image: (media: unknown) => WordImage | null
  /** A numbering of its own for each ordered list, so that each begins where it says. */
  readonly numbering: (start: number) => string
  /** Pixels between the margins, at 96 an inch. */
  readonly width: number
  readonly listIndent: Format['listIndent']
  /** The paragraph that stands flush left: to whom an official document is written. */
  readonly addressee: NodeJson | null
}

type Block = Paragraph | Table

const ALIGNS: Readonly<Record<string, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
}

/** A paragraph that is centred or set right has a style without a first-line indent. */
function textStyleOf(node: NodeJson): IParagraphOptions {
  const align = ALIGNS[wordsOf(node, 'align')]
  if (align === undefined) return { style: 'BodyText' }
  if (align === AlignmentType.CENTER) return { style: 'Normal', alignment: align }
  return { style: align === AlignmentType.RIGHT ? 'Signature' : 'BodyText', alignment: align }
}

function headingAlignOf(node: NodeJson): IParagraphOptions {
  const align = ALIGNS[wordsOf(node, 'align')]
  return align === undefined ? {} : { alignment: align, indent: { firstLine: 0 } }
}

export const wordBlocks = (nodes: readonly NodeJson[], context: BlockContext): Block[] =>
  nodes.flatMap((node) => blockOf(node, context, {}))

function blockOf(node: NodeJson, context: BlockContext, more: IParagraphOptions): Block[] {
  const children = (): IParagraphOptions => ({ children: inlineRuns(node, context.notes) })
  const inside = (options: IParagraphOptions): Block[] =>
    (node.content ?? []).flatMap((child) => blockOf(child, context, options))
  switch (node.type) {
    case 'paragraph':
    case 'lead':
      return [
        new Paragraph({
          ...(node === context.addressee ? { style: 'Normal' } : textStyleOf(node)),
          ...children(),
          ...more,
        }),
      ]
    case 'heading': {
      const heading = node.attrs?.['level'] === 3 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_1
      return [new Paragraph({ heading, ...headingAlignOf(node), ...children() })]
    }
    case 'blockquote':
    case 'pullQuote':
      return inside({ style: 'Quote' })
    case 'attribution':
      return [new Paragraph({ style: 'Quote', alignment: AlignmentType.RIGHT, ...children() })]
    case 'bulletList':
      return itemsOf(node, context, (level) => ({ bullet: { level } }), more)
    case 'orderedList': {
      const start = typeof node.attrs?.['start'] === 'number' ? node.attrs['start'] : 1
      const reference = context.numbering(start)
      return itemsOf(node, context, (level) => ({ numbering: { reference, level } }), more)
    }
    case 'horizontalRule':
      return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1 } } })]
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })]
    case 'figure':
      return figureOf(node, context)
    case 'figcaption':
    case 'credit':
      return (node.content ?? []).length === 0 ? [] : [new Paragraph({ style: 'Caption', ...children() })]
    case 'mediaSlot': {
      const words = [slotWords(node), slotLink(slotOf(node)) ?? ''].filter((text) => text !== '').join(' ')
      return [new Paragraph({ style: 'Caption', text: words }), ...inside({})]
    }
    case 'table':
      return tableOf(node, context)
    case 'footnotes':
      return []
    default:
      return inside(more)
  }
}

/** The level of a list inside of others, from 0; Word has nine. */
function itemsOf(
  list: NodeJson,
  context: BlockContext,
  options: (level: number) => IParagraphOptions,
  more: IParagraphOptions,
): Block[] {
  const outer = more.bullet?.level ?? (more.numbering === false ? undefined : more.numbering?.level)
  const level = Math.min(8, outer === undefined ? 0 : outer + 1)
  const mark = options(level)
  return (list.content ?? []).flatMap((item) =>
    (item.content ?? []).flatMap((block, i) => {
      const isList = block.type === 'bulletList' || block.type === 'orderedList'
      // Later paragraphs of an item stand under it without a mark.
      const { left, firstLine = 0 } = context.listIndent(level)
      const own = i === 0 || isList ? mark : { indent: { left, firstLine } }
      return blockOf(block, context, { style: more.style ?? 'ListParagraph', ...own })
    }),
  )
}

function figureOf(node: NodeJson, context: BlockContext): Block[] {
  const image = context.image(node.attrs?.['media'])
  const alt = wordsOf(node, 'alt')
  const words = (node.content ?? []).flatMap((child) => blockOf(child, context, {}))
  if (image === null)
    return [new Paragraph({ style: 'Caption', text: alt === '' ? '［图片］' : `［图片：${alt}］` }), ...words]
  const scale = Math.min(1, context.width / image.width)
  const size = { width: Math.round(image.width * scale), height: Math.round(image.height * scale) }
  const picture = new ImageRun({
    type: image.type,
    data: image.bytes,
    transformation: size,
    altText: { name: alt, description: alt, title: alt },
  })
  return [new Paragraph({ style: 'Figure', keepNext: words.length > 0, children: [picture] }), ...words]
}

function tableOf(node: NodeJson, context: BlockContext): Block[] {
  const open: number[] = []
  const rows = (node.content ?? []).map((row) => {
    const cells: TableCell[] = []
    let column = 0
    const takeMerged = (): void => {
      while ((open[column] ?? 0) > 0) {
        open[column] = (open[column] ?? 0) - 1
        cells.push(
          new TableCell({
            children: [new Paragraph({ style: 'TableText' })],
            verticalMerge: VerticalMergeType.CONTINUE,
          }),
        )
        column += 1
      }
    }
    for (const cell of row.content ?? []) {
      takeMerged()
      const style = cell.type === 'tableHeader' ? 'TableHead' : 'TableText'
      const [across, down] = [spanOfCell(cell, 'colspan'), spanOfCell(cell, 'rowspan')]
      cells.push(
        new TableCell({
          children: (cell.content ?? []).flatMap((block) => blockOf(block, context, { style })),
          ...(across > 1 ? { columnSpan: across } : {}),
          ...(down > 1 ? { verticalMerge: VerticalMergeType.RESTART } : {}),
        }),
      )
      for (let i = 0; i < across; i++) open[column + i] = down - 1
      column += across
    }
    takeMerged()
    const isHead = (row.content ?? []).every(({ type }) => type === 'tableHeader')
    return new TableRow({ children: cells, tableHeader: isHead })
  })
  const words = (name: 'caption' | 'note'): Paragraph[] => {
    const text = tableWords(node, name)
    return text === '' ? [] : [new Paragraph({ style: 'Caption', text })]
  }
  if (rows.length === 0) return []
  return [...words('caption'), new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } }), ...words('note')]
}
