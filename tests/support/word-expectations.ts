import type { ArticleRecord } from '../../shared/article/record'
import type { NodeJson } from '../../shared/document/json'
import { inlineText } from '../../shared/document/text'

interface ExpectedTable {
  readonly mergedCells?: readonly { readonly colspan: number; readonly rowspan: number; readonly text: string }[]
  readonly cells: readonly (readonly string[])[]
}

/** One row of expected/docx.json. */
export interface ExpectedWord {
  readonly file: string
  readonly title: string
  readonly headings: readonly { readonly level: number; readonly text: string }[]
  readonly paragraphs: number
  readonly lists: readonly {
    readonly kind: string
    readonly items: readonly { readonly number: string; readonly text: string }[]
  }[]
  readonly tables: readonly ExpectedTable[]
  readonly images: number
  readonly footnoteTexts: readonly string[]
  readonly endnoteTexts: readonly string[]
  readonly commentTexts: readonly { readonly anchor: string; readonly text: string }[]
  readonly insertions: readonly string[]
  readonly deletions: readonly string[]
  readonly centred: readonly string[]
  readonly right: readonly string[]
  readonly textBoxes: readonly string[]
  readonly headers: readonly string[]
  readonly footers: readonly string[]
  readonly links: readonly unknown[]
}

export interface Check {
  readonly what: string
  readonly isKept: boolean
}

const tight = (text: string): string => text.replace(/[\s\u00a0\u3000]+/g, '')

/** Compares an imported article with what a careful person expects of its file, one check a thing. */
export function compareWithExpected(
  expected: ExpectedWord,
  record: ArticleRecord,
  lost: readonly string[],
  images: number,
): readonly Check[] {
  const nodes = all(record.body)
  const blocks = record.body.content ?? []
  const of = (type: string): readonly NodeJson[] => nodes.filter((node) => node.type === type)
  const text = (node: NodeJson): string => tight(inlineText(node))
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
  const whole = tight(nodes.map((node) => node.text ?? '').join(''))
  const checks: Check[] = []
  const check = (what: string, isKept: boolean): void => void checks.push({ what, isKept })

  check('title', tight(record.title) === tight(expected.title))
  const levels = of('heading').map((node) => [Number(node.attrs?.['level']) - 1, text(node)])
  check(
    'headings',
    same(
      levels,
      expected.headings.map((one) => [one.level, tight(one.text)]),
    ),
  )
  const inItems = of('listItem').length
  const paragraphs = blocks.filter(({ type }) => type === 'paragraph' || type === 'heading').length + inItems
  // The picture's own paragraph counts in Word.
  const own = paragraphs + 1
  check('paragraphs', own === expected.paragraphs || own + images === expected.paragraphs)
  for (const list of expected.lists) check(`list ${list.kind}`, hasList(list, nodes, of('orderedList')))
  check(
    'tables',
    same(
      of('table').map(cellsOf),
      expected.tables.map(({ cells }) => cells.map((row) => row.map(tight))),
    ),
  )
  for (const merged of expected.tables.flatMap(({ mergedCells }) => mergedCells ?? [])) {
    const cell = nodes.find((node) => node.attrs?.['colspan'] !== undefined && text(node) === tight(merged.text))
    check('merged cell', cell?.attrs?.['colspan'] === merged.colspan && cell.attrs['rowspan'] === merged.rowspan)
  }
  check('images', of('figure').length === expected.images && images === expected.images)
  const noteTexts = of('footnote').map((node) => tight(text(node)))
  for (const note of [...expected.footnoteTexts, ...expected.endnoteTexts])
    check('note', noteTexts.includes(tight(note)))
  for (const comment of expected.commentTexts) check('comment', hasComment(comment, record, nodes))
  for (const insertion of expected.insertions) check('insertion', whole.includes(tight(insertion)))
  for (const deletion of expected.deletions) {
    check('deletion told', !whole.includes(tight(deletion)) && lost.some((sentence) => sentence.includes(deletion)))
  }
  const aligned = (align: string): readonly string[] =>
    nodes.filter(({ type, attrs }) => type !== 'figure' && attrs?.['align'] === align).map(text)
  const centred = expected.centred.map(tight).filter((one) => one !== tight(expected.title))
  check('centred', same(aligned('center'), centred))
  check('right', same(aligned('right'), expected.right.map(tight)))
  for (const box of expected.textBoxes) check('text box', whole.includes(tight(box)))
  for (const margin of [...expected.headers, ...expected.footers]) {
    check(
      'header or footer told',
      lost.some((sentence) => /页眉|页脚|页码/.test(sentence)) && !whole.includes(tight(margin)),
    )
  }
  check(
    'links',
    new Set(
      nodes.flatMap((node) =>
        (node.marks ?? []).flatMap(({ type, attrs }) => (type === 'link' ? [attrs?.['href']] : [])),
      ),
    ).size === expected.links.length,
  )
  return checks
}

const all = (node: NodeJson): readonly NodeJson[] => [node, ...(node.content ?? []).flatMap(all)]

const cellsOf = (table: NodeJson): readonly (readonly string[])[] =>
  (table.content ?? []).map((row) => (row.content ?? []).map((cell) => tight(inlineText(cell))))

function hasList(
  { kind, items }: ExpectedWord['lists'][number],
  nodes: readonly NodeJson[],
  lists: readonly NodeJson[],
): boolean {
  if (kind === 'typed') {
    const paragraphs = nodes.filter(({ type }) => type === 'paragraph').map((node) => tight(inlineText(node)))
    return items.every(({ number, text }) => paragraphs.includes(tight(number + text)))
  }
  return lists.some((list) => {
    const start = Number(list.attrs?.['start'] ?? 1)
    const shown = (list.content ?? []).map((item, i) => [`${start + i}.`, tight(inlineText(item))])
    return JSON.stringify(shown) === JSON.stringify(items.map(({ number, text }) => [number, tight(text)]))
  })
}

function hasComment(
  { anchor, text }: ExpectedWord['commentTexts'][number],
  record: ArticleRecord,
  nodes: readonly NodeJson[],
): boolean {
  const thread = record.comments?.find(({ notes }) => notes[0]?.text === text)
  const tied = nodes.filter(({ marks }) =>
    marks?.some(({ type, attrs }) => type === 'comment' && attrs?.['id'] === thread?.id),
  )
  return tight(tied.map((node) => node.text ?? '').join('')) === tight(anchor)
}
