import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clipboardContent, createComposer, exportArticles } from '../../../../electron/exporting'
import { findFault } from '../../../../electron/exporting/verify/check-html'
import type { Library } from '../../../../electron/library'
import type { ArticleRecord } from '../../../../shared/article/record'
import type { DocumentJson, NodeJson } from '../../../../shared/document/json'
import { pageFileName } from '../../../../shared/portal/addresses'
import { AppError } from '../../../../shared/ipc/errors'
import { arbitraryBody } from '../../../support/arbitrary-document'
import { SAMPLE_MEDIA, sampleRecord } from '../../../support/sample-record'
import { codeOf, newDesk, recordOf, saveNew, saveNext, tempFolder } from '../library/kit'
import { optionsFor } from './kit'

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const words = (text: string, ...more: readonly NodeJson[]): NodeJson => ({
  type: 'paragraph',
  content: [{ type: 'text', text }, ...more],
})
const reference = (id: string): NodeJson => ({ type: 'footnoteReference', attrs: { id } })
const note = (id: string, text: string): NodeJson => ({
  type: 'footnote',
  attrs: { id },
  content: [{ type: 'text', text }],
})
const partedBody: DocumentJson = {
  type: 'doc',
  content: [
    words('第一页', reference('a')),
    { type: 'pageBreak' },
    words('第二页', reference('b')),
    { type: 'pageBreak' },
    { type: 'pageBreak' },
    words('第三页'),
    { type: 'footnotes', content: [note('a', '第一注'), note('b', '第二注')] },
  ],
}

/** The sample with an image that the library holds. */
async function sampleIn(library: Library): Promise<ArticleRecord> {
  const { media } = await library.media.add(PIXEL)
  return JSON.parse(JSON.stringify(sampleRecord).replaceAll(SAMPLE_MEDIA, media)) as ArticleRecord
}

describe('pages', () => {
  test('the preview and the export of every node and mark are the same bytes', async () => {
    const desk = await newDesk()
    const library = await desk.open()
    const record = await sampleIn(library)
    const { id } = await saveNew(library, record)
    const out = await tempFolder()
    const preview = createComposer(library)
    for (const kind of ['page', 'single', 'fragment'] as const) {
      const report = await exportArticles(library, createComposer(library), optionsFor(out, [id], { kind }))
      expect(report.skipped).toEqual([])
      const [article] = report.articles
      const written = await readFile(join(out, article?.path ?? ''), 'utf8')
      const shown = {
        page: async () => (await preview.page(id, record)).html,
        single: () => preview.single(id, record),
        fragment: async () => (await preview.fragment(record)).html,
      }
      expect(written).toBe(await shown[kind]())
    }
    const { assets } = await preview.page(id, record)
    expect(assets).toHaveLength(2)
    for (const path of assets) {
      expect(await readFile(join(out, path))).toEqual(Buffer.from((await preview.asset(path)).bytes))
    }
  })

  test('an article with page breaks is several files with a pager; without them none is left over', async () => {
    const library = await (await newDesk()).open()
    const composer = createComposer(library)
    const saved = await saveNew(library, recordOf('长文', { body: partedBody }))
    const { id } = saved
    const out = await tempFolder()
    const report = await exportArticles(library, composer, optionsFor(out, [id]))
    const names = [`${id}.html`, `${id}_2.html`, `${id}_3.html`]
    expect(report.files.map(({ path }) => path).filter((path) => path.endsWith('.html'))).toEqual(names)
    const written = await Promise.all(names.map((name) => readFile(join(out, name), 'utf8')))
    const { html, further } = await composer.page(id, recordOf('长文', { body: partedBody }))
    expect(written).toEqual([html, ...further])
    expect(written[0]).toContain(`<link rel="next" href="${id}_2.html">`)
    expect(written[1]).toContain(`<link rel="prev" href="${id}.html">`)
    expect(written[1]).toContain(`<a class="pager-way" rel="next" href="${id}_3.html">下一页</a>`)
    expect(written[2]).not.toContain('rel="next"')
    // Each page ends with the notes that it refers to, and numbers go on.
    expect(written[0]).toContain('>[1]</a>')
    expect(written[0]).not.toContain('第二注')
    expect(written[1]).toMatch(/>\[2\]<\/a>[\s\S]*<ol start="2"><li id="fn-b"[^>]*>.*第二注/)
    const [note] = await library.publications.of(id)
    expect(note).toMatchObject({ path: names[0], parts: names.slice(1) })
    const manifest = JSON.parse(await readFile(join(out, 'gaotai-manifest.json'), 'utf8')) as {
      articles: { files: string[] }[]
    }
    expect(manifest.articles[0]?.files).toEqual(expect.arrayContaining(names))

    const single = await exportArticles(library, composer, optionsFor(await tempFolder(), [id], { kind: 'single' }))
    expect(single.files).toHaveLength(1)

    const joined = { ...partedBody, content: partedBody.content?.filter(({ type }) => type !== 'pageBreak') ?? [] }
    await saveNext(library, saved, recordOf('长文', { body: joined }))
    await exportArticles(library, composer, optionsFor(out, [id]))
    const left = await readdir(out)
    expect(left.filter((name) => name.endsWith('.html'))).toEqual([`${id}.html`])
    expect(await readFile(join(out, `${id}.html`), 'utf8')).not.toContain('pager')
  })

  test('a single file loads nothing, and differs from the page in its addresses only', async () => {
    const library = await (await newDesk()).open()
    const record = await sampleIn(library)
    const { id } = await saveNew(library, record)
    const composer = createComposer(library)
    const single = await composer.single(id, record)
    expect(findFault(single, 'x.html', () => false)).toBeNull()
    const bare = (html: string): string =>
      html
        .replace(/<style>[\s\S]*?<\/style>|<link rel="stylesheet"[^>]*>/, 'STYLE')
        .replace(/data:image\/png;base64,[\w+/=]+|(?:https?:\/\/[^"]*\/)?assets\/[0-9a-f]{64}\.png/g, 'IMAGE')
        .replace(/<meta property="og:image[^>]*>\n?|"image":\[?"IMAGE"\]?,?/g, '')
    expect(bare(single)).toBe(bare((await composer.page(id, record)).html))
  })

  test('every text that can be written passes the check before publication', async () => {
    const library = await (await newDesk()).open()
    const composer = createComposer(library)
    await fc.assert(
      fc.asyncProperty(arbitraryBody, async (body) => {
        const id = '20260301-aaaaaaaa'
        const { html, further, assets } = await composer.page(id, { ...sampleRecord, body })
        const files = new Set([...assets, ...[html, ...further].map((_, i) => pageFileName(id, i + 1))])
        for (const page of [html, ...further]) expect(findFault(page, 'x.html', (path) => files.has(path))).toBeNull()
      }),
      { numRuns: 60 },
    )
  })

  test('settings not yet saved are shown, and bad ones refused', async () => {
    const library = await (await newDesk()).open()
    const composer = createComposer(library)
    const profile = (await library.settings.get('profile')).value as object
    const shown = await composer.page('20260301-aaaaaaaa', recordOf('一'), {
      profile: { ...profile, siteName: '云溪出版社' },
    })
    expect(shown.html).toContain('云溪出版社')
    expect((await composer.page('20260301-aaaaaaaa', recordOf('一'))).html).not.toContain('云溪出版社')
    const bad = composer.page('20260301-aaaaaaaa', recordOf('一'), { profile: { siteName: 1 } })
    expect(await codeOf(bad)).toBe('invalid-settings')
  })

  test('saved settings take effect at once', async () => {
    const library = await (await newDesk()).open()
    const composer = createComposer(library)
    const before = await composer.page('20260301-aaaaaaaa', recordOf('一'))
    const { hash, value } = await library.settings.get('profile')
    await library.settings.set('profile', { ...(value as object), siteName: '云溪出版社' }, hash)
    const after = await composer.page('20260301-aaaaaaaa', recordOf('一'))
    expect(after.html).not.toBe(before.html)
    expect(after.html).toContain('云溪出版社')
  })

  test('an article with an image that has not arrived is left out, with the reason', async () => {
    const library = await (await newDesk()).open()
    const missing = await saveNew(library, sampleRecord)
    const whole = await saveNew(library, recordOf('二'))
    const trashed = await saveNew(library, recordOf('三'))
    await library.trash([trashed.id])
    const ids = [missing.id, trashed.id, '20260301-zzzzzzzz', 'nothing', whole.id]
    const report = await exportArticles(library, createComposer(library), optionsFor(await tempFolder(), ids))
    expect(report.articles.map(({ id }) => id)).toEqual([whole.id])
    expect(report.skipped.map(({ id }) => id)).toEqual([missing.id, trashed.id, '20260301-zzzzzzzz', 'nothing'])
    for (const { reason } of report.skipped) expect(reason).toMatch(/[。]$/)
  })

  test('the report tells the status and what publication lacks; the library notes what left', async () => {
    const library = await (await newDesk()).open()
    const { id, hash } = await saveNew(library, recordOf('一', { status: 'inReview' }))
    const report = await exportArticles(library, createComposer(library), optionsFor(await tempFolder(), [id]))
    const [article] = report.articles
    expect(article).toMatchObject({ id, title: '一', status: 'inReview', path: `${id}.html` })
    expect(article?.missing).not.toEqual([])
    const [note] = await library.publications.of(id)
    expect(note).toMatchObject({ articleId: id, revision: hash, kind: 'page', path: `${id}.html`, by: '何念' })
    expect(note?.exportId).toBe(report.exportId)
  })

  test('a library that takes no note does not fail the export', async () => {
    const library = await (await newDesk()).open()
    const { id } = await saveNew(library, recordOf('一'))
    const refusing: Library = {
      ...library,
      info: library.info,
      publications: {
        ...library.publications,
        add: () => Promise.reject(new AppError('read-only', '稿库不能写入。')),
      },
    }
    const report = await exportArticles(refusing, createComposer(library), optionsFor(await tempFolder(), [id]))
    expect(report.articles).toHaveLength(1)
    expect(report.noteProblem).toContain('稿库不能写入。')
  })

  test('the clipboard gets the body with its images inside and as plain text, or the whole page', async () => {
    const library = await (await newDesk()).open()
    const record = await sampleIn(library)
    const composer = createComposer(library)
    const body = await clipboardContent(composer, '20260301-aaaaaaaa', record, 'body')
    expect(body.html).toContain('src="data:image/png;base64,')
    expect(body.html).not.toContain('<html')
    expect(body.text.split('\n')).toContain('线路怎样走')
    expect(body.text).not.toContain('<')
    const page = await clipboardContent(composer, '20260301-aaaaaaaa', record, 'page')
    expect(page.html).toMatch(/^<!doctype html>/)
    expect(page.text).toBe(page.html)
  })
})
