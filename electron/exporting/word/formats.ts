/** 报刊稿件 as newsrooms send it on, or 公文 (GB/T 9704—2012 §5.2, §7.3, §7.5: A4, 22 lines of 28 characters, 仿宋 of 三号). */
export type WordFormat = 'manuscript' | 'official'

/** How a style sets its letters. */
export interface Letters {
  readonly eastAsia?: string
  /** Half points. */
  readonly size?: number
  readonly bold?: boolean
  /** Twentieths of a point that letters stand farther apart. */
  readonly apart?: number
}

/** How a style sets its paragraphs. */
export interface Setting {
  readonly align?: 'both' | 'center' | 'left' | 'right'
  /** In characters of the style's size. */
  readonly firstLine?: number
  readonly left?: number
  readonly right?: number
  /** Twentieths of a point. */
  readonly before?: number
  readonly after?: number
  /** A line: so many twentieths of a point, or so many single lines. */
  readonly line?: { readonly exact: number } | { readonly times: number }
  readonly keepNext?: boolean
  /** The level in Word's outline, from 0. */
  readonly outline?: number
}

export type StyleId =
  | 'Normal'
  | 'BodyText'
  | 'Title'
  | 'Subtitle'
  | 'Byline'
  | 'Heading1'
  | 'Heading2'
  | 'Quote'
  | 'Signature'
  | 'ListParagraph'
  | 'Figure'
  | 'Caption'
  | 'TableText'
  | 'TableHead'
  | 'FootnoteText'
  | 'Footer'

export interface WordStyle {
  readonly name: string
  readonly letters?: Letters
  readonly setting?: Setting
}

export interface Format {
  /** Millimetres; the footer's is that of its lower edge. */
  readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right' | 'footer', number>>
  readonly styles: Readonly<Record<StyleId, WordStyle>>
  /** A page's number: between dashes outside on each page, or in the middle. */
  readonly pageNumber: 'outside' | 'centred'
  /** How far list items of a level, from 0, stand from the edge, in twentieths of a point: their mark hangs, or begins their first line. */
  readonly listIndent: (level: number) => {
    readonly left: number
    readonly hanging?: number
    readonly firstLine?: number
  }
  /** Whether source, time and editor are printed with the text; official documents have no such lines. */
  readonly printsFields: boolean
}

interface Faces {
  readonly body: string
  readonly byline: string
  /** Twentieths of a point. */
  readonly apart: number
  readonly size: Readonly<Record<'body' | 'subtitle' | 'caption' | 'table' | 'note', number>>
  readonly line: NonNullable<Setting['line']>
  readonly title: Omit<WordStyle, 'name'>
  readonly headings: readonly [Omit<WordStyle, 'name'>, Omit<WordStyle, 'name'>]
  readonly signature: Setting
}

const SINGLE = { line: { times: 1 } } as const
const CELL = { ...SINGLE, before: 40, after: 40 } as const

/** Named as Word's own styles are, so that its outline and its table of contents find them. A picture or a cell takes the height it needs: Word cuts it off in a line of exact height. */
function stylesOf({ body, byline, apart, size, line, title, headings, signature }: Faces): Format['styles'] {
  return {
    Normal: {
      name: 'Normal',
      letters: { eastAsia: body, size: size.body, ...(apart === 0 ? {} : { apart }) },
      setting: { align: 'both', line },
    },
    BodyText: { name: 'Body Text', setting: { firstLine: 2 } },
    Title: { name: 'Title', ...title },
    Subtitle: {
      name: 'Subtitle',
      letters: { eastAsia: byline, size: size.subtitle },
      setting: { align: 'center', keepNext: true },
    },
    Byline: { name: '署名', letters: { eastAsia: byline }, setting: { align: 'center' } },
    Heading1: { name: 'heading 1', ...headings[0] },
    Heading2: { name: 'heading 2', ...headings[1] },
    Quote: { name: 'Quote', letters: { eastAsia: byline }, setting: { left: 2, right: 2 } },
    Signature: { name: '落款', setting: { align: 'right', ...signature } },
    ListParagraph: { name: 'List Paragraph' },
    Figure: { name: '图片', setting: { align: 'center', before: 120, after: 60, ...SINGLE } },
    Caption: {
      name: 'caption',
      letters: { eastAsia: byline, size: size.caption },
      setting: { align: 'center', after: 60, ...SINGLE },
    },
    TableText: { name: '表格文字', letters: { size: size.table }, setting: { align: 'left', ...CELL } },
    TableHead: { name: '表头', letters: { size: size.table, bold: true }, setting: { align: 'center', ...CELL } },
    FootnoteText: { name: 'footnote text', letters: { size: size.note }, setting: { align: 'both', ...SINGLE } },
    Footer: { name: 'footer', letters: { eastAsia: '宋体', size: 28 }, setting: SINGLE },
  }
}

const centred = { align: 'center', keepNext: true } as const
const indented = { align: 'left', firstLine: 2, keepNext: true } as const

export const FORMATS: Readonly<Record<WordFormat, Format>> = {
  manuscript: {
    margins: { top: 25.4, bottom: 25.4, left: 31.8, right: 31.8, footer: 15 },
    styles: stylesOf({
      body: '宋体',
      byline: '楷体',
      apart: 0,
      size: { body: 28, subtitle: 30, caption: 24, table: 21, note: 21 },
      line: { times: 1.5 },
      title: {
        letters: { eastAsia: '宋体', size: 44, bold: true },
        setting: { ...centred, line: { times: 1.25 }, after: 120 },
      },
      headings: [
        { letters: { eastAsia: '黑体', size: 28, bold: true }, setting: { ...centred, outline: 0 } },
        { letters: { eastAsia: '黑体', size: 28, bold: true }, setting: { ...indented, outline: 1 } },
      ],
      signature: {},
    }),
    pageNumber: 'centred',
    listIndent: (level) => ({ left: 720 * (level + 1), hanging: 360 }),
    printsFields: true,
  },
  official: {
    margins: { top: 37, bottom: 35, left: 28, right: 26, footer: 24 },
    styles: stylesOf({
      body: '仿宋',
      byline: '楷体',
      // 28 characters of 16 points on 156 millimetres, in any program: not all know a grid of characters.
      apart: -5,
      size: { body: 32, subtitle: 32, caption: 28, table: 24, note: 24 },
      line: { exact: 560 },
      title: {
        letters: { eastAsia: '方正小标宋简体', size: 44 },
        setting: { ...centred, line: { exact: 700 }, after: 560 },
      },
      headings: [
        { letters: { eastAsia: '黑体' }, setting: { ...indented, outline: 0 } },
        { letters: { eastAsia: '楷体' }, setting: { ...indented, outline: 1 } },
      ],
      // §7.3.5.2: 右空二字.
      signature: { right: 2 },
    }),
    pageNumber: 'outside',
    listIndent: (level) => ({ left: 640 * level, firstLine: 640 }),
    printsFields: false,
  },
}
