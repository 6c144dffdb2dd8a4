import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx'
import type { Format } from './formats'

type Footers = Readonly<Partial<Record<'default' | 'even', Footer>>>

/** One character of 四号 from the edge (GB/T 9704—2012 §7.5). */
const FROM_EDGE = 280

/** The number at the foot of each page: “— 3 —” at the outer edge, or alone in the middle. */
export function footersOf(where: Format['pageNumber']): Footers {
  if (where === 'centred') return { default: footer(AlignmentType.CENTER, {}, [PageNumber.CURRENT]) }
  const dashed = ['— ', PageNumber.CURRENT, ' —']
  return {
    default: footer(AlignmentType.RIGHT, { right: FROM_EDGE }, dashed),
    even: footer(AlignmentType.LEFT, { left: FROM_EDGE }, dashed),
  }
}

const footer = (
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  indent: { readonly left?: number; readonly right?: number },
  children: readonly string[],
): Footer =>
  new Footer({
    children: [new Paragraph({ style: 'Footer', alignment, indent, children: [new TextRun({ children })] })],
  })
