import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  type INumberingOptions,
  LevelFormat,
  LevelSuffix,
  Packer,
  Paragraph,
} from 'docx'
import type { ArticleRecord, MediaName } from '../../../shared/article/record'
import { noteNumbersOf, notesOf } from '../../../shared/document/footnotes'
import type { NodeJson } from '../../../shared/document/json'
import type { PortalProfile } from '../../../shared/portal/profile'
import { xmlText } from '../../../shared/portal/site/xml'
import { wordBlocks } from './blocks'
import type { BlockContext } from './context'
import { addresseeOf, footOf, headOf } from './field-lines'
import { type Format, FORMATS, type WordFormat } from './formats'
import { inlineRuns, wordsOf } from './inline'
import { footersOf } from './page-number'
import { stylesXml } from './styles-xml'
import { wordImages, type WordMedia } from './word-images'
import { withoutTimes } from './zip-times'

const mm = convertMillimetersToTwip
const A4_WIDTH = 210
const A4 = { width: mm(A4_WIDTH), height: mm(297) }

/**
 * An article as a Word document (.docx) with Word's own styles: title, headings, captions, real lists, tables and
 * footnotes. The same article gives the same bytes.
 * @throws AppError of the library when a picture can't be read
 */
export async function wordFile(
  record: ArticleRecord,
  media: readonly MediaName[],
  source: WordMedia,
  format: WordFormat,
  profile: PortalProfile,
): Promise<Uint8Array> {
  const laid = FORMATS[format]
  const { top, bottom, left, right, footer } = laid.margins
  const images = await wordImages(media, source)
  const notes = notesOf(record.body)
  const numbers = noteNumbersOf(record.body)
  const lists: INumberingOptions['config'][number][] = []
  const context: BlockContext = {
    notes: numbers,
    image: (name) => images.get(String(name)) ?? null,
    numbering: (list) => {
      const reference = `list-${lists.length + 1}`
      lists.push({ reference, levels: levelsOf(list, laid) })
      return reference
    },
    width: Math.floor(((A4_WIDTH - left - right) / 25.4) * 96),
    listIndent: laid.listIndent,
    addressee: format === 'official' ? addresseeOf(record.body) : null,
  }
  const children = [
    ...headOf(record, profile, laid),
    ...wordBlocks(record.body.content ?? [], context),
    ...footOf(record, profile, laid),
  ]
  const footnotes = Object.fromEntries(
    [...numbers].map(([id, number]) => {
      const note = notes.get(id)
      const runs = note === undefined ? [] : inlineRuns(note, new Map())
      return [String(number), { children: [new Paragraph({ style: 'FootnoteText', children: runs })] }]
    }),
  )
  const document = new Document({
    title: record.title,
    creator: (record.authors ?? []).join('、'),
    numbering: { config: lists },
    footnotes,
    evenAndOddHeaderAndFooters: laid.pageNumber === 'outside',
    sections: [
      {
        properties: {
          page: {
            size: A4,
            margin: { top: mm(top), bottom: mm(bottom), left: mm(left), right: mm(right), footer: mm(footer) },
          },
        },
        footers: footersOf(laid.pageNumber),
        children,
      },
    ],
  })
  return withoutTimes(
    await Packer.toBuffer(document, undefined, [
      { path: 'docProps/core.xml', data: coreXml(record) },
      { path: 'word/styles.xml', data: stylesXml(laid) },
    ]),
  )
}

/** How lists count that don't count in numbers, by HTML's `type`. */
const COUNTING: Readonly<Record<string, (typeof LevelFormat)[keyof typeof LevelFormat]>> = {
  a: LevelFormat.LOWER_LETTER,
  A: LevelFormat.UPPER_LETTER,
  i: LevelFormat.LOWER_ROMAN,
  I: LevelFormat.UPPER_ROMAN,
}

function levelsOf(list: NodeJson, { listIndent }: Format): INumberingOptions['config'][number]['levels'] {
  const start = typeof list.attrs?.['start'] === 'number' ? list.attrs['start'] : 1
  const format = COUNTING[wordsOf(list, 'numbering')] ?? LevelFormat.DECIMAL
  return Array.from({ length: 9 }, (_, level) => {
    const indent = listIndent(level)
    return {
      level,
      // A list inside of others stands at its own level of a numbering that nothing else uses.
      start,
      format,
      text: `%${level + 1}.`,
      alignment: AlignmentType.START,
      style: { paragraph: { indent } },
      ...(indent.hanging === undefined ? { suffix: LevelSuffix.SPACE } : {}),
    }
  })
}

/** Without the time of making, which the package would put in. */
const coreXml = (record: ArticleRecord): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  `<dc:title>${xmlText(record.title)}</dc:title><dc:creator>${xmlText((record.authors ?? []).join('、'))}</dc:creator>` +
  `<cp:keywords>${xmlText((record.keywords ?? []).join('，'))}</cp:keywords></cp:coreProperties>`
