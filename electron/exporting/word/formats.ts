import { AlignmentType, convertMillimetersToTwip, type IParagraphStyleOptions, LineRuleType } from 'docx'

/** 报刊稿件 as newsrooms send it on, or 公文 (GB/T 9704—2012 §5.2.1, §7.3: A4, 仿宋 of 三号, 28 points a line). */
export type WordFormat = 'manuscript' | 'official'

interface Format {
  /** Twentieths of a point. */
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }
  readonly styles: readonly IParagraphStyleOptions[]
}

const mm = convertMillimetersToTwip
const fonts = (eastAsia: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia, hint: 'eastAsia' })

interface Faces {
  readonly title: string
  readonly heading: string
  readonly minor: string
  readonly body: string
  readonly byline: string
  /** Half points. */
  readonly sizes: { readonly title: number; readonly subtitle: number; readonly heading: number; readonly body: number }
  /** Twentieths of a point. */
  readonly line: { readonly line: number; readonly lineRule: (typeof LineRuleType)[keyof typeof LineRuleType] }
}

/** Styles by the names that Word's own have, so that its outline and its table of contents find them. */
function stylesOf({ title, heading, minor, body, byline, sizes, line }: Faces): readonly IParagraphStyleOptions[] {
  const style = (
    id: string,
    name: string,
    run: IParagraphStyleOptions['run'],
    paragraph: IParagraphStyleOptions['paragraph'] = {},
  ): IParagraphStyleOptions => ({
    id,
    name,
    quickFormat: true,
    ...(id === 'Normal' ? {} : { basedOn: 'Normal' }),
    ...(run === undefined ? {} : { run }),
    paragraph: { spacing: line, ...paragraph },
  })
  const centred = { alignment: AlignmentType.CENTER }
  return [
    style('Normal', 'Normal', { font: fonts(body), size: sizes.body }),
    style('BodyText', 'Body Text', {}, { indent: { firstLineChars: 200 } } as IParagraphStyleOptions['paragraph']),
    style('Title', 'Title', { font: fonts(title), size: sizes.title, bold: true }, centred),
    style('Subtitle', 'Subtitle', { font: fonts(byline), size: sizes.subtitle }, centred),
    style('Byline', '署名', { font: fonts(byline) }, centred),
    style('Heading1', 'heading 1', { font: fonts(heading), size: sizes.heading, bold: true }, centred),
    style('Heading2', 'heading 2', { font: fonts(minor), size: sizes.heading, bold: true }),
    style('Caption', 'caption', { font: fonts(byline), size: sizes.body - 4 }, centred),
    style('Quote', 'Quote', { font: fonts(byline) }, { indent: { left: 640, right: 640 } }),
    style('FootnoteText', 'footnote text', { size: sizes.body - 6 }, { spacing: {} }),
  ]
}

export const FORMATS: Readonly<Record<WordFormat, Format>> = {
  manuscript: {
    margins: { top: mm(25.4), bottom: mm(25.4), left: mm(31.8), right: mm(31.8) },
    styles: stylesOf({
      title: '宋体',
      heading: '黑体',
      minor: '黑体',
      body: '宋体',
      byline: '楷体',
      sizes: { title: 44, subtitle: 30, heading: 28, body: 28 },
      line: { line: 360, lineRule: LineRuleType.AUTO },
    }),
  },
  official: {
    margins: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) },
    styles: stylesOf({
      title: '方正小标宋简体',
      heading: '黑体',
      minor: '楷体',
      body: '仿宋',
      byline: '楷体',
      sizes: { title: 44, subtitle: 32, heading: 32, body: 32 },
      line: { line: 560, lineRule: LineRuleType.EXACT },
    }),
  },
}
