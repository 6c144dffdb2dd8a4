import { describe, expect, test } from 'vitest'
import { readDoc } from '../../../../electron/importing/foreign/read-doc'
import { parseRecord } from '../../../../shared/article/validate'
import { paragraphsOf } from '../../../../shared/document/text'
import { docFile } from '../../../support/doc-file'

const TEXT = '流动服务车昨日开进了村子，孩子们围了上来，把三千册书翻了一遍。'

/** What is made of lines without any look: all that the older Word format gives. */
async function read(...lines: readonly string[]) {
  const options = { name: '稿.doc', zone: 'Asia/Shanghai', now: '2026-11-25T00:00:00Z', changes: 'accept' as const }
  const { value, lost } = await readDoc(docFile(`${[...lines, TEXT].join('\r')}\r`), options)
  const { body, ...fields } = parseRecord(value)
  return { fields, first: paragraphsOf(body)[0], lost }
}

describe('lines between the title and the one that names source or time', () => {
  const SOURCE = '来源：新华网　发布时间：2019-12-10 07:57'
  const fields = { title: '法国全国大罢工', source: { name: '新华网' }, publishTime: '2019-12-10T07:57:00+08:00' }

  test.each([
    ['唐霁', { byline: '唐霁', authors: ['唐霁'] }],
    ['李在山', { byline: '李在山', authors: ['李在山'] }],
    ['云溪市图书馆办公室', { byline: '云溪市图书馆办公室' }],
    ['三条线路串起二十六个村', { subtitle: '三条线路串起二十六个村' }],
  ])('“%s” alone', async (line, found) => {
    const made = await read('法国全国大罢工', line, SOURCE)
    expect(made.fields).toEqual({ ...fields, ...found })
    expect(made.first).toBe(TEXT)
  })

  test('副题 and 署名, one after the other', async () => {
    const made = await read('法国全国大罢工', '交通受阻，三条线路停运', '驻巴黎记者站', SOURCE)
    expect(made.fields).toMatchObject({ ...fields, subtitle: '交通受阻，三条线路停运', byline: '驻巴黎记者站' })
  })

  test('a sentence, or a line that no source follows, belongs to the text', async () => {
    const sentence = '全国大罢工昨日开始。'
    expect((await read('法国全国大罢工', sentence, SOURCE)).first).toBe(sentence)
    expect((await read('法国全国大罢工', '三条线路串起二十六个村')).first).toBe('三条线路串起二十六个村')
  })
})

test('the lines of an English article', async () => {
  const made = await read(
    'Maps of the River',
    'By Ye Zhixia and Lu Yuanzhou',
    'Source: Tinglan Press　Published: 2026-11-10',
  )
  expect(made.fields).toEqual({
    title: 'Maps of the River',
    byline: 'By Ye Zhixia and Lu Yuanzhou',
    authors: ['Ye Zhixia', 'Lu Yuanzhou'],
    source: { name: 'Tinglan Press' },
    publishTime: '2026-11-10',
  })
})

test('a title with its label is the words behind it', async () => {
  const made = await read('标题：法国全国大罢工', '作者：唐霁', '来源：新华网')
  expect(made.fields).toMatchObject({ title: '法国全国大罢工', authors: ['唐霁'], source: { name: '新华网' } })
})
