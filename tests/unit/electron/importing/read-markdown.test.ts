import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMarkdown } from '../../../../electron/importing/read-markdown'
import type { ArticleRecord } from '../../../../shared/article/record'
import type { NodeJson } from '../../../../shared/document/json'
import { markdownOf } from '../../../../shared/document/markdown'
import { paragraphsOf } from '../../../../shared/document/text'
import { normalBody } from '../../../support/arbitrary-document'

const read = (text: string) => readMarkdown(Buffer.from(text), 'Asia/Shanghai')
const valueOf = (text: string) => read(text).value as ArticleRecord

describe('a text in Markdown', () => {
  test('has its title in the first heading and fields in the lines under it', () => {
    const value = valueOf(
      '# 桥头集市重开\n\n作者：王一\n来源：临汐晚报\n\n## 旧铺新开\n\n一段**要紧**的话。\n\n- 甲\n- 乙\n',
    )
    expect(value).toMatchObject({ title: '桥头集市重开', authors: ['王一'], source: { name: '临汐晚报' } })
    expect(value.body.content?.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'bulletList'])
  })

  test('may name its fields in front matter', () => {
    const value = valueOf(
      '---\ntitle: "集市"\ndate: 2019-03-06\nauthors: [王一, 李二]\nlayout: post\n---\n# 集市\n\n话。',
    )
    expect(value).toMatchObject({ title: '集市', publishTime: '2019-03-06', authors: ['王一', '李二'] })
    expect(paragraphsOf(value.body)).toEqual(['集市', '话。'])
  })

  test('names its pictures; HTML in it stays text', () => {
    const { value, images } = read('题\n\n![桥](pics/a.png)\n\n<script>alert(1)</script>\n')
    expect(images).toEqual([['pics/a.png']])
    expect(paragraphsOf((value as ArticleRecord).body)).toContain('<script>alert(1)</script>')
  })

  test('has its notes, also where nothing refers to one', () => {
    const value = valueOf('题\n\n试行三个月[^n1]。\n\n[^n1]: 自2026年3月起，\n    到六月止。\n[^n9]: 没有引用处。\n')
    expect(value.body.content?.at(-1)).toEqual({
      type: 'footnotes',
      content: [
        { type: 'footnote', attrs: { id: 'n1' }, content: [{ type: 'text', text: '自2026年3月起，到六月止。' }] },
      ],
    })
    expect(JSON.stringify(value.body)).toContain('"footnoteReference","attrs":{"id":"n1"}')
    expect(paragraphsOf(value.body).join('\n')).toContain('[^n9]: 没有引用处。')
  })

  test('ends its lines as elsewhere where white space counts', () => {
    const textIn = (text: string) => valueOf(`# 题\n\n${text}`).body.content?.[0]?.content
    expect(textIn('foo\nbar&#160;baz')).toEqual([{ type: 'text', text: 'foo bar\u00a0baz' }])
    expect(textIn('甲\n乙&#12288;丙\n丁')).toEqual([{ type: 'text', text: '甲乙\u3000丙丁' }])
  })

  test('keeps its white space in cells, notes and the words of pictures', () => {
    const words = '\u3000\u3000甲  乙\u3000'
    const text: NodeJson[] = [{ type: 'text', text: words }]
    const cell = (type: string): NodeJson => ({ type, content: [{ type: 'paragraph', content: text }] })
    const written = markdownOf({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '文' },
            { type: 'footnoteReference', attrs: { id: 'n1' } },
          ],
        },
        {
          type: 'table',
          content: ['tableHeader', 'tableCell'].map((type) => ({ type: 'tableRow', content: [cell(type)] })),
        },
        {
          type: 'figure',
          attrs: { alt: '桥', media: 'a.png' },
          content: ['figcaption', 'credit'].map((type) => ({ type, content: text })),
        },
        { type: 'footnotes', content: [{ type: 'footnote', attrs: { id: 'n1' }, content: text }] },
      ],
    })
    const body = JSON.stringify(valueOf(`# 题\n\n${written}`).body)
    expect(body.split(JSON.stringify(words))).toHaveLength(6)
  })

  test('of our own making comes back as it was', () => {
    const text = (words: string, ...marks: readonly string[]) => ({
      type: 'text',
      text: words,
      ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }),
    })
    const paragraph = (...content: readonly object[]) => ({ type: 'paragraph', attrs: { align: null }, content })
    const list = (start: number, words: string) => ({
      type: 'orderedList',
      attrs: { start, numbering: null },
      content: [{ type: 'listItem', content: [paragraph(text(words))] }],
    })
    const content = [
      paragraph(
        text('导语：', 'bold'),
        text('岚江沿岸'),
        text('“书房”', 'italic'),
        text('走了一年，水是H'),
        text('2', 'subscript'),
        text('O，'),
        text('要紧', 'underline'),
        text('的'),
        text('（旧）', 'strike'),
        text('话。'),
      ),
      list(1, '甲'),
      list(3, '乙'),
      paragraph(text('写着 <图> 和 a*b*c 的一行。')),
    ] as unknown as NodeJson[]
    const { body } = valueOf(`# 题\n\n${markdownOf({ type: 'doc', content })}`)
    expect(body.content).toEqual(content)
  })

  test('of our own making comes back as it was, whatever it says', () => {
    const signs = ['-', '--', '---', '+', '1.', '12)', '#', '##', '=', '===', '|', ':-', '&lt;', '&copy', ';', '&#65;']
    const pieces = [
      ...signs,
      '!',
      '[甲]',
      '`',
      '~',
      '\\',
      '*',
      '_',
      '>',
      '<b>',
      '甲',
      '尾',
      'a',
      ' ',
      '    ',
      '\t',
      '\u3000',
      '\u00a0',
    ]
    const marks = fc.subarray(['bold', 'italic', 'underline', 'strike']).map((types) => types.map((type) => ({ type })))
    const words = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }).map((some) => some.join(''))
    const plain = words.map((text): NodeJson => ({ type: 'text', text }))
    // White space at the edges of marks moves outside.
    const marked = fc
      .tuple(words, marks)
      .map(([text, own]): NodeJson => ({ type: 'text', text: `甲${text}乙`, marks: own }))
    const inline = fc.array(fc.oneof(plain, marked), { minLength: 1, maxLength: 3 })
    const lines = fc
      .array(inline, { minLength: 1, maxLength: 3 })
      .map((some) => some.flatMap((one, i): NodeJson[] => (i === 0 ? one : [{ type: 'hardBreak' }, ...one])))
    const paragraph = lines.map((content): NodeJson => ({ type: 'paragraph', content }))
    const heading = inline.map((content): NodeJson => ({ type: 'heading', attrs: { level: 3 }, content }))
    const { block } = fc.letrec<{ block: NodeJson; item: NodeJson }>((tie) => ({
      block: fc.oneof(
        { maxDepth: 3, depthSize: 'small' },
        paragraph,
        heading,
        fc.constant({ type: 'horizontalRule' }),
        fc.array(tie('item'), { minLength: 1, maxLength: 3 }).map((content) => ({ type: 'bulletList', content })),
        fc
          .tuple(fc.array(tie('item'), { minLength: 1, maxLength: 3 }), fc.constantFrom(1, 1, 0, 7))
          .map(([content, start]) => ({ type: 'orderedList', attrs: { start }, content })),
        fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((content) => ({ type: 'blockquote', content })),
      ),
      item: fc
        .tuple(paragraph, fc.array(tie('block'), { maxLength: 2 }))
        .map(([first, rest]) => ({ type: 'listItem', content: [first, ...rest] })),
    }))
    const row = (type: string) =>
      fc
        .tuple(paragraph, paragraph)
        .map((cells): NodeJson => ({ type: 'tableRow', content: cells.map((one) => ({ type, content: [one] })) }))
    const table = fc
      .tuple(row('tableHeader'), row('tableCell'))
      .map((content): NodeJson => ({ type: 'table', content }))
    const note = inline.map((content): NodeJson => ({ type: 'footnote', attrs: { id: 'n1' }, content }))
    const reference = { type: 'footnoteReference', attrs: { id: 'n1' } }
    const noted = note.map((one): NodeJson[] => [
      { type: 'paragraph', content: [{ type: 'text', text: '文' }, reference] },
      { type: 'footnotes', content: [one] },
    ])
    const part = fc.oneof({ weight: 3, arbitrary: block }, { weight: 1, arbitrary: table })
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), fc.option(noted, { nil: [] }), (parts, notes) => {
        const body = normalBody({ type: 'doc', content: [...parts, ...notes] })
        expect(normalBody(valueOf(`# 题\n\n${markdownOf(body)}`).body)).toEqual(body)
      }),
      { numRuns: 400 },
    )
  })

  test('may end bold letters with punctuation, as Chinese does', () => {
    const [first] = valueOf('题\n\n**导语：**岚江沿岸的**“书房”**走了一年。\n').body.content ?? []
    const bold = first?.content?.filter(({ marks = [] }) => marks.some(({ type }) => type === 'bold'))
    expect(bold?.map(({ text }) => text)).toEqual(['导语：', '“书房”'])
  })

  test('has pictures with their words', () => {
    const { value } = read('题\n\n![桥](a.png)\\\n河上的桥\\\n苏禾 摄\n')
    const [figure] = (value as ArticleRecord).body.content ?? []
    expect(figure?.content?.map(({ content }) => content?.[0]?.text)).toEqual(['河上的桥', '苏禾 摄'])
  })

  test('is refused when there is nothing in it', () => {
    expect(() => read('\n')).toThrow(expect.objectContaining({ code: 'import-unreadable' }))
  })
})
