import { describe, expect, test } from 'vitest'
import { readMarkdown } from '../../../../electron/importing/read-markdown'
import type { ArticleRecord } from '../../../../shared/article/record'
import { paragraphsOf } from '../../../../shared/document/text'

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

  test('is refused when there is nothing in it', () => {
    expect(() => read('\n')).toThrow(expect.objectContaining({ code: 'import-unreadable' }))
  })
})
