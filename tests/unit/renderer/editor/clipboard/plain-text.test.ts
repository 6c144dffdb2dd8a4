import { describe, expect, it } from 'vitest'
import { cellsOfText, paragraphsOfText } from '../../../../../renderer/editor/clipboard/plain-text'

const LONG =
  '本报讯今天上午市里召开了城乡供水工作推进会会上通报了全年工程进度并对下一步工作作出了安排要求各单位倒排工期'
const wrap = (text: string, width = 20): string[] => text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []

describe('wrapped lines', () => {
  it('are joined where empty lines show the paragraphs', () => {
    const text = [...wrap(LONG), '', ...wrap(`${LONG}。`)].join('\r\n')
    expect(paragraphsOfText(text)).toEqual([LONG, `${LONG}。`])
  })
  it('are joined where indents show them', () => {
    const text = [
      `　　${LONG.slice(0, 18)}`,
      ...wrap(LONG.slice(18)),
      `　　${LONG.slice(0, 18)}`,
      ...wrap(LONG.slice(18)),
    ]
    expect(paragraphsOfText(text.join('\n'))).toEqual([LONG, LONG])
  })
  it('get a space between words of letters only', () => {
    const text = [
      'The water works were opened on Monday by the',
      'mayor and the people of the town, who have had',
      'to wait.',
      '',
      '完。',
    ]
    expect(paragraphsOfText(text.join('\n'))[0]).toMatch(
      /by the mayor and the people of the town, who have had to wait\.$/,
    )
  })
  it('are joined up to a line that is not full, where neither indents nor empty lines tell', () => {
    const text = [...wrap(LONG), ...wrap(LONG.slice(3, 50)), ...wrap(LONG.slice(7))]
    expect(paragraphsOfText(text.join('\n'))).toEqual([LONG, LONG.slice(3, 50), LONG.slice(7)])
  })
  it('end with a sentence that leaves room in its line', () => {
    const lines = [LONG.slice(0, 20), LONG.slice(20, 40), `${LONG.slice(40, 57)}。`, ...wrap(LONG)]
    expect(paragraphsOfText(lines.join('\n'))).toEqual([`${LONG.slice(0, 57)}。`, LONG])
  })
  it('run on over the number of a page, and take a hyphen back', () => {
    const text = [LONG.slice(0, 20), '— 3 —', ...wrap(LONG.slice(20))]
    expect(paragraphsOfText(text.join('\n'))).toEqual([LONG])
    const words = [
      'The water works were opened on Monday by the may-',
      'or and the people of the town who have had to wa-',
      'it.',
    ]
    expect(paragraphsOfText(words.join('\n'))[0]).toMatch(/by the mayor and .* had to wait\.$/)
  })
})

describe('lines stay paragraphs', () => {
  const each = (lines: readonly string[]): void =>
    expect(paragraphsOfText(lines.join('\n'))).toEqual(lines.filter((line) => line !== ''))
  it('where there are only two of them', () => each(wrap(LONG, 30)))
  it('where they end sentences', () => {
    const sentence = `${LONG.slice(0, 24)}。`
    each([sentence, sentence, sentence, '', sentence, sentence])
  })
  it('where they are of different lengths', () =>
    each([LONG.slice(0, 30), LONG.slice(0, 12), LONG.slice(0, 22), '', LONG.slice(0, 26)]))
  it('where they are verse', () => each(['白日依山尽', '黄河入海流', '', '欲穷千里目', '更上一层楼']))
  it('where they are items', () => {
    const items = [1, 2, 3, 4].map((number) => `${number}、${LONG.slice(0, 20)}`)
    each([...items, '', '完'])
  })
})

describe('text between tabs', () => {
  it('is a table when its rows are alike', () =>
    expect(cellsOfText('县区\t数量\r\n甲县\t\r\n乙县\t3\r\n')).toEqual([
      ['县区', '数量'],
      ['甲县', ''],
      ['乙县', '3'],
    ]))
  it('keeps a line end or a quotation mark inside a cell, and an empty column', () =>
    expect(cellsOfText('县区\t\t备注\n甲县\t\t"第一行\n第二行 ""好"""\n')).toEqual([
      ['县区', '', '备注'],
      ['甲县', '', '第一行\n第二行 "好"'],
    ]))
  it.each(['一行\t两列', '甲\t乙\n丙', '\t第一段\n\t第二段', '甲\n乙'])('%j is none', (text) =>
    expect(cellsOfText(text)).toBeNull(),
  )
})
