import { describe, expect, it } from 'vitest'
import type { NodeJson } from '../../../../shared/document/json'
import { markdownOf } from '../../../../shared/document/markdown'
import { linesOf, paragraphsOf, textOf } from '../../../../shared/document/text'
import { SAMPLE_MEDIA, sampleRecord } from '../../../support/sample-record'

describe('paragraphsOf', () => {
  it('gives one entry for each block with text, on one line', () => {
    expect(paragraphsOf(sampleRecord.body)).toEqual([
      '本报讯（记者 林知远）流动车装载两千册三千册，车厢面积12m2，尾气CO2减少。 详情见',
      '线路怎样走',
      '第一条线路',
      '东线：石桥、柳湾',
      '西线',
      '松岭',
      '下河',
      '“孩子们等车的样子，像等一场电影。”',
      '流动服务车首日到村',
      '苏禾 摄',
      '线路',
      '到村时间',
      '东线',
      '9:00',
      '石桥',
      '10:30',
      '柳湾',
      '车厢一角',
      '林知远 摄',
      '流动服务车的一天',
      '视频：首日到村（3分20秒）',
      '视频由云溪市图书馆提供',
      '（责任编辑：何念）',
    ])
  })

  it('leaves empty blocks out and reads blocks of newer versions', () => {
    const body = {
      type: 'doc',
      content: [
        { type: 'paragraph' },
        { type: 'paragraph', content: [{ type: 'text', text: ' \u3000' }] },
        { type: 'aside', content: [{ type: 'text', text: '旁注' }] },
      ],
    }
    expect(textOf(body)).toBe('旁注')
  })
})

describe('linesOf', () => {
  const words = (text: string): NodeJson => ({
    type: 'paragraph',
    content: text === '' ? [] : [{ type: 'text', text }],
  })
  const cell = (attrs: Readonly<Record<string, unknown>>, ...texts: readonly string[]): NodeJson => ({
    type: 'tableCell',
    attrs,
    content: texts.map(words),
  })
  const table = (...rows: readonly (readonly NodeJson[])[]): NodeJson => ({
    type: 'doc',
    content: [
      {
        type: 'table',
        attrs: { caption: '表1', note: '县统计局' },
        content: rows.map((content) => ({ type: 'tableRow', content })),
      },
    ],
  })

  it('writes a row of a table as one line, with every cell under its column', () => {
    const merged = [cell({ rowspan: 2 }, '柳湾'), cell({}, '甲', '乙'), cell({}, '1')]
    expect(
      linesOf(table(merged, [cell({}, ''), cell({}, '2\t3')], [cell({}, ''), cell({}, ''), cell({}, '')])),
    ).toEqual(['表1', '柳湾\t甲 乙\t1', '\t\t2 3', '县统计局'])
  })

  it('leaves what is no grid as paragraphs', () => {
    expect(linesOf(table([cell({}, '甲', '乙')]))).toEqual(['表1', '甲', '乙', '县统计局'])
  })
})

describe('markdownOf', () => {
  it('writes tags where CommonMark would take signs for letters', () => {
    const marked = (before: string, text: string, after: string) =>
      markdownOf({
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              ...(before === '' ? [] : [{ type: 'text', text: before }]),
              { type: 'text', text, marks: [{ type: 'bold' }] },
              ...(after === '' ? [] : [{ type: 'text', text: after }]),
            ],
          },
        ],
      }).trim()
    expect(marked('', '导语：', '岚江沿岸')).toBe('<strong>导语：</strong>岚江沿岸')
    expect(marked('岚江的', '“书房”', '')).toBe('岚江的<strong>“书房”</strong>')
    expect(marked('岚江，', '“书房”', '。')).toBe('岚江，**“书房”**。')
    expect(marked('岚江的', '书房', '走了')).toBe('岚江的**书房**走了')
    expect(marked('导语', '：', ' 岚江')).toBe('导语<strong>：</strong> 岚江')
  })

  it('writes every node and mark', () => {
    expect(markdownOf(sampleRecord.body)).toBe(
      [
        '本报讯<strong>（记者 林知远）</strong>*流动车*<u>装载</u>两千册~~三千册~~，车厢面积12m<sup>2</sup>，尾气CO<sub>2</sub>减少。\\',
        '[详情见](<https://lib.example.cn/car?a=1&b=2>)',
        '',
        '## 线路怎样走',
        '',
        '### 第一条线路',
        '',
        '- 东线：石桥、柳湾',
        '- 西线',
        '',
        '  3. 松岭',
        '  4. 下河',
        '',
        '> “孩子们等车的样子，像等一场电影。”',
        '',
        `![停在村口的蓝色流动服务车](media/${SAMPLE_MEDIA})\\`,
        '流动服务车**首日**到村\\',
        '苏禾 摄',
        '',
        '| 线路 | 到村时间 |  |',
        '| --- | --- | --- |',
        '| 东线 | 9:00 | 石桥 |',
        '|  | 10:30 | 柳湾 |',
        '',
        `![车厢里的书架](media/${SAMPLE_MEDIA})\\`,
        '车厢一角\\',
        '林知远 摄',
        '',
        `![挑书的孩子](media/${SAMPLE_MEDIA})`,
        '',
        '流动服务车的**一天**',
        '',
        '[视频：首日到村（3分20秒）](<https://video.example.cn/1?a=1&b=2>)\\',
        '视频由云溪市图书馆提供',
        '',
        '***',
        '',
        '（责任编辑：何念）',
        '',
      ].join('\n'),
    )
  })

  it('escapes what Markdown would read as its own', () => {
    const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
    expect(markdownOf({ type: 'doc', content: [paragraph('# a_b* <i>'), paragraph('1. x'), paragraph('- y')] })).toBe(
      '\\# a\\_b\\* \\<i\\>\n\n1\\. x\n\n\\- y\n',
    )
    expect(markdownOf({ type: 'doc', content: [{ type: 'paragraph' }] })).toBe('')
    const written = (text: string) => markdownOf({ type: 'doc', content: [paragraph(text)] }).trimEnd()
    expect(['---', '-', '1.', '+', '#', '===', '--- | ---'].map(written)).toEqual([
      '\\---',
      '\\-',
      '1\\.',
      '\\+',
      '\\#',
      '\\===',
      '\\--- | ---',
    ])
    expect(written('&lt; AT&T &copy; &#65;')).toBe('\\&lt; AT&T \\&copy; \\&#65;')
    expect(written('    四  格')).toBe('&#32;&#32;&#32;&#32;四 &#32;格')
  })

  it('begins and ends no block in the middle of one', () => {
    const [text, lineBreak] = [(words: string) => ({ type: 'text', text: words }), { type: 'hardBreak' }]
    const written = (type: string, ...content: readonly NodeJson[]) =>
      markdownOf({ type: 'doc', content: [{ type, content }] })
    expect(written('paragraph', text('上'), lineBreak, text('---'))).toBe('上\\\n\\---\n')
    expect(written('paragraph', text('上'), lineBreak, lineBreak)).toBe('上\\\n<br>\n')
    expect(written('heading', text('尾 #'))).toBe('## 尾 \\#\n')
    const link = { type: 'link', attrs: { href: 'https://x.cn/' } }
    expect(written('paragraph', text('Go!'), { ...text('x'), marks: [link] })).toBe('Go\\![x](<https://x.cn/>)\n')
  })

  it('parts the paragraphs of an item, and a list that may not follow one on the next line', () => {
    const paragraph = (words: string) => ({
      type: 'paragraph',
      content: words === '' ? [] : [{ type: 'text', text: words }],
    })
    const list = (type: string, ...items: readonly (readonly NodeJson[])[]): NodeJson => ({
      type,
      attrs: { start: 1 },
      content: items.map((content) => ({ type: 'listItem', content: [...content] })),
    })
    const written = (...content: readonly NodeJson[]) =>
      markdownOf({ type: 'doc', content: [list('bulletList', content)] })
    expect(written(paragraph('一'), paragraph('二'))).toBe('- 一\n\n  二\n')
    expect(written(paragraph('一'), list('orderedList', [paragraph('二')]))).toBe('- 一\n  1. 二\n')
    const later = { ...list('orderedList', [paragraph('二')]), attrs: { start: 5 } }
    expect(written(paragraph('一'), later)).toBe('- 一\n\n  5. 二\n')
    expect(written(paragraph('一'), list('bulletList', [paragraph('')], [paragraph('二')]))).toBe(
      '- 一\n\n  -\n  - 二\n',
    )
  })

  it('writes each of many lists in lists once', () => {
    const paragraph = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })
    let times = 0
    const innermost = {
      type: 'paragraph',
      get content() {
        times += 1
        return [{ type: 'text', text: '底' }]
      },
    }
    let inner: NodeJson = innermost
    for (let depth = 0; depth < 10; depth++) {
      const content = [paragraph('一'), paragraph('二'), inner]
      inner = { type: 'bulletList', content: [{ type: 'listItem', content }] }
    }
    expect(markdownOf({ type: 'doc', content: [inner] }).match(/一/g)).toHaveLength(10)
    expect(times).toBe(1)
  })

  it('looks at what stands before each of many runs once', () => {
    const many = Array.from({ length: 200_000 }, (_, i) => ({
      type: 'text',
      text: '甲',
      ...(i % 2 === 0 ? {} : { marks: [{ type: 'bold' }] }),
    }))
    const written = markdownOf({ type: 'doc', content: [{ type: 'paragraph', content: many }] })
    expect(written).toBe(`${'甲**甲**'.repeat(100_000)}\n`)
  })

  it('looks at a long run of white space once', () => {
    const wide = `a${' '.repeat(300_000)}b`
    const written = markdownOf({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: wide }] }],
    })
    expect(written).toBe(`a ${'&#32;'.repeat(299_999)}b\n`)
  })
})
