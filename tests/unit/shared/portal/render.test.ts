import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { serializeBody } from '../../../../shared/document/html/serialize'
import { readHtml } from '../../../../shared/document/reader/read-html'
import type { PageInput } from '../../../../shared/portal/page-model'
import { renderPage } from '../../../../shared/portal/render'
import { defaultTheme } from '../../../../shared/portal/theme/theme'
import { drawPage, MEDIA, pageInput, plainRecord, readPage, words } from './page-fixture'

describe('the page of an article', () => {
  it('shows every labelled line, also when it is empty', () => {
    expect(words(drawPage().byClass('meta')[0])).toBe('作者: 发布时间: 来源:')
  })

  it('prints what the record holds, each in its place', () => {
    const page = drawPage({
      subtitle: '副题在此',
      authors: ['林见川', '沈一苇'],
      publishTime: '2017-12-28T23:30:00+00:00',
      source: { name: '示例日报', url: 'https://daily.example/a?b=1&c=2', kind: 'reprint' },
      byline: '示例社 林见川',
      originalTitle: '原来的题目',
      originalAuthors: ['甲', '乙'],
      editor: '周砚',
      column: 'news-general',
    })
    expect(words(page.byClass('title')[0])).toBe('春天的书市')
    expect(words(page.byClass('subtitle')[0])).toBe('副题在此')
    expect(words(page.byClass('meta')[0])).toContain('作者:林见川、沈一苇')
    expect(words(page.byClass('meta')[0])).toContain('发布时间:2017-12-29 07:30')
    expect(page.all('time')[0]?.attribs['datetime']).toBe('2017-12-28T23:30:00+00:00')
    expect(page.all('a').find((link) => words(link) === '示例日报')?.attribs['href']).toBe(
      'https://daily.example/a?b=1&c=2',
    )
    expect(words(page.byClass('byline')[0])).toBe('示例社 林见川')
    expect(words(page.byClass('article-foot')[0])).toBe('原标题:原来的题目 原作者:甲、乙')
    expect(words(page.byClass('editor-line')[0])).toBe('（责任编辑：周砚）')
    expect(words(page.byClass('column-heading')[0])).toBe('新闻中心')
    expect(words(page.byClass('breadcrumb-list')[0])).toBe('网站首页 新闻中心 综合新闻')
    expect(words(page.byClass('is-current')[0])).toBe('新闻中心')
  })

  it('holds exactly what the serializer wrote in its body', () => {
    const record = plainRecord({
      body: {
        type: 'doc',
        content: [
          { type: 'figure', attrs: { media: MEDIA, alt: '"<' }, content: [{ type: 'figcaption' }, { type: 'credit' }] },
          { type: 'paragraph', content: [{ type: 'text', text: '{{ site }} {% raw %}' }] },
        ],
      },
    })
    const body = serializeBody(record.body, {
      mediaHref: (name) => `assets/${name}`,
      mediaSize: () => ({ width: 1200, height: 800 }),
    })
    const html = renderPage({ ...pageInput(), record }, defaultTheme)
    expect(html).toContain(`<div class="article-body" data-body>${body}</div>`)
  })

  it('lets no text become markup, wherever it stands', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom(
        '</script><script>x',
        '"><img src=x onerror=y>',
        '</style>',
        '{{ 1 }}',
        "'&amp;<b>",
        '\u2028<!--',
      ),
    )
    fc.assert(
      fc.property(hostile, (text) => {
        const page = drawPage({
          title: text,
          subtitle: text,
          byline: text,
          authors: [text],
          source: { name: text },
          summary: text,
          keywords: [text],
          editor: text,
          originalTitle: text,
          publishTime: text,
        })
        expect(page.all('script')).toHaveLength(1)
        expect(page.all('img')).toHaveLength(0)
        expect(page.all('b')).toHaveLength(0)
        expect(page.structured()['headline']).toBe(text)
        const squeezed = (value: string): string => value.replace(/[\s\0]+/g, '')
        expect(squeezed(words(page.byClass('title')[0]))).toBe(squeezed(text))
      }),
    )
  })

  it('makes no link of an address that is not http or https', () => {
    const page = drawPage(
      { source: { name: '来源', url: 'javascript:alert(1)' } },
      { footer: [{ label: '备案', url: 'https://beian.miit.gov.cn/' }, { label: '无链接' }] },
    )
    expect(page.html).not.toContain('javascript:')
    expect(page.byClass('foot-list')[0]?.children.length).toBeGreaterThan(0)
    expect(page.all('a').map((link) => link.attribs['href'])).toEqual(['#article', 'https://beian.miit.gov.cn/'])
  })

  it('asks the network for nothing, inline and linked alike', () => {
    const inline: PageInput = {
      ...pageInput({}, { baseUrl: 'https://press.example' }),
      addresses: { media: () => 'data:image/png;base64,AA==', attachment: () => null, stylesheet: { kind: 'inline' } },
    }
    for (const html of [renderPage(pageInput(), defaultTheme), renderPage(inline, defaultTheme)]) {
      const page = readPage(html)
      const fetched = [...page.all('link'), ...page.all('script'), ...page.all('img'), ...page.all('iframe')]
      const addresses = fetched
        .filter(({ attribs }) => attribs['rel'] !== 'canonical')
        .map(({ attribs }) => attribs['src'] ?? attribs['href'])
      expect(addresses.filter((address) => address !== undefined && address !== 'assets/theme.css')).toEqual([])
    }
    expect(defaultTheme.css).not.toMatch(/@import|url\(|@font-face/)
    expect(renderPage(inline, defaultTheme)).toContain('<style>')
  })

  it('draws the same bytes again, whatever was drawn between', () => {
    const first = renderPage(pageInput({ column: 'news-general' }), defaultTheme)
    renderPage(pageInput({ column: 'about', language: 'en' }), defaultTheme)
    expect(renderPage(pageInput({ column: 'news-general' }), defaultTheme)).toBe(first)
  })

  it('follows a change of the profile or the columns at once', () => {
    const input = pageInput({ column: 'news-general' })
    const renamed = { ...input.profile, footer: [{ label: '新的备案号' }] }
    renderPage(input, defaultTheme)
    expect(renderPage({ ...input, profile: renamed }, defaultTheme)).toContain('新的备案号')
  })
})

describe('a long address in the text', () => {
  const address = 'https://press.example/2017/12/28/a-long-name.html?from=list&page=2'
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
  const body = { type: 'doc' as const, content: [paragraph(`详见${address}。`), paragraph('https://a.example/b')] }

  it('may end the line after its signs, and reads and imports as it was', () => {
    const page = drawPage({ body })
    const shown = page.byClass('article-body')[0]
    expect(page.html).toContain(
      'https://<wbr>press.<wbr>example/<wbr>2017/<wbr>12/<wbr>28/<wbr>a-<wbr>long-<wbr>name.<wbr>html?<wbr>from=<wbr>list&amp;<wbr>page=<wbr>2。',
    )
    expect(page.html).toContain('<p>https://a.example/b</p>')
    expect(words(shown)).toContain(`详见${address}。`)
    const context = { mediaHref: String, mediaSize: () => null }
    const broken = serializeBody(body, { ...context, breaksLongRuns: true })
    expect(readHtml(broken)).toEqual(readHtml(serializeBody(body, context)))
  })

  it('stays whole in English, and where the text goes on elsewhere', () => {
    expect(drawPage({ body, language: 'en' }).html).not.toContain('<wbr>')
    expect(serializeBody(body, { mediaHref: String, mediaSize: () => null })).not.toContain('<wbr>')
  })
})

describe('the page of an English article', () => {
  it('speaks English where the profile does, and marks what is Chinese', () => {
    const page = drawPage({ language: 'en', title: 'Spring fair', column: 'english', authors: ['A', 'B'] })
    expect(page.all('html')[0]?.attribs['lang']).toBe('en')
    expect(words(page.byClass('meta')[0])).toBe('Author:A, B Published: Source:')
    expect(words(page.byClass('breadcrumb')[0])).toBe('You are here: Home English')
    const utility = page.byClass('utility-list')[0]?.children ?? []
    expect(utility.flatMap((item) => ('attribs' in item ? [item.attribs['lang']] : []))).toContain('zh-CN')
  })

  it('takes the words of an English edition', () => {
    const english = { siteName: 'Example Press', rootLabel: 'Front page', labels: { author: 'By:' } }
    const page = drawPage({ language: 'en', column: 'news-general' }, { english })
    expect(words(page.byClass('breadcrumb-list')[0])).toBe('Front page News General')
    expect(words(page.byClass('meta')[0])).toBe('By: Published: Source:')
    expect(words(page.byClass('site-name')[0])).toBe('Example Press')
  })
})

describe('what machines read', () => {
  const record = { summary: '一句话。', publishTime: '2017-12-28', cover: MEDIA, column: 'news-general' }

  it('has complete addresses once the portal has one', () => {
    const page = drawPage(record, { baseUrl: 'https://press.example/portal/' })
    const own = 'https://press.example/portal/20171228-k3v7q2xa.html'
    expect(page.all('link').find(({ attribs }) => attribs['rel'] === 'canonical')?.attribs['href']).toBe(own)
    expect(page.meta('og:url')).toBe(own)
    expect(page.meta('og:image')).toBe(`https://press.example/portal/assets/${MEDIA}`)
    expect(page.structured()).toMatchObject({
      '@type': 'NewsArticle',
      headline: '春天的书市',
      datePublished: '2017-12-28',
      articleSection: '综合新闻',
      mainEntityOfPage: own,
    })
  })

  it('takes the first figure where there is no cover, also for a picture only with an address', () => {
    const second = MEDIA.replace('0', 'f')
    const figure = (media: string) => ({ type: 'figure', attrs: { media } })
    const content = [{ type: 'blockquote', content: [figure(MEDIA)] }, figure(second)]
    const fields = { body: { type: 'doc' as const, content } }
    const page = drawPage(fields, { baseUrl: 'https://press.example' })
    expect(page.meta('og:image')).toBe(`https://press.example/assets/${MEDIA}`)
    expect(page.structured()['image']).toBe(`https://press.example/assets/${MEDIA}`)
    const covered = drawPage({ ...fields, cover: second }, { baseUrl: 'https://press.example' })
    expect(covered.meta('og:image')).toBe(`https://press.example/assets/${second}`)
    expect(drawPage(fields).meta('og:image')).toBeUndefined()
    expect(drawPage(fields).structured()).not.toHaveProperty('image')
  })

  it('says when it was put right', () => {
    const correction = (at: string, text: string) => ({ at, kind: '更正', text, by: '何念' })
    const corrections = [
      correction('2018-01-03T02:00:00.000Z', '人名改正。'),
      correction('2018-01-02T02:00:00.000Z', '日期改正。'),
      correction('2018-01-04T02:00:00.000Z', ' '),
      // Later by its letters, not by the clock.
      correction('2018-01-03T09:00:00+08:00', '又一处。'),
      correction('2018-01-03', '又一处。'),
    ]
    const page = drawPage({ ...record, corrections })
    expect(page.structured()).toMatchObject({ dateModified: '2018-01-03T02:00:00.000Z' })
    expect(page.meta('article:modified_time')).toBe('2018-01-03T02:00:00.000Z')
    const later = drawPage({ ...record, publishTime: '2018-02-01', corrections })
    expect(later.structured()).not.toHaveProperty('dateModified')
    const back = drawPage({ ...record, corrections: [{ ...correction('2018-01-03', '误撤。'), kind: 'withdrawal' }] })
    expect(back.structured()).not.toHaveProperty('dateModified')
    expect(back.html).not.toContain('误撤。')
  })

  it('leaves out what the record and the portal lack', () => {
    const page = drawPage()
    expect(page.structured()).not.toHaveProperty('dateModified')
    expect(page.all('link').some(({ attribs }) => attribs['rel'] === 'canonical')).toBe(false)
    expect(page.meta('og:url')).toBeUndefined()
    expect(page.meta('description')).toBe('书市今日开门。')
    expect(page.structured()).not.toHaveProperty('datePublished')
    expect(page.structured()).not.toHaveProperty('author')
  })
})
