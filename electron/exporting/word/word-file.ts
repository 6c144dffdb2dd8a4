import { AlignmentType, Document, type INumberingOptions, LevelFormat, Packer, Paragraph } from 'docx'
import { printPublishTime } from '../../../shared/article/publish-time'
import type { ArticleRecord, MediaName } from '../../../shared/article/record'
import { endsWithEditorLine } from '../../../shared/document/editor-line'
import { notesOf, referencesIn } from '../../../shared/document/footnotes'
import type { MediaSize } from '../../../shared/portal/page-model'
import { xmlText } from '../../../shared/portal/site/xml'
import { type BlockContext, wordBlocks, type WordImage } from './blocks'
import { FORMATS, type WordFormat } from './formats'
import { inlineRuns } from './inline'
import { withoutTimes } from './zip-times'

export interface WordMedia {
  readonly read: (name: MediaName) => Promise<Uint8Array>
  readonly size: (name: MediaName) => Promise<MediaSize | null>
}

const A4 = { width: 11906, height: 16838 }
const TYPES: Readonly<Record<string, WordImage['type']>> = { jpg: 'jpg', jpeg: 'jpg', png: 'png', gif: 'gif' }

/**
 * An article as a Word document (.docx) with Word's own styles: title, headings, captions, real lists, tables and
 * footnotes. The same article gives the same bytes.
 * @throws AppError of the library when a picture can't be read
 */
export async function wordFile(
  record: ArticleRecord,
  media: readonly MediaName[],
  { read, size }: WordMedia,
  format: WordFormat,
  zone: string,
): Promise<Uint8Array> {
  const { margins, styles } = FORMATS[format]
  const images = new Map<string, WordImage>()
  for (const name of media) {
    const type = TYPES[name.slice(name.lastIndexOf('.') + 1)]
    const pixels = await size(name)
    if (type !== undefined && pixels !== null) images.set(name, { bytes: await read(name), type, ...pixels })
  }
  const notes = notesOf(record.body)
  const numbers = new Map<string, number>()
  for (const id of referencesIn(record.body)) if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
  const lists: INumberingOptions['config'][number][] = []
  const context: BlockContext = {
    notes: numbers,
    image: (name) => images.get(String(name)) ?? null,
    numbering: (start) => {
      const reference = `list-${lists.length + 1}`
      lists.push({ reference, levels: levelsFrom(start) })
      return reference
    },
    width: Math.floor(((A4.width - margins.left - margins.right) / 1440) * 96),
  }
  const children = [...headOf(record, zone), ...wordBlocks(record.body.content ?? [], context), ...footOf(record)]
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
    styles: { paragraphStyles: [...styles] },
    numbering: { config: lists },
    footnotes,
    sections: [{ properties: { page: { size: A4, margin: margins } }, children }],
  })
  return withoutTimes(
    await Packer.toBuffer(document, undefined, [{ path: 'docProps/core.xml', data: coreXml(record) }]),
  )
}

const levelsFrom = (start: number): INumberingOptions['config'][number]['levels'] =>
  Array.from({ length: 9 }, (_, level) => ({
    level,
    start: level === 0 ? start : 1,
    format: LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
  }))

function headOf(record: ArticleRecord, zone: string): Paragraph[] {
  const time = record.publishTime === undefined ? '' : printPublishTime(record.publishTime, zone)
  const lines: readonly (readonly [style: string, text: string])[] = [
    ['Title', record.title],
    ['Subtitle', record.subtitle ?? ''],
    ['Byline', record.byline ?? (record.authors ?? []).join('　')],
    ['Byline', labelled('来源', record.source?.name ?? '', '发布时间', time)],
  ]
  return lines.filter(([, text]) => text !== '').map(([style, text]) => new Paragraph({ style, text }))
}

function footOf(record: ArticleRecord): Paragraph[] {
  const editor = (record.editor ?? '').trim()
  if (editor === '' || endsWithEditorLine(record.body)) return []
  return [new Paragraph({ style: 'BodyText', alignment: AlignmentType.RIGHT, text: `（责任编辑：${editor}）` })]
}

/** Labels with their values, those that have one. */
const labelled = (...pairs: readonly string[]): string =>
  pairs.flatMap((value, i) => (i % 2 === 1 && value !== '' ? [`${pairs[i - 1] ?? ''}：${value}`] : [])).join('　')

/** Without the time of making, which the package would put in. */
const coreXml = (record: ArticleRecord): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  `<dc:title>${xmlText(record.title)}</dc:title><dc:creator>${xmlText((record.authors ?? []).join('、'))}</dc:creator>` +
  `<cp:keywords>${xmlText((record.keywords ?? []).join('，'))}</cp:keywords></cp:coreProperties>`
