import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  type ITableBordersOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx'
import type { NodeJson } from '../../../shared/document/json'
import { type Block, type BlockContext, TWIPS_OF_PIXEL } from './context'
import { inlineRuns, wordsOf } from './inline'

/** Pixels between the photos of a 组图. */
const GAP = 12
const SIDES: Readonly<Record<string, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
}

/** A picture of its share of the column, its 图说 and its credit, which stay together on a page. */
export function figureOf(node: NodeJson, context: BlockContext): Block[] {
  const share = node.attrs?.['width']
  const wanted = typeof share === 'number' ? Math.round((context.width * share) / 100) : null
  return pictured(node, context, { most: context.width, wanted, side: SIDES[wordsOf(node, 'align')] })
}

interface Place {
  /** Pixels that it may be wide. */
  readonly most: number
  /** Pixels that it shall be wide; null: its own. */
  readonly wanted: number | null
  readonly side?: (typeof AlignmentType)[keyof typeof AlignmentType] | undefined
}

function pictured(node: NodeJson, context: BlockContext, { most, wanted, side }: Place): Paragraph[] {
  const image = context.image(node.attrs?.['media'])
  const alt = wordsOf(node, 'alt')
  const told = (node.content ?? []).filter(({ content = [] }) => content.length > 0)
  const alignment = side === undefined ? {} : { alignment: side }
  const words = told.map((child, i) => captionOf(child, context, { ...alignment, keepNext: i < told.length - 1 }))
  if (image === null)
    return [new Paragraph({ style: 'Caption', text: alt === '' ? '［图片］' : `［图片：${alt}］` }), ...words]
  const width = Math.min(wanted ?? image.width, most)
  const picture = new ImageRun({
    type: image.type,
    data: image.bytes,
    transformation: { width, height: Math.max(1, Math.round((image.height * width) / image.width)) },
    altText: { name: alt, description: alt, title: alt },
  })
  return [new Paragraph({ style: 'Figure', ...alignment, keepNext: words.length > 0, children: [picture] }), ...words]
}

interface CaptionSetting {
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType]
  readonly keepNext?: boolean
}

export const captionOf = (node: NodeJson, context: BlockContext, setting: CaptionSetting = {}): Paragraph =>
  new Paragraph({ style: 'Caption', ...setting, children: inlineRuns(node, context.notes) })

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const BORDERS: ITableBordersOptions = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
}

/** 组图: photos side by side in a table without lines, the words for all of them under it. */
export function galleryOf(node: NodeJson, context: BlockContext): Block[] {
  const parts = node.content ?? []
  const photos = parts.filter(({ type }) => type === 'figure')
  const given = node.attrs?.['columns']
  const columns = Math.min(typeof given === 'number' ? given : 2, Math.max(1, photos.length))
  const each = Math.floor(context.width / columns) - GAP
  const rows = Array.from({ length: Math.ceil(photos.length / columns) }, (_, at) => {
    const cells = Array.from({ length: columns }, (_cell, i) => {
      const photo = photos[at * columns + i]
      const children = photo === undefined ? [] : pictured(photo, context, { most: each, wanted: each })
      return new TableCell({ children: children.length === 0 ? [new Paragraph({ style: 'TableText' })] : children })
    })
    return new TableRow({ children: cells, cantSplit: true })
  })
  const words = parts.filter(({ type, content = [] }) => type === 'figcaption' && content.length > 0)
  const columnWidths = Array.from({ length: columns }, () => Math.floor((context.width / columns) * TWIPS_OF_PIXEL))
  const table = new Table({ rows, columnWidths, borders: BORDERS, width: { size: 100, type: WidthType.PERCENTAGE } })
  return [table, ...words.map((one) => captionOf(one, context))]
}
