import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readText } from '../../../../electron/importing/read-text'
import { readPublishTime } from '../../../../electron/importing/read-time'
import { parseRecord } from '../../../../shared/article/validate'
import { paragraphsOf } from '../../../../shared/document/text'

const read = (text: string) => {
  const { value, lost } = readText(Buffer.from(text), 'Asia/Shanghai')
  const record = parseRecord(value)
  return { record, lost, paragraphs: paragraphsOf(record.body) }
}

describe('a plain text as an article', () => {
  test('what may not be stored is no line', () => {
    const line = '流动服务车开进了村子，孩子们围了上来，老人们也搬来了凳子。'
    const { record, paragraphs } = read(`\u007f\n流动服务车进村\n\n${line}\n\n${line}\n\u007f`)
    expect(record.title).toBe('流动服务车进村')
    expect(paragraphs).toEqual([line, line])
  })

  test('title, fields, paragraphs, editor', () => {
    const { record, lost, paragraphs } = read(
      [
        '云溪市试行图书流动服务车',
        '',
        '副题：三条线路串起二十六个村',
        '作者：林知远、苏禾　来源：云溪晚报　发布时间：2026年3月9日 9:30',
        '栏 目：新闻中心/综合新闻',
        '关键词：图书馆、乡村',
        '',
        '　　第一段，说：作者：不是字段。',
        '　　第二段。',
        '',
        '（责任编辑：何念）',
        '',
      ].join('\r\n'),
    )
    expect(lost).toEqual([])
    expect(record).toMatchObject({
      title: '云溪市试行图书流动服务车',
      subtitle: '三条线路串起二十六个村',
      authors: ['林知远', '苏禾'],
      source: { name: '云溪晚报' },
      publishTime: '2026-03-09T09:30:00+08:00',
      column: '新闻中心/综合新闻',
      keywords: ['图书馆', '乡村'],
      editor: '何念',
    })
    expect(paragraphs).toEqual(['第一段，说：作者：不是字段。', '第二段。'])
  })

  test('a title with its label is the words behind it; labelled lines may stand above', () => {
    const named = read('来源：云溪晚报\n作者：林知远\n标 题： 图书流动服务车进村\n时间：2026年3月9日\n\n正文。')
    expect(named.record).toMatchObject({
      title: '图书流动服务车进村',
      authors: ['林知远'],
      source: { name: '云溪晚报' },
      publishTime: '2026-03-09',
    })
    expect(named.paragraphs).toEqual(['正文。'])
    expect(read('【标题】图书流动服务车进村\n正文。').record.title).toBe('图书流动服务车进村')
    expect(read('Title: A Library on Wheels\nText.').record.title).toBe('A Library on Wheels')
    for (const title of ['标题党何以成风', '标题：', '来源：云溪晚报'])
      expect(read(`${title}\n正文。`).record.title).toBe(title)
  })

  test('an empty field is absent, an unreadable time is told', () => {
    const { record, lost } = read('题\n来源：\n作者：\n发布时间：去年冬天\n正文')
    expect(record).not.toHaveProperty('source')
    expect(record).not.toHaveProperty('authors')
    expect(record).not.toHaveProperty('publishTime')
    expect(lost).toHaveLength(1)
    expect(lost[0]).toContain('去年冬天')
  })

  test('names part by marks, or by space when all are names', () => {
    const authors = (line: string) => read(`题\n作者：${line}\n文`).record.authors
    expect(authors('林知远 苏禾')).toEqual(['林知远', '苏禾'])
    expect(authors('林知远，苏禾；何念')).toEqual(['林知远', '苏禾', '何念'])
    expect(authors('Mara Lindqvist')).toEqual(['Mara Lindqvist'])
    expect(authors('苏 禾')).toEqual(['苏 禾'])
    expect(authors('云溪市图书馆 林知远')).toEqual(['云溪市图书馆 林知远'])
  })

  test('a label in the running text or at its end stays text', () => {
    expect(read('题\n正文开始。\n来源：云溪晚报').paragraphs).toEqual(['正文开始。', '来源：云溪晚报'])
  })

  test('a title alone is an article; nothing is none', () => {
    expect(read('只有标题').paragraphs).toEqual([])
    expect(() => read(' \n\u3000\n')).toThrow('没有文字')
  })

  test('lines wrapped at one width are joined, and only those', () => {
    const long = '云溪市图书馆把两千册书装上了车，车厢里有书架、长椅和一盏灯，孩子们在村口等它来，像等一场电影开演一样'
    const wrapped = (text: string, width: number): string[] => {
      const lines: string[] = []
      for (let rest = `　　${text}`; rest !== ''; rest = rest.slice(width)) lines.push(rest.slice(0, width))
      return lines
    }
    const [one, two, three] = [`${long}。`, `${long}，书很新。`, `${long}，路很长。`]
    const text = ['题', '', ...[one, two, three].flatMap((paragraph) => wrapped(paragraph, 20))].join('\n')
    expect(read(text).paragraphs).toEqual([one, two, three])
    const plain = ['题', '第一句话在这里结束。', '第二句话在这里结束。', '第三句话在这里结束。']
    expect(read(plain.join('\n')).paragraphs).toEqual(plain.slice(1))
    const full = ['题', ...Array.from({ length: 4 }, (_, i) => `${'这是一行恰好一样长的整段文字第'}${i}行到此为止。`)]
    expect(read(full.join('\n')).paragraphs).toEqual(full.slice(1))
  })

  test('no character of the text is lost or made up', () => {
    const piece = fc.constantFrom('新闻', '。', ' ', '\u3000\u3000', '\n', '\n\n', 'word', '一、', '：', '作者', '（')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const body = pieces.join('')
        const bare = (text: string): string => text.replace(/[\s\u3000]/gu, '')
        const { paragraphs } = read(`题\n始。\n${body}`)
        expect(bare(paragraphs.join(''))).toBe(bare(`始。${body}`))
      }),
    )
  })
})

test.each([
  ['2017-12-28', '2017-12-28'],
  ['2017/12/8', '2017-12-08'],
  ['2017.12.28', '2017-12-28'],
  ['２０１７年１２月２８日', '2017-12-28'],
  ['2017年12月28日09:30', '2017-12-28T09:30:00+08:00'],
  ['2017-12-28 9:05:07', '2017-12-28T09:05:07+08:00'],
  ['2017年12月28日 9时5分', '2017-12-28T09:05:00+08:00'],
  ['2017-12-28T09:30:00-05:00', '2017-12-28T09:30:00-05:00'],
  ['2017-02-30', null],
  ['2017-12-28 25:00', null],
  ['12月28日', null],
])('the time “%s” reads as %s', (text, expected) => {
  expect(readPublishTime(text, 'Asia/Shanghai')).toBe(expected)
})
