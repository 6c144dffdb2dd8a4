import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSiteExporter, markUploaded } from '../../../../../electron/exporting'
import type { Library } from '../../../../../electron/library'
import type { ArticleRecord } from '../../../../../shared/article/record'
import { defaultColumns } from '../../../../../shared/portal/settings'
import { makePng } from '../../../../support/png'
import { saveNext } from '../../library/kit'
import { contentOf } from '../kit'
import { pictureOf, PROFILE, readyRecord, siteDesk, TODAY, saveReady } from './kit'

const COLUMNS = ['news-general', 'news-house', 'about', 'english']
const KEYWORDS = ['图书', '阅读', '编辑', '版权']
const DAYS = ['2026-11-20', '2026-11-20T09:30:00+08:00', '2026-10-02', '2025-01-31', '2027-01-01']

const fields: fc.Arbitrary<Partial<ArticleRecord>> = fc.record(
  {
    title: fc.constantFrom('新书首发', '馆长的一天', '河边的书店', 'River maps'),
    column: fc.constantFrom(...COLUMNS),
    publishTime: fc.constantFrom(...DAYS),
    keywords: fc.uniqueArray(fc.constantFrom(...KEYWORDS), { maxLength: 3 }),
    authors: fc.uniqueArray(fc.constantFrom('何念', '沈砚秋'), { maxLength: 2 }),
    pinned: fc.boolean(),
    shortTitle: fc.constantFrom('首发', ''),
    externalUrl: fc.constantFrom('https://other.example/a?b=1&c=2', 'other'),
    language: fc.constantFrom('zh-CN' as const, 'en' as const),
    corrections: fc.constantFrom(
      [],
      [{ at: '2026-11-24T02:00:00.000Z', kind: '更正', text: '日期改正。', by: '何念' }],
    ),
    status: fc.constantFrom('approved' as const, 'corrected' as const, 'draft' as const, 'withdrawn' as const),
  },
  { requiredKeys: [] },
)

type Step =
  | { readonly kind: 'new'; readonly fields: Partial<ArticleRecord> }
  | { readonly kind: 'edit'; readonly at: number; readonly fields: Partial<ArticleRecord> }
  | { readonly kind: 'translate'; readonly at: number; readonly of: number }
  | { readonly kind: 'trash'; readonly at: number }
  | { readonly kind: 'navigation'; readonly label: string }
  | { readonly kind: 'columns'; readonly slugs: readonly string[] }
  | { readonly kind: 'lead'; readonly at: number }
  | { readonly kind: 'uploaded' }

const at = fc.nat(30)
const slugs = fc.uniqueArray(fc.constantFrom('general', 'house', 'all'), { minLength: 2, maxLength: 2 })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('new' as const), fields }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('edit' as const), at, fields }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('translate' as const), at, of: at }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('trash' as const), at }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('navigation' as const), label: fc.constantFrom('甲', '乙') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('columns' as const), slugs }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('lead' as const), at }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'uploaded' as const }) },
)

async function set(library: Library, topic: string, change: (value: object) => object): Promise<void> {
  const { hash, value } = await library.settings.get(topic)
  await library.settings.set(topic, change(value as object), hash)
}

async function play(library: Library, out: string, one: Step): Promise<void> {
  const ids = [...(await library.ids({}))].sort()
  switch (one.kind) {
    case 'new':
      await saveReady(library, one.fields.title ?? '无题', one.fields)
      return
    case 'navigation':
      return set(library, 'profile', () => ({
        ...PROFILE,
        navigation: [
          { label: one.label, column: 'news' },
          { label: '本社概况', column: 'about' },
        ],
      }))
    case 'columns': {
      const [news] = defaultColumns.columns.filter(({ id }) => id === 'news')
      const children = (news?.children ?? []).map((column, i) => ({ ...column, slug: one.slugs[i] ?? column.slug }))
      return set(library, 'columns', (value) => ({
        ...value,
        columns: defaultColumns.columns.map((column) => (column.id === 'news' ? { ...column, children } : column)),
      }))
    }
    case 'uploaded':
      await markUploaded(library, { out, by: '何念', now: TODAY }).catch(() => undefined)
      return
    default: {
      const id = ids[one.at % Math.max(1, ids.length)]
      if (id === undefined) return
      if (one.kind === 'trash') await library.trash([id])
      else if (one.kind === 'lead') await set(library, 'site', (value) => ({ ...value, lead: id }))
      else {
        const { revision, hash } = await library.load(id)
        const original = one.kind === 'translate' ? ids[one.of % ids.length] : undefined
        const record = {
          ...revision.record,
          ...(one.kind === 'edit' ? one.fields : {}),
          ...(original === undefined ? {} : { language: 'en' as const, translationOf: original }),
        }
        await library.save({ id, parents: [hash], record, reason: 'save', whenStale: 'refuse' })
      }
    }
  }
}

describe('exporting a site again', () => {
  test('after any changes gives the bytes of a full export into an empty folder', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 }),
        async (rounds) => {
          const { desk, library, exporter, out, options, run } = await siteDesk()
          await saveReady(library, '第一篇', { keywords: ['图书'] })
          for (const steps of rounds) {
            // Nothing to publish is refused, and the folder stays as it is.
            await run(options).catch((error: unknown) => expect(error).toMatchObject({ code: 'not-found' }))
            for (const one of steps) {
              // Somebody looked at what would change just before it changed.
              await exporter.look(options).catch(() => undefined)
              await play(library, out, one)
            }
          }
          // What the exporter and this machine know from before must not show either.
          const fresh = `${out}-fresh`
          const again = await run(options).catch((error: unknown) => error)
          const full = await createSiteExporter(await desk.open({ stateDir: `${desk.stateDir}-other` }))
            .run({ ...options, out: fresh })
            .catch((error: unknown) => error)
          if (again instanceof Error) expect(full).toEqual(again)
          else expect(await contentOf(out)).toEqual(await contentOf(fresh))
          await rm(join(out, '..'), { recursive: true, force: true })
        },
      ),
      { numRuns: Number(process.env['GAOTAI_RUNS'] ?? 12) },
    )
  })

  test('an article that changed brings its page, its neighbours and its lists, and leaves the rest alone', async () => {
    const { library, options, run } = await siteDesk()
    const first = await saveReady(library, '甲', { publishTime: '2026-11-01', keywords: ['图书'] })
    for (const day of [2, 3, 4])
      await saveReady(library, `第${day}篇`, { publishTime: `2026-11-0${day}`, column: 'news-house' })
    await run(options)
    expect(await run(options)).toMatchObject({ written: [], removed: [], drawn: 0 })
    const record = readyRecord('甲', { publishTime: '2026-11-01', keywords: ['图书'], summary: '改了摘要。' })
    await library.save({ id: first.id, parents: [first.hash], record, reason: 'save', whenStale: 'refuse' })
    const { written } = await run(options)
    expect(written).toContain(`news/general/2026/11/${first.id}.html`)
    expect(written.filter((path) => path.includes('/house/'))).toEqual([])
    await set(library, 'profile', () => ({ ...PROFILE, navigation: [{ label: '新闻', column: 'news' }] }))
    const renamed = await run(options)
    expect(renamed.written).toContain('index.html')
    expect(renamed.written.filter((path) => path.includes('/house/2026/'))).toHaveLength(3)
  })

  test('a reason written for an article that was withdrawn brings its notice, and nothing else', async () => {
    const { library, out, options, run } = await siteDesk()
    const fields = { publishTime: '2026-11-01', status: 'withdrawn' as const }
    const gone = await saveReady(library, '甲', fields)
    for (const day of [2, 3]) await saveReady(library, `第${day}篇`, { publishTime: `2026-11-0${day}` })
    await run(options)
    const why = { at: '2026-11-24T02:00:00Z', kind: 'withdrawal', text: '来源有误。', by: '何念' }
    await saveNext(library, gone, readyRecord('甲', { ...fields, corrections: [why] }))
    const path = `news/general/2026/11/${gone.id}.html`
    expect(await run(options)).toMatchObject({ written: [path], removed: [], drawn: 1 })
    expect(await readFile(join(out, path), 'utf8')).toContain('来源有误。')
  })

  test('leaves an article out whose picture has gone from the library since, as a full export does, and names it', async () => {
    const { desk, library, out, options, run } = await siteDesk()
    await saveReady(library, '好稿件')
    const { media } = await library.media.add(makePng(20, 10))
    const pictured = await saveReady(library, '有图的', { body: pictureOf(media) })
    await run(options)
    await rm(join(desk.path, 'media', media.slice(0, 2), media))
    const again = await run(options)
    const fresh = createSiteExporter(await desk.open({ stateDir: `${desk.stateDir}-other` }))
    const full = await fresh.run({ ...options, out: `${out}-fresh` })
    expect(again.skipped.map(({ id }) => id)).toEqual([pictured.id])
    expect(full.skipped).toEqual(again.skipped)
    expect(await contentOf(out)).toEqual(await contentOf(`${out}-fresh`))
  })

  test('names what nobody needs any more and stays because somebody changed it', async () => {
    const { library, out, options, run } = await siteDesk()
    const [gone] = [await saveReady(library, '甲'), await saveReady(library, '乙')]
    await run(options)
    const path = `news/general/2026/11/${gone.id}.html`
    await writeFile(join(out, path), '手工改过')
    await library.trash([gone.id])
    const { remarks, removed } = await run(options)
    expect(remarks).toEqual([expect.stringContaining(path)])
    expect(removed).not.toContain(path)
    expect(await readFile(join(out, path), 'utf8')).toBe('手工改过')
  })

  test('what became published by 已上传 is what it was: nothing has changed, and nothing is written again', async () => {
    const { library, exporter, out, options, run } = await siteDesk()
    for (const day of [1, 2]) await saveReady(library, `第${day}篇`, { publishTime: `2026-11-0${day}` })
    await run(options)
    expect(await markUploaded(library, { out, by: '何念', now: TODAY })).toMatchObject({ published: 2 })
    expect(await exporter.look(options)).toMatchObject({ changed: 0 })
    expect(await run(options)).toMatchObject({ written: [], removed: [], drawn: 0 })
    expect(await markUploaded(library, { out, by: '何念', now: TODAY })).toMatchObject({ changed: [] })
  })

  test('what was looked at a moment ago is not taken for what is to be now', async () => {
    const { library, exporter, options, run } = await siteDesk()
    const { id } = await saveReady(library, '甲', { publishTime: '2026-11-01' })
    await saveReady(library, '乙')
    await run(options)
    expect(await exporter.look(options)).toMatchObject({ changed: 0 })
    expect(await exporter.look(options)).toMatchObject({ changed: 0 })
    await set(library, 'site', (value) => ({ ...value, lead: id }))
    expect(await exporter.look(options)).toMatchObject({ changed: 1 })
    await set(library, 'profile', () => ({ ...PROFILE, navigation: [{ label: '要闻', column: 'news' }] }))
    const { written, drawn } = await run(options)
    expect(written).toContain('news/index.html')
    expect(drawn).toBeGreaterThan(written.length / 2)
  })
})
