import * as fc from 'fast-check'
import type { DocumentJson, MarkJson, NodeJson } from '../../shared/document/json'
import { ALIGNMENTS } from '../../shared/document/nodes/blocks'
import { NUMBERINGS } from '../../shared/document/nodes/lists'
import { VERTICAL_ALIGNMENTS } from '../../shared/document/nodes/table'
import { documentSchema, type MarkName } from '../../shared/document/schema'
import { withoutEmptyRows } from '../../shared/document/table-rows'

/** What real texts hold and what breaks writers and readers of HTML: spaces of all kinds, markup characters, astral characters. */
const PIECES = [
  '新闻',
  '质量第一',
  '、。“”！',
  '𠀀',
  'é',
  '👩‍🔬',
  'GB/T 15834',
  'word',
  '3.5%',
  ' ',
  '  ',
  '\u3000',
  '\u3000\u3000',
  '\u00a0',
  '\u2003',
  '\n',
  '\t',
  '\r\n',
  '\u200b',
  '<b>',
  '</p>',
  '&amp;',
  '&nbsp;',
  '"',
  "'",
  '<!--',
  ']]>',
  '{{ x }}',
  '一、',
  '1.',
  '·',
]

const text = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''))
const align = fc.constantFrom(null, ...ALIGNMENTS)
const valign = fc.constantFrom(null, null, ...VERTICAL_ALIGNMENTS)
const words = fc.oneof(fc.constant(''), text)

/** Names in the form of the media store; nothing is stored under them. */
const mediaName = fc
  .tuple(fc.nat(0xffffff), fc.constantFrom('jpg', 'png', 'gif', 'webp'))
  .map(([number, extension]) => `${number.toString(16).padStart(64, '0')}.${extension}`)

const href = fc.constantFrom(
  'https://example.cn/',
  'http://news.example.cn/a?b=1&c=%22',
  'mailto:desk@example.cn',
  "https://example.cn/it's#二",
)
const title = fc.option(text, { nil: null })
const link: fc.Arbitrary<MarkJson> = fc.record({ href, title }).map((attrs) => ({ type: 'link', attrs }))
const simpleMarks: readonly MarkName[] = ['dateline', 'bold', 'italic', 'underline', 'strike']

/** Marks in the schema's order, as ProseMirror writes them. */
const marks: fc.Arbitrary<readonly MarkJson[]> = fc
  .tuple(
    fc.option(link, { nil: null }),
    fc.subarray([...simpleMarks]),
    fc.constantFrom<MarkName | null>(null, null, 'subscript', 'superscript'),
  )
  .map(([linkMark, names, script]) => [
    ...(linkMark === null ? [] : [linkMark]),
    ...names.map((type) => ({ type })),
    ...(script === null ? [] : [{ type: script }]),
  ])

const withMarks = (node: NodeJson, own: readonly MarkJson[]): NodeJson =>
  own.length === 0 ? node : { ...node, marks: own }
const run = fc.tuple(text, marks).map(([value, own]) => withMarks({ type: 'text', text: value }, own))
const lineBreak = marks.map((own) => withMarks({ type: 'hardBreak' }, own))
/** The id is given when the body is whole: see `withNotes`. */
const reference = marks.map((own) => {
  const printed = own.filter(({ type }) => type !== 'link')
  return withMarks({ type: 'footnoteReference', attrs: { id: '' } }, printed)
})
const plainInline = fc.array(fc.oneof({ weight: 5, arbitrary: run }, { weight: 1, arbitrary: lineBreak }), {
  maxLength: 5,
})
const inline = fc.array(
  fc.oneof({ weight: 6, arbitrary: run }, { weight: 1, arbitrary: lineBreak }, { weight: 1, arbitrary: reference }),
  { maxLength: 5 },
)

const node = (type: string, content: readonly NodeJson[], attrs?: NodeJson['attrs']): NodeJson => ({
  type,
  ...(attrs === undefined ? {} : { attrs }),
  ...(content.length === 0 ? {} : { content }),
})

const paragraph = fc.tuple(inline, align).map(([content, value]) => node('paragraph', content, { align: value }))
const heading = fc
  .tuple(inline, fc.constantFrom(2, 3), align)
  .map(([content, level, value]) => node('heading', content, { level, align: value }))

const figure = fc
  .record({
    media: fc.option(mediaName, { nil: null }),
    alt: fc.oneof(fc.constant(''), text),
    width: fc.option(fc.integer({ min: 1, max: 100 }), { nil: null }),
    align,
    caption: inline,
    credit: fc.option(text, { nil: null }),
  })
  .map(({ caption, credit, ...attrs }) =>
    node(
      'figure',
      [node('figcaption', caption), node('credit', credit === null ? [] : [{ type: 'text', text: credit }])],
      attrs,
    ),
  )

const gallery = fc
  .tuple(fc.array(figure, { minLength: 1, maxLength: 2 }), fc.constantFrom(2, 3, 4), inline)
  .map(([photos, columns, caption]) => node('gallery', [...photos, node('figcaption', caption)], { columns }))

const mediaSlot = fc
  .record({
    kind: fc.constantFrom('video', 'audio'),
    title: fc.oneof(fc.constant(''), text),
    address: fc.oneof(fc.constant(''), text, href),
    duration: fc.constantFrom('', '3分20秒', '1:02:03'),
    caption: inline,
  })
  .map(({ caption, ...attrs }) => node('mediaSlot', [node('figcaption', caption)], attrs))

/** A rectangular table: a plain grid in which some neighbouring cells of the first rows and columns are merged; each row keeps a cell. */
const table = (block: fc.Arbitrary<NodeJson>): fc.Arbitrary<NodeJson> =>
  fc
    .record({
      width: fc.integer({ min: 1, max: 3 }),
      height: fc.integer({ min: 1, max: 3 }),
      header: fc.boolean(),
      headerColumn: fc.boolean(),
      widths: fc.array(fc.constantFrom(0, 0, 20, 33), { minLength: 3, maxLength: 3 }),
      words: fc.record({ caption: words, note: words }),
      merge: fc.record({
        x: fc.nat(2),
        y: fc.nat(2),
        w: fc.integer({ min: 1, max: 3 }),
        h: fc.integer({ min: 1, max: 3 }),
      }),
      cells: fc.array(fc.tuple(fc.array(block, { minLength: 1, maxLength: 2 }), align, valign), {
        minLength: 9,
        maxLength: 9,
      }),
    })
    .map(({ width, height, header, headerColumn, merge, cells, widths, words: attrs }) => {
      const right = Math.min(width, merge.x + merge.w)
      const bottom = Math.min(height, merge.y + merge.h)
      const inMerge = (x: number, y: number): boolean => x >= merge.x && x < right && y >= merge.y && y < bottom
      const rows = Array.from({ length: height }, (_row, y) =>
        node(
          'tableRow',
          Array.from({ length: width }, (_cell, x) => ({ x, y })).flatMap(({ x }) => {
            const isCorner = x === merge.x && y === merge.y
            if (inMerge(x, y) && !isCorner) return []
            const [content, value, vertical] = cells[y * 3 + x] ?? [[node('paragraph', [])], null, null]
            const spans = isCorner ? { colspan: right - x, rowspan: bottom - y } : { colspan: 1, rowspan: 1 }
            const type = (header && y === 0) || (headerColumn && x === 0) ? 'tableHeader' : 'tableCell'
            const own = widths.slice(x, x + spans.colspan)
            const colwidth = own.some((share) => share > 0) ? own : null
            return [node(type, content, { ...spans, colwidth, align: value, valign: vertical })]
          }),
        ),
      )
      return withoutEmptyRows(node('table', rows, attrs))
    })

const numbering = fc.constantFrom(null, null, ...NUMBERINGS)

const { block } = fc.letrec<{ block: NodeJson; item: NodeJson }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    paragraph,
    heading,
    figure,
    gallery,
    mediaSlot,
    fc.constant(node('horizontalRule', [])),
    fc.array(tie('item'), { minLength: 1, maxLength: 3 }).map((items) => node('bulletList', items)),
    fc
      .tuple(fc.array(tie('item'), { minLength: 1, maxLength: 3 }), fc.constantFrom(1, 1, 0, 7), numbering)
      .map(([items, start, kind]) => node('orderedList', items, { start, numbering: kind })),
    fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((content) => node('blockquote', content)),
    table(tie('block')),
  ),
  item: fc
    .tuple(paragraph, fc.array(tie('block'), { maxLength: 2 }))
    .map(([first, rest]) => node('listItem', [first, ...rest])),
}))

const lead = inline.map((content) => node('lead', content))
const pullQuote = fc
  .tuple(fc.array(paragraph, { minLength: 1, maxLength: 2 }), fc.option(text, { nil: null }))
  .map(([paragraphs, by]) =>
    node('pullQuote', [...paragraphs, node('attribution', by === null ? [] : [{ type: 'text', text: by }])]),
  )
/** What stands among the top-level blocks only. */
const top = fc.oneof(lead, pullQuote, fc.constant(node('pageBreak', [])))

/** Gives each reference an id of its own and the body a note for each, in their order. */
function withNotes(content: readonly NodeJson[], words: readonly (readonly NodeJson[])[]): readonly NodeJson[] {
  const notes: NodeJson[] = []
  const numbered = (one: NodeJson): NodeJson => {
    if (one.type === 'footnoteReference') {
      const id = `n${notes.length * 7}`
      notes.push(node('footnote', words[notes.length % words.length] ?? [], { id }))
      return { ...one, attrs: { id } }
    }
    return one.content === undefined ? one : { ...one, content: one.content.map(numbered) }
  }
  const blocks = content.map(numbered)
  return notes.length === 0 ? blocks : [...blocks, node('footnotes', notes)]
}

/** One spelling of a body: adjacent runs joined, every attribute written out. */
export function normalBody(body: NodeJson): DocumentJson {
  return documentSchema.nodeFromJSON(joined(body)).toJSON() as DocumentJson
}

function joined(parent: NodeJson): NodeJson {
  if (parent.content === undefined) return parent
  const content: NodeJson[] = []
  for (const child of parent.content.map(joined)) {
    const last = content.at(-1)
    const same = JSON.stringify(last?.marks ?? []) === JSON.stringify(child.marks ?? [])
    if (last?.text !== undefined && child.text !== undefined && same) {
      content[content.length - 1] = { ...last, text: last.text + child.text }
    } else {
      content.push(child)
    }
  }
  return { ...parent, content }
}

/** Random bodies that the schema admits, with every node and mark but comment, in one spelling. */
export const arbitraryBody: fc.Arbitrary<DocumentJson> = fc
  .tuple(
    fc.array(fc.oneof({ weight: 4, arbitrary: block }, { weight: 1, arbitrary: top }), { minLength: 1, maxLength: 4 }),
    fc.array(plainInline, { minLength: 1, maxLength: 3 }),
  )
  .map(([content, words]) => normalBody({ type: 'doc', content: withNotes(content, words) }))
