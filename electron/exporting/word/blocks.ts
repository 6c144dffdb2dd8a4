import { AlignmentType, BorderStyle, HeadingLevel, type IParagraphOptions, PageBreak, Paragraph } from 'docx'
import type { NodeJson } from '../../../shared/document/json'
import { slotLink, slotOf, slotWords } from '../../../shared/document/media-slots'
import type { Block, BlockContext } from './context'
import { captionOf, figureOf, galleryOf } from './figures'
import { inlineRuns, wordsOf } from './inline'
import { tableOf } from './tables'

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
  nodes.flatMap((node, i) =>
    blockOf(node, context, isSetRight(node) && isSetRight(nodes[i + 1]) ? { keepNext: true } : {}),
  )

/** Who signs and the day stand on one page. */
const isSetRight = (node: NodeJson | undefined): boolean =>
  node?.type === 'paragraph' && wordsOf(node, 'align') === 'right'

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
      return inside({ style: 'Quote' })
    case 'pullQuote':
      return inside({ style: 'Quote', keepNext: true })
    case 'attribution':
      if ((node.content ?? []).length === 0) return []
      return [new Paragraph({ style: 'Quote', alignment: AlignmentType.RIGHT, ...children() })]
    case 'bulletList':
      return itemsOf(node, context, (level) => ({ bullet: { level } }), more)
    case 'orderedList': {
      const reference = context.numbering(node)
      return itemsOf(node, context, (level) => ({ numbering: { reference, level } }), more)
    }
    case 'horizontalRule':
      return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1 } } })]
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })]
    case 'figure':
      return figureOf(node, context)
    case 'gallery':
      return galleryOf(node, context)
    case 'figcaption':
      return (node.content ?? []).length === 0 ? [] : [captionOf(node, context)]
    case 'mediaSlot': {
      const words = [slotWords(node), slotLink(slotOf(node)) ?? ''].filter((text) => text !== '').join(' ')
      return [new Paragraph({ style: 'Caption', text: words }), ...inside({})]
    }
    case 'table':
      return tableOf(node, context.width, (cell, style) => {
        const align = ALIGNS[wordsOf(cell, 'align')]
        const more = align === undefined ? { style } : { style, alignment: align }
        return (cell.content ?? []).flatMap((block) => blockOf(block, context, more))
      })
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
