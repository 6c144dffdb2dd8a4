import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createComposer, createSiteExporter, exportArticles, markUploaded } from '../../../../../electron/exporting'
import { nodeExportDisk } from '../../../../../electron/exporting/staging/export-disk'
import { dayFolderOf } from '../../../../../electron/library/names/article-paths'
import type { ArticleRecord } from '../../../../../shared/article/record'
import { codeOf, saveNext, tempFolder } from '../../library/kit'
import { makePng } from '../../../../support/png'
import { breakingDisk, contentOf, from } from '../kit'
import { pictureOf, PROFILE, readyRecord, saveReady, siteDesk, TODAY } from './kit'

const textOf = (out: string, path: string): Promise<string> => readFile(join(out, path), 'utf8')
const isThere = (out: string, path: string): Promise<boolean> =>
  stat(join(out, path)).then(
    () => true,
    () => false,
  )

describe('what a site holds', () => {
  test('approved, published and corrected articles, withdrawn ones as a notice, and nothing else', async () => {
    const { library, out, run, options } = await siteDesk()
    const shown = ['approved', 'published', 'corrected', 'withdrawn'] as const
    const hidden = ['draft', 'inReview', 'returned'] as const
    const ids: Record<string, string> = {}
    for (const status of [...shown, ...hidden]) ids[status] = (await saveReady(library, `稿件${status}`, { status })).id
    const trashed = await saveReady(library, '扔掉的')
    await library.trash([trashed.id])
    const { articles, skipped } = await run(options)
    expect([articles, skipped]).toEqual([4, []])
    for (const status of shown) expect(await isThere(out, `news/general/2026/11/${ids[status]}.html`)).toBe(true)
    for (const status of hidden) expect(await isThere(out, `news/general/2026/11/${ids[status]}.html`)).toBe(false)
    const notice = await textOf(out, `news/general/2026/11/${ids['withdrawn']}.html`)
    expect(notice).toContain('本稿已撤下')
    expect(notice).not.toContain('稿件withdrawn')
    expect(await textOf(out, 'news/general/index.html')).not.toContain('稿件withdrawn')
  })

  test('preview and web pages of a withdrawn article show what the site does, and the report says so', async () => {
    const { library, out: site, run, options } = await siteDesk()
    const composer = createComposer(library)
    const part = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
    const body = { type: 'doc' as const, content: [part('前'), { type: 'pageBreak' }, part('后')] }
    const saved = await saveReady(library, '撤掉的长文', { body })
    const { id } = saved
    const out = await tempFolder()
    const given = { ids: [id], out, allowForeign: false, by: '何念' }
    expect((await exportArticles(library, composer, { ...given, kind: 'page' })).files).toHaveLength(3)
    const why = { at: '2026-11-24T02:00:00Z', kind: 'withdrawal', text: '来源有误，特此致歉。', by: '何念' }
    const record = readyRecord('撤掉的长文', { body, status: 'withdrawn', corrections: [why] })
    await saveNext(library, saved, record)
    await run(options)
    const mainOf = (html: string): string | undefined => /<main[^]*<\/main>/.exec(html)?.[0]
    const notice = mainOf(await textOf(site, `news/general/2026/11/${id}.html`))
    expect(notice).toContain('本稿已撤下')
    expect(notice).toContain('这篇稿件已由编辑部撤下，不再提供。来源有误，特此致歉。')

    const { html, further } = await composer.page(id, record)
    expect([mainOf(html), further]).toEqual([notice, []])
    expect(html).toContain('noindex')
    expect(html).not.toContain('撤掉的长文')
    for (const kind of ['page', 'single'] as const) {
      const { articles, skipped } = await exportArticles(library, composer, { ...given, kind })
      expect(articles.map(({ missing }) => missing)).toEqual([[expect.stringContaining('已撤稿')]])
      expect(skipped).toEqual([])
      expect(mainOf(await textOf(out, articles[0]?.path ?? ''))).toBe(notice)
    }
    expect(await isThere(out, `${id}_2.html`)).toBe(false)
  })

  test('a column begins with what is pinned, then its newest; older ones stand on pages of their own', async () => {
    const { library, out, run, options } = await siteDesk()
    const day = (n: number): string => `2026-${n < 10 ? '09' : '10'}-${String((n % 28) + 1).padStart(2, '0')}`
    const pinned = await saveReady(library, '老但置顶', { publishTime: '2025-01-01', pinned: true })
    for (let n = 0; n < 44; n += 1) await saveReady(library, `第${n}篇`, { publishTime: day(n) })
    await run(options)
    const front = await textOf(out, 'news/general/index.html')
    expect(front).toMatch(
      new RegExp(`<ul class="entries">\\s*<li><span class="entry-mark">置顶</span><a href="2025/01/${pinned.id}`),
    )
    expect(front.match(/<span class="entry-time">/g)).toHaveLength(26)
    expect(await textOf(out, 'news/general/page-1.html')).toContain(pinned.id)
    expect(await isThere(out, 'news/general/page-2.html')).toBe(false)
  })

  test('what can be read elsewhere is linked there by everything that lists it, and its own address leads on', async () => {
    const { library, out, run, options } = await siteDesk()
    const externalUrl = 'https://other.example/a?b=1&c=2'
    const href = 'href="https://other.example/a?b=1&amp;c=2"'
    const body = { type: 'doc' as const, content: [{ type: 'paragraph' }] }
    const one = { publishTime: '2026-11-21', keywords: ['图书'], externalUrl, body }
    const { id } = await saveReady(library, '别处的书讯', one)
    const own = await saveReady(library, '自己的书讯', { keywords: ['图书'] })
    const { skipped } = await run(options)
    expect(skipped).toEqual([])
    for (const list of ['index.html', 'news/general/index.html', 'archive/2026/11.html'])
      expect(await textOf(out, list)).toContain(`<a ${href}>别处的书讯</a>`)
    const neighbour = await textOf(out, `news/general/2026/11/${own.id}.html`)
    expect(neighbour.split(href)).toHaveLength(3)
    const page = await textOf(out, `news/general/2026/11/${id}.html`)
    expect(page).toContain(`content="0; url=https://other.example/a?b=1&amp;c=2"`)
    expect(page).toContain('这篇稿件刊登在别的网站')
    expect(await textOf(out, 'news/general/rss.xml')).toContain(
      '<link>https://other.example/a?b=1&amp;c=2</link>\n<guid isPermaLink="false">',
    )
    for (const map of ['sitemap-2026.xml', 'sitemap-news.xml']) expect(await textOf(out, map)).not.toContain(id)
    expect(await textOf(out, 'search/2026-11-1.js')).toContain(`["别处的书讯","${externalUrl}","2026-11-21",""]`)
  })

  test('an article and its translation lead to each other, for readers and for search engines', async () => {
    const { library, out, run, options } = await siteDesk()
    const original = await saveReady(library, '河边的书店')
    const english = { language: 'en' as const, translationOf: original.id }
    const older = await saveReady(library, 'A bookshop', { ...english, publishTime: '2026-11-18' })
    const newer = await saveReady(library, 'The bookshop by the river', english)
    const withdrawn = { ...english, publishTime: '2026-11-22', status: 'withdrawn' as const }
    await saveReady(library, 'Gone', withdrawn)
    await run(options)
    const [zh, en] = [`news/general/2026/11/${original.id}.html`, `en/news/general/2026/11/${newer.id}.html`]
    const alternates = ['zh-CN', zh, 'en', en]
    const linked = (page: string) =>
      [...page.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="https:\/\/press\.example\/([^"]*)">/g)]
        .map(([, language, path]) => [language, path])
        .toSorted((a, b) => (a[0] === 'zh-CN' ? -1 : b[0] === 'zh-CN' ? 1 : 0))
        .flat()
    const chinese = await textOf(out, zh)
    expect(linked(chinese)).toEqual(alternates)
    expect(chinese).toMatch(
      new RegExp(`<a href="[^"]*${newer.id}.html" lang="en" hreflang="en" title="The bookshop by the river">English`),
    )
    const translated = await textOf(out, en)
    expect(linked(translated)).toEqual(alternates)
    expect(translated).toMatch(new RegExp(`<a href="[^"]*${original.id}.html" lang="zh-CN" [^>]*>中文版</a>`))
    expect(await textOf(out, `en/news/general/2026/11/${older.id}.html`)).toContain('中文版')
    const renamed = { id: newer.id, parents: [newer.hash], record: readyRecord('Books by the river', english) }
    await library.save({ ...renamed, reason: 'save', whenStale: 'refuse' })
    await run(options)
    expect(await textOf(out, zh)).toContain('title="Books by the river"')
  })

  test('lists and the front page use the short title, headlines and links between articles the whole one', async () => {
    const { library, out, run, options } = await siteDesk()
    const more = { shortTitle: '河道志首发', column: 'news-house' }
    await saveReady(library, '《岚州河道志》首发式在江边举行', { ...more, publishTime: '2026-11-18' })
    const next = await saveReady(library, '座谈会', { column: 'news-house', publishTime: '2026-11-19' })
    await run(options)
    for (const list of ['index.html', 'news/house/index.html', 'archive/2026/11.html'])
      expect(await textOf(out, list)).toMatch(/<a href="[^"]+">河道志首发<\/a>/)
    const page = await textOf(out, `news/house/2026/11/${next.id}.html`)
    expect(page).toContain('《岚州河道志》首发式在江边举行</a>')
    expect(page).not.toContain('河道志首发<')
  })

  test('the gate names what stops an article; what the newsroom only warns of comes along', async () => {
    const { library, run, options } = await siteDesk()
    await saveReady(library, '好稿件')
    await saveReady(library, '没有时间的', { publishTime: '' })
    await saveReady(library, '转载的', { source: { name: '某报', kind: 'reprint' } })
    await saveReady(library, '不在的栏目', { column: 'gone' })
    const first = await run(options)
    expect(first.skipped.map(({ title }) => title).sort()).toEqual(['不在的栏目', '没有时间的', '转载的'])
    expect(first.skipped.find(({ title }) => title === '转载的')?.reason).toContain('原标题')
    const { hash } = await library.settings.get('gate')
    await library.settings.set('gate', { reprint: 'warn' }, hash)
    const second = await run(options)
    expect(second.articles).toBe(2)
    expect(second.warnings.map(({ title }) => title)).toContain('转载的')
  })

  test.each(['warn', 'off'])(
    'where every rule is on “%s”, only what has no place in time is left out',
    async (weight) => {
      const { library, run, options, out } = await siteDesk()
      const rules = ['required', 'reprint', 'body', 'alt', 'links', 'characters'].map((rule) => [rule, weight])
      await library.settings.set('gate', Object.fromEntries(rules), (await library.settings.get('gate')).hash)
      await saveReady(library, '好稿件')
      const undated = await saveReady(library, '没有时间的', { publishTime: '' })
      await saveReady(library, '')
      await saveReady(library, '没有作者的', { authors: [] })
      await saveReady(library, '没有栏目的', { column: '' })
      await saveReady(library, '不在的栏目', { column: 'gone' })
      await saveReady(library, '没有正文的', { body: { type: 'doc', content: [{ type: 'paragraph' }] } })
      await saveReady(library, '图片没放入的', {
        body: {
          type: 'doc',
          content: [{ type: 'figure', attrs: { alt: '' }, content: [{ type: 'figcaption' }, { type: 'credit' }] }],
        },
      })
      await saveReady(library, '转载的', { source: { name: '', kind: 'reprint' } })
      const { articles, skipped } = await run(options)
      expect(skipped).toMatchObject([{ id: undated.id, reason: expect.stringContaining('还没有发布时间') as string }])
      expect(articles).toBe(8)
      const names = Object.keys(await contentOf(out))
      expect(names.filter((name) => /\/\.|-\.|\/\/|undefined|null/.test(name))).toEqual([])
    },
  )

  test('links into the portal that lead nowhere are told, or stop the article, and then those that link to it', async () => {
    const { library, run, options } = await siteDesk()
    const linking = (href: string): ArticleRecord['body'] => ({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: '见此', marks: [{ type: 'link', attrs: { href } }] }] },
      ],
    })
    await saveReady(library, '好稿件', { body: linking('https://press.example/news/general') })
    const lost = await saveReady(library, '指向空处', { body: linking('https://press.example/gone.html') })
    const there = `https://press.example/news/general/2026/11/${lost.id}.html`
    const next = await saveReady(library, '指向前一篇', { body: linking(there) })
    const first = await run(options)
    expect(first.articles).toBe(3)
    const led = first.warnings.filter(({ reason }) => reason.includes('https://press.example/'))
    expect(led.map(({ id }) => id)).toEqual([lost.id])
    const { hash } = await library.settings.get('gate')
    await library.settings.set('gate', { links: 'stop' }, hash)
    const second = await run(options)
    expect(second.articles).toBe(1)
    expect(second.skipped.map(({ id }) => id)).toEqual([lost.id, next.id])
  })

  test('what is to be published later is held back and named, and comes when its time has come', async () => {
    const { library, run, options } = await siteDesk()
    await saveReady(library, '今天的', { publishTime: '2026-11-25' })
    await saveReady(library, '明天的', { publishTime: '2026-11-26' })
    await saveReady(library, '今晚的', { publishTime: '2026-11-25T20:00:00+08:00' })
    const now = await run(options)
    expect(now.held.map(({ title }) => title).sort()).toEqual(['今晚的', '明天的'])
    const later = await run({ ...options, now: Date.parse('2026-11-26T01:00:00+08:00') })
    expect([later.articles, later.held]).toEqual([3, []])
  })

  test('an article whose picture has not arrived is left out, and said', async () => {
    const { desk, library, run, options } = await siteDesk()
    await saveReady(library, '好稿件')
    const { media } = await library.media.add(makePng(20, 10))
    const pictured = await saveReady(library, '有图的', { body: pictureOf(media) })
    await rm(join(desk.path, 'media', media.slice(0, 2), media))
    const fresh = createSiteExporter(await desk.open({ stateDir: `${desk.stateDir}-2` }))
    const { articles, skipped } = await fresh.run(options)
    expect([articles, skipped.map(({ id }) => id)]).toEqual([1, [pictured.id]])
    expect(await run(options)).toMatchObject({ articles: 1 })
  })

  test('forked and damaged articles are left out, and said', async () => {
    const { desk, library, run, options } = await siteDesk()
    await saveReady(library, '好稿件')
    const forked = await saveReady(library, '两个版本')
    for (const title of ['甲', '乙'])
      await library.save({
        id: forked.id,
        parents: [forked.hash],
        record: readyRecord(title),
        reason: 'save',
        whenStale: 'fork',
      })
    const damaged = await saveReady(library, '坏掉的')
    const folder = join(desk.path, ...dayFolderOf(damaged.id))
    const [name = ''] = (await readdir(folder)).filter((file) => file.startsWith(damaged.id))
    await writeFile(join(folder, name), '{}')
    const { articles, skipped } = await run(options)
    expect(articles).toBe(1)
    expect(skipped.map(({ id }) => id).sort()).toEqual([forked.id, damaged.id].sort())
  })
})

describe('addresses of a site', () => {
  const changed = async (more: Partial<ArticleRecord>, isNoted: boolean) => {
    const { library, out, run, options } = await siteDesk()
    const saved = await saveReady(library, '旧标题')
    await run(options)
    if (isNoted) await markUploaded(library, { out, by: '何念', now: TODAY })
    const { hash } = await library.load(saved.id)
    await library.save({
      id: saved.id,
      parents: [hash],
      record: readyRecord('新标题', more),
      reason: 'save',
      whenStale: 'refuse',
    })
    const { hash: siteHash, value } = await library.settings.get('site')
    await library.settings.set('site', { ...(value as object), articlePath: '{yyyy}/{slug}.html' }, siteHash)
    await run(options)
    return { out, old: `news/general/2026/11/${saved.id}.html`, id: saved.id }
  }

  test('stay when the portal has shown them, whatever happens to the title and the pattern', async () => {
    const { out, old } = await changed({}, true)
    expect(await textOf(out, old)).toContain('<h1 class="title')
    expect(await isThere(out, '2026')).toBe(false)
  })

  test('follow a column that moved, and lead on from the old place', async () => {
    const { out, old, id } = await changed({ column: 'news-house' }, true)
    const now = `2026/xin-biao-ti-${id.slice(9)}.html`
    expect(await textOf(out, old)).toContain(`content="0; url=../../../../${now}"`)
    expect(await textOf(out, now)).toContain('<h1 class="title')
  })

  test("of a column's list lead on when the portal has shown them, and make room for what stands there now", async () => {
    const { library, out, run, options } = await siteDesk()
    await saveReady(library, '甲')
    await saveReady(library, 'First', { language: 'en' })
    const name = async (slug: string, second = 'house'): Promise<void> => {
      const { hash } = await library.settings.get('columns')
      const children = [
        { id: 'news-general', name: '综合新闻', slug, children: [] },
        { id: 'news-house', name: '社内动态', slug: second, children: [] },
      ]
      await library.settings.set('columns', { columns: [{ id: 'news', name: '新闻', slug: 'news', children }] }, hash)
      await run(options)
    }
    await name('unseen')
    await name('general')
    expect(await isThere(out, 'news/unseen')).toBe(false)
    await markUploaded(library, { out, by: '何念', now: TODAY })
    await name('all')
    expect(await textOf(out, 'news/general/index.html')).toContain('content="0; url=../all/index.html"')
    expect(await textOf(out, 'en/news/general/index.html')).toContain('content="0; url=../all/index.html"')
    expect(await isThere(out, 'news/unseen')).toBe(false)
    await name('all', 'general')
    expect(await textOf(out, 'news/general/index.html')).not.toContain('http-equiv="refresh"')
  })

  test('stay where their column was taken out of the tree, and are named where the gate leaves the article out', async () => {
    const { library, out, run, options } = await siteDesk()
    const shown = await saveReady(library, '甲', { status: 'withdrawn' })
    const stopped = await saveReady(library, '乙')
    await saveReady(library, '丙', { column: 'about' })
    await run(options)
    await markUploaded(library, { out, by: '何念', now: TODAY })
    const { hash, value } = await library.settings.get('columns')
    const columns = [{ id: 'about', name: '概况', slug: 'about', children: [] }]
    await library.settings.set('columns', { ...(value as object), columns }, hash)
    const [notice, page] = [shown, stopped].map(({ id }) => `news/general/2026/11/${id}.html`)
    const { skipped } = await run(options)
    expect(await textOf(out, notice ?? '')).toContain('本稿已撤下')
    expect(skipped).toMatchObject([{ id: stopped.id, reason: expect.stringContaining(page ?? '') as string }])
    await library.settings.set('gate', { required: 'warn' }, (await library.settings.get('gate')).hash)
    await run(options)
    expect(await textOf(out, page ?? '')).toContain('<h1 class="title')
    expect(await isThere(out, 'articles')).toBe(false)
  })

  test('are free until then', async () => {
    const { out, old, id } = await changed({}, false)
    expect(await isThere(out, old)).toBe(false)
    expect(await isThere(out, `2026/xin-biao-ti-${id.slice(9)}.html`)).toBe(true)
  })

  test('a page is noted once; only what changed on the portal is noted again', async () => {
    const { library, out, run, options } = await siteDesk()
    const saved = await saveReady(library, '甲')
    await saveReady(library, '乙')
    await run(options)
    const first = await markUploaded(library, { out, by: '何念', now: TODAY })
    expect([first.noted, first.published]).toEqual([2, 2])
    expect(await library.history(saved.id)).toMatchObject([{ reason: 'uploaded' }, { reason: 'create' }])
    await run(options)
    expect(await markUploaded(library, { out, by: '何念', now: TODAY })).toMatchObject({ noted: 0, published: 0 })
    const { hash } = await library.load(saved.id)
    await library.save({
      id: saved.id,
      parents: [hash],
      record: readyRecord('甲二', { status: 'published' }),
      reason: 'save',
      whenStale: 'refuse',
    })
    expect((await markUploaded(library, { out, by: '何念', now: TODAY })).changed.map(({ id }) => id)).toEqual([
      saved.id,
    ])
    await run(options)
    expect(await markUploaded(library, { out, by: '何念', now: TODAY })).toMatchObject({ noted: 2 })
  })

  test('what could not become published is named by its title', async () => {
    const { desk, library, out, run, options } = await siteDesk()
    const { id } = await saveReady(library, '坏掉的一篇')
    await run(options)
    const folder = join(desk.path, ...dayFolderOf(id))
    const [name = ''] = (await readdir(folder)).filter((file) => file.startsWith(id))
    await writeFile(join(folder, name), '{}')
    const { published, failed } = await markUploaded(library, { out, by: '何念', now: TODAY })
    expect(published).toBe(0)
    expect(failed).toMatchObject([{ id, title: '坏掉的一篇' }])
  })
})

test('a portal below a path says what its host has to tell search engines', async () => {
  const { library, exporter, run, options } = await siteDesk({ ...PROFILE, baseUrl: 'https://press.example/news/' })
  await saveReady(library, '一篇')
  const line = 'Sitemap: https://press.example/news/sitemap.xml'
  const said = [expect.stringMatching(`https://press.example/robots.txt.*${line}`)]
  expect((await exporter.look(options)).remarks).toEqual(said)
  expect((await run(options)).remarks).toEqual(said)
  await saveReady(library, '又一篇')
  expect((await run(options)).remarks).toEqual([])
  expect((await exporter.look(options)).remarks).toEqual(said)
  const { value, hash } = await library.settings.get('profile')
  await library.settings.set('profile', { ...(value as object), baseUrl: 'https://press.example/zx' }, hash)
  expect((await run(options)).remarks).toEqual([expect.stringContaining('https://press.example/zx/sitemap.xml')])
  const root = await siteDesk({ ...PROFILE, baseUrl: 'https://press.example/' })
  await saveReady(root.library, '一篇')
  expect((await root.run(root.options)).remarks).toEqual([])
})

describe('a site that can not be exported', () => {
  test('placeholders of the default profile are refused', async () => {
    const { library, run, options } = await siteDesk({ siteName: '汀岚出版社' })
    await saveReady(library, '一篇')
    expect(await codeOf(run(options))).toBe('invalid-settings')
  })

  test('a folder of others, one inside the library, and an empty library', async () => {
    const { desk, library, out, run, options } = await siteDesk()
    await expect(run(options)).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('定稿') as string,
    })
    const { id, hash } = await saveReady(library, '一篇', { column: 'gone' })
    await expect(run(options)).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringMatching('1 篇都没有通过.*《一篇》：栏目') as string,
    })
    await library.save({ id, parents: [hash], record: readyRecord('一篇'), reason: 'save', whenStale: 'refuse' })
    await mkdir(out)
    await writeFile(join(out, 'theirs.txt'), '别人的')
    expect(await codeOf(run(options))).toBe('target-not-ours')
    expect(await codeOf(run({ ...options, out: join(desk.path, 'site') }))).toBe('target-inside-library')
    const { written } = await run({ ...options, allowForeign: true })
    expect(written).toContain('index.html')
    expect(await textOf(out, 'theirs.txt')).toBe('别人的')
    await rm(join(out, 'index.html'))
    await mkdir(join(out, 'index.html'))
    expect(await codeOf(run({ ...options, allowForeign: true }))).toBe('target-not-ours')
  })

  test('a folder with the portal of another library is refused before and while exporting, and stays as it is', async () => {
    const [one, other] = [await siteDesk(), await siteDesk()]
    await saveReady(one.library, '甲社的一篇')
    await saveReady(other.library, '乙社的一篇')
    await one.run(one.options)
    const stood = await contentOf(one.out)
    const options = { ...other.options, out: one.out, allowForeign: true }
    expect(await codeOf(other.exporter.look(options))).toBe('target-not-ours')
    expect(await codeOf(other.run(options))).toBe('target-not-ours')
    expect(await contentOf(one.out)).toEqual(stood)
    expect(await one.run(one.options)).toMatchObject({ written: [], removed: [] })
  })

  test('a cancelled export leaves the folder as it was', async () => {
    const { library, out, run, options } = await siteDesk()
    await saveReady(library, '一篇')
    await run(options)
    const before = await contentOf(out)
    await saveReady(library, '两篇')
    const job = new AbortController()
    const onProgress = ({ title }: { readonly title: string }): void => {
      if (title === '正在生成页面') job.abort()
    }
    expect(await codeOf(run({ ...options, signal: job.signal, onProgress }))).toBe('cancelled')
    expect(await contentOf(out)).toEqual(before)
  })

  test('5,000 columns make 5,000 pages', async () => {
    const { library, run, options } = await siteDesk()
    const children = Array.from({ length: 4999 }, (_, n) => ({
      id: `c${n}`,
      name: `栏目${n}`,
      slug: `c${n}`,
      children: [],
    }))
    const { hash } = await library.settings.get('columns')
    await library.settings.set('columns', { columns: [{ id: 'news', name: '新闻', slug: 'news', children }] }, hash)
    await saveReady(library, '一篇', { column: 'c7' })
    const { files } = await run(options)
    expect(files.filter(({ path }) => /^news\/c\d+\/index\.html$/.test(path))).toHaveLength(4999)
  })

  test('a kill or a failing disk at any step leaves one whole version', async () => {
    const { library, out, exporter, options } = await siteDesk()
    const saved = await saveReady(library, '一篇')
    await exporter.run(options)
    const before = await contentOf(out)
    const record = readyRecord('改过的一篇')
    await library.save({ id: saved.id, parents: [saved.hash], record, reason: 'save', whenStale: 'refuse' })
    const whole = `${out}-whole`
    await exporter.run({ ...options, out: whole })
    const after = await contentOf(whole)
    const counting = breakingDisk(() => false, 'EIO')
    const restore = async (): Promise<void> => {
      await rm(out, { recursive: true, force: true })
      await nodeExportDisk.makeFolder(out)
      for (const [path, bytes] of Object.entries(before)) {
        await mkdir(join(out, path, '..'), { recursive: true })
        await writeFile(join(out, path), Buffer.from(bytes, 'latin1'))
      }
    }
    await exporter.run(options, counting.disk)
    const steps = counting.count()
    for (let at = 1; at < steps; at += Math.ceil(steps / 40)) {
      await restore()
      const { disk } = breakingDisk(from(at), 'EIO')
      await exporter.run(options, disk).catch(() => undefined)
      // The next export finds what is left, and finishes or undoes it before it looks.
      const session = createSiteExporter(library)
      await session.look(options)
      await exporter.run({ ...options, now: options.now })
      expect(await contentOf(out)).toEqual(after)
    }
  })
})

test('an English edition comes with the first English article, with its own navigation', async () => {
  const { library, out, run, options } = await siteDesk({ ...PROFILE, english: { siteName: 'Tinglan Press' } })
  await saveReady(library, '一篇')
  await run(options)
  expect(await isThere(out, 'en')).toBe(false)
  expect(await textOf(out, 'index.html')).not.toContain('href="en/index.html"')
  await saveReady(library, 'River maps', { language: 'en', column: 'english' })
  await run(options)
  expect(await textOf(out, 'index.html')).toContain('href="en/index.html"')
  const english = await textOf(out, 'en/index.html')
  expect(english).toContain('Tinglan Press')
  expect(english).toContain('River maps')
  // The profile has no English lists of links: columns have their English names, and “English” leads back.
  expect(english).toContain('>News</a>')
  expect(english).not.toContain('>新闻中心</a>')
  expect(english).toContain('<li lang="zh-CN"><a href="../index.html">中文</a></li>')
})

test('the newsroom chooses how pages look, in the preview and in the site', async () => {
  const { library, out, run, options } = await siteDesk()
  const { id } = await saveReady(library, '一篇')
  const composer = createComposer(library)
  const { record } = (await library.load(id)).revision
  const styles = async (): Promise<string> => {
    const { assets } = await composer.page(id, record)
    const path = assets.find((asset) => asset.endsWith('.css')) ?? ''
    return Buffer.from((await composer.asset(path)).bytes).toString()
  }
  expect(await styles()).not.toContain('简明版式')
  await run(options)
  const { hash, value } = await library.settings.get('site')
  await library.settings.set('site', { ...(value as object), theme: 'clean' }, hash)
  expect(await styles()).toContain('简明版式')
  const { written, removed } = await run(options)
  expect(written).toContain(`news/general/2026/11/${id}.html`)
  expect(removed.filter((path) => path.endsWith('.css'))).toHaveLength(1)
  expect(await codeOf(library.settings.set('site', { theme: 'gone' }, null))).toBe('invalid-settings')
  expect(await isThere(out, 'index.html')).toBe(true)
})
