import { existsSync, readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { serializeBody } from '../../shared/document/html/serialize'
import type { NodeJson } from '../../shared/document/json'
import { readHtml } from '../../shared/document/reader/read-html'
import { inlineText } from '../../shared/document/text'

/** The documents beside the checkout: they are read here and never copied. */
const SAMPLES = new URL('../../../shared/samples/', import.meta.url)

interface Item {
  readonly depth: number
  readonly fullText: string
}
interface Block {
  readonly type: string
  readonly fullText?: string
  readonly level?: number
  readonly align?: string
  readonly start?: number
  readonly items?: readonly Item[]
  readonly cells?: readonly (readonly string[])[]
  readonly number?: string
  readonly optionalRuns?: boolean
  readonly runs?: readonly { readonly text: string; readonly marks: readonly string[] }[]
}
interface Sample {
  readonly file: string
  readonly blocks: readonly Block[]
  readonly mustNotContainText: readonly string[]
  readonly mustNotContainHtml: readonly string[]
}

/** One thing that is expected of a sample, what was found, and whether they agree. */
export interface Expectation {
  readonly file: string
  readonly name: string
  readonly met: boolean
  readonly expected: unknown
  readonly found: unknown
}

/** @param folder of `paste` and `expected/paste.json`; null when they aren't there */
export function pasteSamples(folder: URL = SAMPLES): readonly Sample[] | null {
  const expected = new URL('expected/paste.json', folder)
  return existsSync(expected) ? (JSON.parse(readFileSync(expected, 'utf8')) as readonly Sample[]) : null
}

/** Reads a sample as a paste would and holds each expectation against what came of it. */
export function scored(sample: Sample, folder: URL = SAMPLES): readonly Expectation[] {
  const { body } = readHtml(readFileSync(new URL(sample.file, folder), 'utf8'))
  const blocks = body.content ?? []
  const html = serializeBody(body, { mediaHref: (name) => name, mediaSize: () => null })
  const lines = html
    .replace(/<[^>]*>/g, '\n')
    .split('\n')
    .map((line) => line.trim())
  const rows: Expectation[] = []
  const expect = (name: string, found: unknown, expected: unknown): void => {
    rows.push({ file: sample.file, name, met: isDeepStrictEqual(found, expected), expected, found })
  }
  expect('number of blocks', blocks.length, sample.blocks.length)
  sample.blocks.forEach((block, i) => {
    const node = blocks[i]
    const where = `${i + 1} ${block.type}`
    expect(`${where}: content`, node === undefined ? null : describe(node), describeExpected(block))
    if (block.level !== undefined) expect(`${where}: level`, node?.attrs?.['level'] ?? null, levelOf(block.level))
    if (block.start !== undefined) expect(`${where}: start`, node?.attrs?.['start'] ?? null, block.start)
    for (const [at, run] of runsOf(block)) expect(`${where}: marks of ${at}`, marksOf(node, run.text), run.marks)
  })
  for (const junk of sample.mustNotContainHtml) expect(`no ${junk} in the HTML`, html.includes(junk), false)
  // “1.” and “l” also stand in the samples' own words: what must go is a line that is only the drawn marker.
  for (const junk of sample.mustNotContainText)
    expect(`no line of ${JSON.stringify(junk)}`, lines.includes(junk), false)
  return rows
}

const tight = (text: string): string => text.replace(/[\s\u00a0]+/g, '')

/** Levels one and two are the article's sub-headings: its title stands in the record. */
const levelOf = (level: number): number => (level <= 2 ? 2 : 3)

const runsOf = (block: Block) =>
  block.optionalRuns === true ? [] : (block.runs ?? []).map((run) => [JSON.stringify(run.text), run] as const)

/** The marks of the run with this text, wherever in a paragraph it stands. */
function marksOf(node: NodeJson | undefined, text: string): unknown {
  const run = node?.content?.find((child) => tight(child.text ?? '') === tight(text))
  return run === undefined ? null : (run.marks ?? []).map(({ type }) => type)
}

/** What a block says in the terms of the expectation, white space removed. */
function describe(node: NodeJson): unknown {
  switch (node.type) {
    case 'heading':
    case 'paragraph':
      return { type: node.type, text: tight(inlineText(node)), align: node.attrs?.['align'] ?? null }
    case 'orderedList':
    case 'bulletList':
      return { type: node.type, items: itemsOf(node, 0) }
    case 'table':
      return { type: 'table', cells: node.content?.map((row) => row.content?.map((cell) => tight(inlineText(cell)))) }
    case 'figure':
      return { type: 'image' }
    default:
      return { type: node.type }
  }
}

function itemsOf(list: NodeJson, depth: number): readonly unknown[] {
  return (list.content ?? []).flatMap((item) => {
    const paragraphs = (item.content ?? []).filter(({ type }) => type === 'paragraph')
    const inner = (item.content ?? []).filter(({ type }) => type.endsWith('List'))
    return [
      { depth, text: tight(paragraphs.map(inlineText).join('')) },
      ...inner.flatMap((one) => itemsOf(one, depth + 1)),
    ]
  })
}

function describeExpected(block: Block): unknown {
  const { type } = block
  if (type === 'heading' || type === 'paragraph') {
    return { type, text: tight((block.number ?? '') + (block.fullText ?? '')), align: block.align ?? null }
  }
  if (type.endsWith('List')) {
    return { type, items: (block.items ?? []).map(({ depth, fullText }) => ({ depth, text: tight(fullText) })) }
  }
  if (type === 'table') return { type, cells: block.cells?.map((row) => row.map(tight)) }
  return { type }
}
