import type { DocumentJson, NodeJson } from '../../../shared/document/json'
import { paragraphs, seededRandom } from '../corpus/generate'

/** So many paragraphs stand between two headings, two tables and two figures. */
const EVERY = { heading: 9, table: 23, figure: 31 } as const

const text = (value: string): readonly NodeJson[] => [{ type: 'text', text: value }]
const paragraph = (value: string): NodeJson => ({ type: 'paragraph', attrs: { align: null }, content: text(value) })

const cell = (value: string): NodeJson => ({
  type: 'tableCell',
  attrs: { colspan: 1, rowspan: 1, colwidth: null, align: null, valign: null },
  content: [paragraph(value)],
})

const table = (of: string): NodeJson => ({
  type: 'table',
  attrs: { caption: '', note: '' },
  content: [0, 12, 24].map((start) => ({
    type: 'tableRow',
    content: [0, 4, 8].map((at) => cell(of.slice(start + at, start + at + 4))),
  })),
})

const figure = (media: string, of: string): NodeJson => ({
  type: 'figure',
  attrs: { media, alt: '', width: null, align: null },
  content: [
    { type: 'figcaption', content: text(of.slice(0, 18)) },
    { type: 'credit', content: text('周闻摄') },
  ],
})

/**
 * A long piece: running text with headings, tables and figures in it.
 * @param characters of the running text, at least @param media the picture of every figure
 */
export function longArticle(characters: number, media: string, seed: number): DocumentJson {
  const content = paragraphs(characters, seededRandom(seed)).flatMap((line, n): readonly NodeJson[] => [
    ...(n % EVERY.heading === 4
      ? [{ type: 'heading', attrs: { level: 2, align: null }, content: text(line.slice(0, 14)) }]
      : []),
    paragraph(line),
    ...(n % EVERY.table === 11 ? [table(line.padEnd(36, '表'))] : []),
    ...(n % EVERY.figure === 17 ? [figure(media, line)] : []),
  ])
  return { type: 'doc', content }
}
