import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { serializeBody } from '../../../../shared/document/html/serialize'
import type { DocumentJson, NodeJson } from '../../../../shared/document/json'
import { readNodes } from '../../../../shared/document/reader/read-html'
import { parseTree } from '../../../../shared/document/reader/tree'
import { paragraphsOf } from '../../../../shared/document/text'
import { readPage } from '../../../../shared/pages/read-page'
import { normalBody } from '../../../support/arbitrary-document'
import { drawPage } from '../portal/page-fixture'

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

describe('the end of a text', () => {
  const long = '流动服务车昨日开进了村子，孩子们围了上来，把三千册书翻了一遍，村里的老人也来借了两本。'
  const inCell = (text: string) =>
    `<html><head><title>流动服务车进村</title></head><body><h1>流动服务车进村</h1><table><tr><td id="zoom">${text}</td></tr></table></body></html>`

  it('comes with its last lines from the cell that holds all of it', () => {
    const lines = [long, long, long, '（完）', '二〇一七年十二月八日', '云溪市档案馆办公室']
    expect(read(inCell(lines.join('<br>'))).paragraphs.join(' ')).toBe(lines.join(' '))
    const bare = `<p>${long}</p>档案馆<p>${long}</p>办公室<img src="a.jpg">`
    expect(read(inCell(bare)).paragraphs).toEqual([long, '档案馆', long, '办公室'])
    expect(JSON.stringify(readPage(parseTree(inCell(bare))).body)).toContain('"img"')
  })
})

describe('a table behind the text', () => {
  it('keeps words that elsewhere name tools only when it has rows of cells', () => {
    const long = '流动服务车昨日开进了村子，孩子们围了上来，把三千册书翻了一遍，村里的老人也来借了两本。'
    const behind = (...rows: readonly string[]) =>
      read(
        `<html><head><title>流动服务车进村</title></head><body><h1>流动服务车进村</h1><div id="zoom"><p>${long}</p><p>${long}</p>` +
          `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table></div></body></html>`,
      ).paragraphs.slice(2)
    expect(behind('<td>字号</td><td>大</td>', '<td>价格</td><td>3</td>')).toEqual(['字号', '大', '价格', '3'])
    expect(behind('<td>云溪村</td>', '<td>大</td>', '<td>3</td>')).toEqual(['云溪村'])
  })
})

describe('a text with little running text', () => {
  const text = (words: string): NodeJson => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })
  const cell = (words: string): NodeJson => ({ type: 'tableCell', content: [text(words)] })
  const opening = text('根据公开招聘工作人员公告的要求，经过笔试、面试、体检和考察等程序，现将拟录用人员名单予以公示。')
  const table: NodeJson = {
    type: 'table',
    content: Array.from({ length: 25 }, (_, i) => ({
      type: 'tableRow',
      content: [cell(`${i + 1}`), cell(`张${i}`), cell('办公室')],
    })),
  }
  const heading = (words: string): NodeJson => ({
    type: 'heading',
    attrs: { level: 2 },
    content: [{ type: 'text', text: words }],
  })
  const list: NodeJson = {
    type: 'bulletList',
    content: Array.from({ length: 25 }, (_, i) => ({ type: 'listItem', content: [text(`事项${i}`)] })),
  }
  const title = '2025年拟录用人员名单公示'
  const ours = (body: DocumentJson) => drawPage({ title, body }).html
  const bodyOf = (html: string) => normalBody(readNodes(readPage(parseTree(html)).body).body)

  it.each([
    ['a paragraph and a table', [opening, table, text('公示期五天。'), text('联系人：张三')]],
    ['a paragraph and lists', [opening, heading('甲类'), list, heading('乙类'), list]],
    ['lists alone', [heading('甲类'), list]],
    ['a sentence', [text('就一句话。')]],
  ])('comes back whole from our own page and from a text without a page: %s', (_, content) => {
    const body = normalBody({ type: 'doc', content })
    expect(bodyOf(ours(body))).toEqual(body)
    const page = { mediaHref: (name: string) => name, mediaSize: () => null }
    expect(bodyOf(serializeBody(body, page))).toEqual(body)
  })

  /** The page as another program would have made it. */
  const theirs = (body: DocumentJson) => ours(body).replaceAll('data-body', '').replaceAll('article-body', 'x')

  it('comes with its table or lists from the pages of others', () => {
    for (const content of [
      [opening, table, text('公示期五天。')],
      [opening, heading('甲类'), list],
    ]) {
      const body = normalBody({ type: 'doc', content })
      expect(bodyOf(theirs(body))).toEqual(body)
    }
  })

  it('leaves what readers wrote beside it', () => {
    const said = ['写得真好，希望多登一些这样的消息，让大家都看到。', '支持', '我家就在旁边，集市天天都去，菜很新鲜。']
    const comments = `<div class="comments"><ul>${said.map((one) => `<li>${one}</li>`).join('')}</ul></div>`
    const around = (inner: string) =>
      `<html><head><title>${title}</title></head><body><div class="main"><h1>${title}</h1>${inner}</div></body></html>`
    const short = normalBody({ type: 'doc', content: [opening] })
    const content = `<div class="content"><p>${opening.content?.[0]?.text}</p></div>`
    expect(bodyOf(around(content + comments))).toEqual(short)
  })

  it('is told from a part of another site’s page, which has its title and source in it', () => {
    const sentence = `<p>${opening.content?.[0]?.text}</p>`
    const about = `<h2>${title}</h2><p>来源：新华社 2017-12-28 09:30</p>`
    const boxed = `<div class="share">分享到微信</div>${about}<div class="content">${sentence}</div><div class="related"><a href="/a">另一篇稿件的标题在这里</a></div>`
    for (const part of [boxed, about + sentence.repeat(3)]) {
      expect(read(part)).toMatchObject({ title, source: '新华社', publishTime: '2017-12-28 09:30' })
      expect(new Set(read(part).paragraphs)).toEqual(new Set([opening.content?.[0]?.text]))
    }
  })

  it('stands where another site keeps something else under the name of our body', () => {
    const mail = '<a class="mail" data-subject="公示" data-body="一篇稿件">邮件分享</a>'
    const body = normalBody({ type: 'doc', content: [opening, text('公示期五天，联系人为张三。')] })
    expect(bodyOf(theirs(body).replace('<div class="x"', `${mail}$&`))).toEqual(body)
  })

  it('leaves lists of links beside it, and items that are emptied', () => {
    const links =
      '<ul><li><a href="/a">另一篇稿件的标题在这里</a></li><li><a href="/b">又一篇稿件的标题在这里</a></li></ul>'
    const alone = normalBody({ type: 'doc', content: [opening] })
    expect(bodyOf(theirs(alone).replace('<div class="x"', `${links}$&`))).toEqual(alone)
    const short = normalBody({ type: 'doc', content: [text('就一句话。')] })
    expect(bodyOf(theirs(short))).toEqual(short)
  })
})
