import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createComposer, exportArticles, markUploaded, writeDelta } from '../../../../../electron/exporting'
import type { Library } from '../../../../../electron/library'
import type { ArticleRecord } from '../../../../../shared/article/record'
import { defaultColumns } from '../../../../../shared/portal/settings'
import { defaultOwnTheme } from '../../../../../shared/portal/theme/own-theme'
import { THEMES } from '../../../../../shared/portal/theme/themes'
import { contentOf } from '../kit'
import { PROFILE, saveReady, siteDesk, TODAY } from './kit'

const textOf = (out: string, path: string): Promise<string> => readFile(join(out, path), 'utf8')
const isThere = (out: string, path: string): Promise<boolean> =>
  stat(join(out, path)).then(
    () => true,
    () => false,
  )
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const inThreePages: ArticleRecord['body'] = {
  type: 'doc',
  content: ['一', '二', '三'].flatMap((text, i) => [...(i > 0 ? [{ type: 'pageBreak' }] : []), paragraph(text)]),
}

async function edit(library: Library, id: string, change: Partial<ArticleRecord>): Promise<void> {
  const { hash, revision } = await library.load(id)
  const record = { ...revision.record, ...change }
  await library.save({ id, parents: [hash], record, reason: 'save', whenStale: 'refuse' })
}

async function renameColumn(library: Library, slug: string): Promise<void> {
  const { hash } = await library.settings.get('columns')
  const columns = defaultColumns.columns.map((column) =>
    column.id !== 'news'
      ? column
      : {
          ...column,
          children: column.children.map((child) => (child.id === 'news-general' ? { ...child, slug } : child)),
        },
  )
  await library.settings.set('columns', { ...defaultColumns, columns }, hash)
}

describe('what keeps a page from being published', () => {
  test('words that begin like an address are words', async () => {
    const { library, run, options } = await siteDesk()
    const words = {
      keywords: ['file:命令'],
      authors: ['Blob: 作者'],
      summary: 'JavaScript: 一门语言',
      subtitle: 'file: 副题',
    }
    await saveReady(library, 'File: 公告', words)
    const { articles, skipped } = await run(options)
    expect([articles, skipped]).toEqual([1, []])
  })

  test('an article whose own page is faulty is left out, and said; a theme that spoils all pages stops', async () => {
    const { library, out, run, options } = await siteDesk()
    const { id } = await saveReady(library, '好稿')
    const bad = await saveReady(library, '坏稿')
    const spoilt = (title: string): object => {
      const article = `${THEMES.default.templates.article}{% if article.title contains '${title}' %}<a href="file:///x">坏</a>{% endif %}`
      return { ...defaultOwnTheme, templates: { article } }
    }
    await library.settings.set('theme', spoilt('坏'), null)
    const { hash } = await library.settings.get('site')
    await library.settings.set('site', { theme: 'own' }, hash)
    const { articles, skipped } = await run(options)
    expect(articles).toBe(1)
    expect(skipped).toMatchObject([{ id: bad.id, reason: expect.stringContaining('file:///x') as string }])
    expect(await isThere(out, `news/general/2026/11/${id}.html`)).toBe(true)
    for (let n = 0; n < 7; n += 1) await saveReady(library, `坏稿${n}`)
    await expect(run(options)).rejects.toMatchObject({ code: 'damaged' })
  })
})

describe('addresses that the portal has shown', () => {
  test('are those that were carried, whatever changed before it was said', async () => {
    const { library, out, run, options } = await siteDesk()
    const first = await saveReady(library, '甲')
    const second = await saveReady(library, '乙')
    await run(options)
    // While the web master copies, others go on.
    await renameColumn(library, 'zonghe')
    await edit(library, second.id, { column: 'news-house' })
    await markUploaded(library, { out, by: '何念', now: TODAY })
    await run(options)
    const moved = `content="0; url=../../../zonghe/2026/11/${first.id}.html"`
    expect(await textOf(out, `news/general/2026/11/${first.id}.html`)).toContain(moved)
    expect(await textOf(out, `news/general/2026/11/${second.id}.html`)).toContain('http-equiv="refresh"')
    expect(await textOf(out, 'news/general/index.html')).toContain('content="0; url=../zonghe/index.html"')
  })

  test('lead on from an article’s further pages as well', async () => {
    const { library, out, run, options } = await siteDesk()
    const { id } = await saveReady(library, '长稿', { body: inThreePages })
    await run(options)
    await markUploaded(library, { out, by: '何念', now: TODAY })
    await run(options)
    const [second, third] = [2, 3].map((part) => `news/general/2026/11/${id}_${part}.html`)
    expect(await textOf(out, second ?? '')).not.toContain('http-equiv="refresh"')
    await edit(library, id, { body: { type: 'doc', content: [paragraph('短了')] } })
    await run(options)
    for (const page of [second, third]) expect(await textOf(out, page ?? '')).toContain(`url=${id}.html"`)
  })

  test('keep the notice of what was withdrawn, also when its time is still to come', async () => {
    const { library, out, run, options } = await siteDesk()
    const { id } = await saveReady(library, '撤下', { status: 'withdrawn', publishTime: '2099-01-01' })
    await saveReady(library, '另一篇')
    const { held } = await run(options)
    expect(held).toEqual([])
    expect(await textOf(out, `news/general/2099/01/${id}.html`)).toContain('本稿已撤下')
  })
})

describe('what machines read of lists', () => {
  test('maps and feeds say when an article was put right', async () => {
    const { library, out, run, options } = await siteDesk()
    const corrections = [{ at: '2026-11-24T02:00:00.000Z', kind: '更正', text: '日期改正。', by: '何念' }]
    const { id } = await saveReady(library, '甲', { status: 'corrected', corrections })
    await run(options)
    const address = `https://press.example/news/general/2026/11/${id}.html`
    expect(await textOf(out, 'sitemap-2026.xml')).toContain(
      `<loc>${address}</loc><lastmod>2026-11-24T02:00:00.000Z</lastmod>`,
    )
    expect(await textOf(out, 'news/general/atom.xml')).toContain(
      `<link href="${address}"/>\n<updated>2026-11-24T02:00:00.000Z</updated>`,
    )
    expect(await textOf(out, 'news/general/rss.xml')).toContain('<pubDate>Fri, 20 Nov 2026')
  })

  test('feeds are linked where there are any', async () => {
    const { library, out, run, options } = await siteDesk()
    await saveReady(library, '甲')
    await saveReady(library, '本社概况', { column: 'about' })
    await run(options)
    const files = await contentOf(out)
    for (const [path, text] of Object.entries(files)) {
      if (!path.endsWith('.html')) continue
      for (const [, feed] of text.matchAll(
        /rel="alternate" type="[^"]*" title="[^"]*" href="https:\/\/press\.example\/([^"]*)"/g,
      ))
        expect(Object.keys(files)).toContain(feed)
    }
    expect(files['news/general/index.html']).toContain('news/general/rss.xml')
    expect(files['news/house/index.html']).not.toContain('rss.xml')
  })

  test('lists and the front page have a description, and the government’s metas where they are asked for', async () => {
    const { library, out, run, options } = await siteDesk({ ...PROFILE, governmentMeta: { siteIdCode: '4400000001' } })
    await saveReady(library, '河边的书店')
    await run(options)
    const list = await textOf(out, 'news/general/index.html')
    expect(list).toContain('<meta name="description" content="综合新闻：河边的书店">')
    expect(list).toContain('<meta property="og:description" content="综合新闻：河边的书店">')
    expect(list).toContain('<meta name="ColumnName" content="综合新闻">')
    const home = await textOf(out, 'index.html')
    expect(home).toContain('<meta name="description" content="汀岚出版社：河边的书店">')
    for (const page of [list, home]) expect(page).toContain('<meta name="SiteIDCode" content="4400000001">')
  })
})

test('a page that was exported by itself gives way to the site’s own again', async () => {
  const { library, out, run, options } = await siteDesk()
  const { hash } = await library.settings.get('site')
  await library.settings.set('site', { articlePath: '{id}.html' }, hash)
  const { id } = await saveReady(library, '甲')
  await run(options)
  const own = await textOf(out, `${id}.html`)
  await exportArticles(library, createComposer(library), {
    ids: [id],
    kind: 'page',
    out,
    allowForeign: false,
    by: '何念',
  })
  expect(await textOf(out, `${id}.html`)).not.toBe(own)
  await run(options)
  expect(await textOf(out, `${id}.html`)).toBe(own)
})

test('a column that is a page shows the newest of its articles, by the minute', async () => {
  const { library, out, run, options } = await siteDesk()
  await saveReady(library, '上午的概况', { column: 'about', publishTime: '2026-11-20T09:30:00+08:00' })
  await saveReady(library, '当天的概况', { column: 'about', publishTime: '2026-11-20' })
  await run(options)
  expect(await textOf(out, 'about/index.html')).toContain('上午的概况')
})

test('a portal in an old charset sends queries as every other does', async () => {
  const { library, out, run, options } = await siteDesk({ ...PROFILE, charset: 'gb18030' })
  const externalUrl = 'https://other.example/?q=海关&b=2'
  await saveReady(library, '别处', { externalUrl })
  await run(options)
  const home = new TextDecoder('gb18030').decode(await readFile(join(out, 'index.html')))
  expect(home).toContain('href="https://other.example/?q=%E6%B5%B7%E5%85%B3&amp;b=2"')
})

test('a 变化包 goes neither into the library nor into the site', async () => {
  const { desk, library, out, run, options } = await siteDesk()
  const { id } = await saveReady(library, '甲')
  await run(options)
  await markUploaded(library, { out, by: '何念', now: TODAY })
  await edit(library, id, { title: '乙' })
  await run(options)
  const inLibrary = writeDelta(library, { out, file: join(desk.path, 'delta') })
  await expect(inLibrary).rejects.toMatchObject({ code: 'target-inside-library' })
  await expect(writeDelta(library, { out, file: join(out, 'delta.zip') })).rejects.toMatchObject({
    code: 'invalid-argument',
  })
  expect(await isThere(out, 'delta.zip')).toBe(false)
})

test.each([
  ['site', { siteName: '汀岚出版社' }],
  ['gate', { columns: [] }],
  ['gate', []],
  ['site', null],
] as const)('another topic’s file is refused as %s', async (topic, value) => {
  const { library } = await siteDesk()
  const { hash } = await library.settings.get(topic)
  await expect(library.settings.set(topic, value, hash)).rejects.toMatchObject({
    code: 'invalid-settings',
    message: expect.not.stringMatching(/[A-Za-z]{4}/) as string,
  })
})
