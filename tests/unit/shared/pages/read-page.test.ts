import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readNodes } from '../../../../shared/document/reader/read-html'
import { parseTree } from '../../../../shared/document/reader/tree'
import { paragraphsOf } from '../../../../shared/document/text'
import { readPage } from '../../../../shared/pages/read-page'

function read(html: string) {
  const { body, ...fields } = readPage(parseTree(html))
  return { ...fields, paragraphs: paragraphsOf(readNodes(body).body) }
}
const fixture = (name: string) =>
  read(readFileSync(fileURLToPath(new URL(`../../../fixtures/pages/${name}.html`, import.meta.url)), 'utf8'))

describe('the article in a saved page', () => {
  it('is found in an old portal made of tables, with its time and editor under the text', () => {
    expect(fixture('tables')).toMatchObject({
      title: '河口区档案馆开放三批旧地图',
      source: '河口区档案馆',
      publishTime: '2019-03-06',
      editor: '龙小满',
      columnPath: ['首页', '河口区要闻', '正文'],
      authors: [],
      paragraphs: [
        expect.stringMatching(/^3月5日上午/),
        expect.stringMatching(/^馆里的修复师/),
        expect.stringMatching(/方便编志和研究的人。$/),
      ],
    })
  })

  it('loses no line that names source and time, though a name alone stands over it', () => {
    const text = '流动服务车昨日开进了村子，孩子们围了上来，把三千册书翻了一遍，村里的老人也来借了两本。'
    const page = read(
      `<html><head><title>流动服务车进村</title></head><body><p align="center"><b>流动服务车进村</b></p><p align="center">唐霁</p>` +
        `<p align="center">来源：云溪晚报　发布时间：2019-12-10 07:57</p>${`<p>${text}</p>`.repeat(4)}</body></html>`,
    )
    expect(page).toMatchObject({ title: '流动服务车进村', source: '云溪晚报', publishTime: '2019-12-10 07:57' })
    expect(page.paragraphs).toEqual(['唐霁', text, text, text, text])
  })

  it('is found in a government page, with its broken headline, its meta tags and its attachment', () => {
    expect(fixture('government')).toMatchObject({
      title: '临汐市修志馆印发《方志资料征集办法》',
      source: '市修志馆',
      authors: ['俞知远'],
      publishTime: '2021年11月9日 16:05',
      editor: '宋知夏',
      columnPath: ['首页', '政务公开', '通知公告'],
      keywords: ['方志', '征集'],
      paragraphs: [
        '第一章　总则',
        expect.stringMatching(/^第一条/),
        expect.stringMatching(/^第二条/),
        expect.stringMatching(/^第三条/),
        '附件：1.方志资料捐赠登记表.docx',
      ],
    })
  })

  it('is found in a page of today, without recommendations and comments', () => {
    expect(fixture('modern')).toMatchObject({
      title: '一座盐场的最后一季',
      subtitle: '老盐工说，潮水还是原来的潮水',
      source: '汐声周刊',
      authors: ['许青禾'],
      publishTime: '2022-10-18 08:30',
      paragraphs: [
        '收盐的最后一天。受访者供图',
        expect.stringMatching(/^海边的风/),
        expect.stringMatching(/^老孟在这片滩上/),
        '潮水记得',
        expect.stringMatching(/^“天好的时候/),
        expect.stringMatching(/^明年春天/),
        '（参与采写：实习生 唐果）',
      ],
    })
  })

  it('is found where it is shorter than what the site says of itself', () => {
    expect(fixture('short')).toMatchObject({
      title: '简讯：汐州港开通夜航班轮',
      publishTime: '2020-07-01 10:09:11',
      columnPath: ['主页', '快讯'],
      paragraphs: [expect.stringMatching(/^汐州港今晨宣布.*以公告为准。$/)],
    })
  })
})
