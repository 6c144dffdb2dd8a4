import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clipboardContent, createComposer, exportArticles } from '../../../../electron/exporting'
import { findFault } from '../../../../electron/exporting/verify/check-html'
import type { Library } from '../../../../electron/library'
import type { ArticleRecord } from '../../../../shared/article/record'
import { AppError } from '../../../../shared/ipc/errors'
import { arbitraryBody } from '../../../support/arbitrary-document'
import { SAMPLE_MEDIA, sampleRecord } from '../../../support/sample-record'
import { codeOf, newDesk, recordOf, saveNew, tempFolder } from '../library/kit'
import { optionsFor } from './kit'

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

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
        const { html, assets } = await composer.page('20260301-aaaaaaaa', { ...sampleRecord, body })
        expect(findFault(html, 'x.html', (path) => assets.includes(path))).toBeNull()
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
