import { describe, expect, test } from 'vitest'
import { readTable } from '../../../../electron/importing/read-table'
import { paragraphsOf } from '../../../../shared/document/text'
import type { ArticleRecord } from '../../../../shared/article/record'

const read = (text: string) => readTable(Buffer.from(text), 'Asia/Shanghai')
const values = (text: string) => read(text).map(({ value }) => value as ArticleRecord)

describe('a list of articles in a table', () => {
  test('each row is an article with the fields that the first row names', () => {
    const [first, second] = values(
      '\ufeff标题,作者,来 源,发布时间,栏目,关键词,正文\r\n"桥头,集市",王一、李二,临汐晚报,2019/3/6 9:30,新闻中心/综合新闻,集市 桥,"一。\n\n二。"\r\n只有题,,,,,,\r\n,,,,,,\r\n',
    )
    expect(first).toMatchObject({
      title: '桥头,集市',
      authors: ['王一', '李二'],
      source: { name: '临汐晚报' },
      publishTime: '2019-03-06T09:30:00+08:00',
      column: '新闻中心/综合新闻',
      keywords: ['集市', '桥'],
    })
    expect(paragraphsOf(first?.body ?? { type: 'doc' })).toEqual(['一。', '二。'])
    expect(second?.title).toBe('只有题')
  })

  test('tabs and semicolons part cells as well', () => {
    expect(values('题目\t责编\n甲\t宋知夏\n')).toMatchObject([{ title: '甲', editor: '宋知夏' }])
    expect(values('作者;标题\n王一;甲\n')).toMatchObject([{ title: '甲', authors: ['王一'] }])
  })

  test('columns and times that nobody understands are said', () => {
    const [row] = read('标题,点击数,发布时间\n甲,12,前天\n')
    expect(row?.lost).toEqual(['不认识这些列，没有导入：点击数。', '认不出发布时间“前天”，没有填入。'])
  })

  test('what is no such list is refused with words', () => {
    for (const text of ['甲,乙\n1,2\n', '标题,作者\n', '标题\n"没有完\n']) {
      expect(() => read(text)).toThrow(expect.objectContaining({ code: 'import-unreadable' }))
    }
  })
})
