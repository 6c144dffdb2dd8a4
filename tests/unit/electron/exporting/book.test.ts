import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { createComposer, exportArticles } from '../../../../electron/exporting'
import { readManifest } from '../../../../electron/exporting/manifest'
import { nodeExportDisk } from '../../../../electron/exporting/staging/export-disk'
import { initLibrary, type Library, openLibrary } from '../../../../electron/library'
import type { DocumentJson } from '../../../../shared/document/json'
import { makePng } from '../../../support/png'

const surroundings = {
  now: () => Date.UTC(2026, 2, 9),
  randomBytes: (n: number) => Buffer.alloc(n, 7),
  person: () => '何念',
}
const dirs: string[] = []
afterEach(async () => {
  for (const dir of dirs.splice(0)) await rm(dir, { recursive: true })
})

async function withLibrary<T>(work: (library: Library, dir: string) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'gaotai-book-'))
  dirs.push(dir)
  let count = 0
  const own = { ...surroundings, randomBytes: (n: number) => Buffer.alloc(n, ++count) }
  await initLibrary({ path: join(dir, 'library'), surroundings: own })
  const library = await openLibrary({ path: join(dir, 'library'), stateDir: join(dir, 'state'), surroundings: own })
  return work(library, dir).finally(() => library.close())
}

async function save(library: Library, title: string, body: DocumentJson['content'] = []): Promise<string> {
  const id = library.mintId()
  const record = { title, authors: ['林知远'], body: { type: 'doc', content: body } as DocumentJson }
  await library.save({ id, parents: [], record, reason: 'create', whenStale: 'refuse' })
  return id
}

const figureOf = (media: string) => ({
  type: 'figure',
  attrs: { media, alt: '图' },
  content: [{ type: 'figcaption' }, { type: 'credit' }],
})

const optionsFor = (ids: readonly string[], out: string) =>
  ({ ids, kind: 'epub', out, allowForeign: false, by: '何念' }) as const

async function entriesOf(
  file: string,
): Promise<readonly { readonly name: string; readonly stored: boolean; readonly text: string }[]> {
  const zip = await fromBufferPromise(await readFile(file), {})
  const found = []
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
    found.push({ name: entry.fileName, stored: entry.compressionMethod === 0, text: Buffer.concat(chunks).toString() })
  }
  return found
}

describe('a book of articles', () => {
  it('holds a chapter of each in the order chosen, its pictures once, and names all that it holds', () =>
    withLibrary(async (library, dir) => {
      const { media } = await library.media.add(makePng(8, 6))
      const picture = figureOf(media)
      const note = {
        type: 'footnotes',
        content: [{ type: 'footnote', attrs: { id: 'n1' }, content: [{ type: 'text', text: '据馆方统计' }] }],
      }
      const words = {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'A & B' },
          { type: 'footnoteReference', attrs: { id: 'n1' } },
        ],
      }
      const first = await save(library, '先', [picture, words, note])
      const second = await save(library, '后 & 完', [picture])
      const out = join(dir, 'out')
      const report = await exportArticles(library, createComposer(library), optionsFor([second, first], out))
      expect(report.files.map(({ path }) => path)).toEqual([expect.stringMatching(/^articles-[0-9a-f]{12}\.epub$/)])
      expect(report.articles.map(({ id }) => id)).toEqual([second, first])
      const entries = await entriesOf(join(out, report.files[0]?.path ?? ''))
      expect(entries[0]).toEqual({ name: 'mimetype', stored: true, text: 'application/epub+zip' })
      const names = entries.map(({ name }) => name)
      expect(names.filter((name) => name.startsWith('book/media/'))).toEqual([`book/media/${media}`])
      const textOf = (name: string): string => entries.find((entry) => entry.name === name)?.text ?? ''
      const opf = textOf('book/package.opf')
      for (const name of names.filter((one) => /^book\/(?:texts|media|nav|book\.css)/.test(one)))
        expect(opf).toContain(`href="${name.slice('book/'.length)}"`)
      expect(opf.match(/<itemref idref="a[^"]*"/g)).toEqual([
        `<itemref idref="a${second}"`,
        `<itemref idref="a${first}"`,
      ])
      expect(opf).toContain('<meta property="dcterms:modified">2026-03-09T00:00:00Z</meta>')
      expect(textOf('book/nav.xhtml')).toContain(`<a href="texts/${second}.xhtml">后 &amp; 完</a>`)
      const chapter = textOf(`book/texts/${first}.xhtml`)
      expect(chapter).toContain(`src="../media/${media}"`)
      expect(chapter).toContain('A &amp; B')
      expect(chapter).toMatch(/href="#fn-n1".*据馆方统计/s)
    }))

  it('is one file for one selection, the same bytes each time, beside the books that are there', () =>
    withLibrary(async (library, dir) => {
      const a = await save(library, '甲')
      const b = await save(library, '乙')
      const out = join(dir, 'out')
      const composer = createComposer(library)
      const both = await exportArticles(library, composer, optionsFor([a, b], out))
      const again = await exportArticles(library, composer, optionsFor([a, b], out))
      expect(again.files).toEqual(both.files)
      const single = await exportArticles(library, composer, optionsFor([a], out))
      expect(single.files.map(({ path }) => path)).toEqual([`${a}.epub`])
      const manifest = await readManifest(nodeExportDisk, out)
      expect(manifest?.files.map(({ path }) => path).toSorted()).toEqual([`${a}.epub`, both.files[0]?.path].toSorted())
      expect(manifest?.articles.map(({ id, path }) => `${path} ${id}`).toSorted()).toEqual(
        [`${a}.epub ${a}`, `${both.files[0]?.path ?? ''} ${a}`, `${both.files[0]?.path ?? ''} ${b}`].toSorted(),
      )
    }))

  it('speaks the language of each article, in the words that its page has', () =>
    withLibrary(async (library) => {
      const composer = createComposer(library)
      const body: DocumentJson = { type: 'doc', content: [{ type: 'paragraph' }] }
      const record = { title: 'A', authors: ['One', 'Two'], editor: 'Three', body }
      const id = library.mintId()
      expect((await composer.chapter({ id, record })).xhtml).toMatch(/One、Two[\s\S]*（责任编辑：Three）/)
      const english = await composer.chapter({ id, record: { ...record, language: 'en' } })
      expect(english.xhtml).toMatch(/lang="en"[\s\S]*One, Two[\s\S]*\([^()]*: Three\)/)
    }))

  it('goes without an article that cannot be read, and says so; nothing is written when none is left', () =>
    withLibrary(async (library, dir) => {
      const whole = await save(library, '在')
      const lost = await save(library, '缺图', [figureOf(`${'ab'.repeat(32)}.png`)])
      const out = join(dir, 'out')
      const report = await exportArticles(library, createComposer(library), optionsFor([lost, whole], out))
      expect(report.skipped.map(({ id }) => id)).toEqual([lost])
      expect(report.files.map(({ path }) => path)).toEqual([`${whole}.epub`])
      const none = await exportArticles(library, createComposer(library), optionsFor([lost], join(dir, 'other')))
      expect(none.files).toEqual([])
    }))
})

describe('a PDF', () => {
  it('is refused with words where nothing can draw one', () =>
    withLibrary(async (library, dir) => {
      const id = await save(library, '甲')
      const work = exportArticles(library, createComposer(library), {
        ...optionsFor([id], join(dir, 'out')),
        kind: 'pdf',
      })
      await expect(work).rejects.toMatchObject({ code: 'wrong-usage' })
    }))

  it('is drawn from the sheet of the article, which stands for itself', () =>
    withLibrary(async (library, dir) => {
      const { media } = await library.media.add(makePng(8, 6))
      const id = await save(library, '甲', [figureOf(media)])
      const drawn: string[] = []
      const composer = createComposer(library, async (html) => (drawn.push(html), Buffer.from('%PDF-')))
      await exportArticles(library, composer, { ...optionsFor([id], join(dir, 'out')), kind: 'pdf' })
      expect((await readFile(join(dir, 'out', `${id}.pdf`))).toString()).toBe('%PDF-')
      expect(drawn[0]).toContain('src="data:image/png;base64,')
      expect(drawn[0]).not.toContain('loading=')
      const both = await composer.sheet([
        { id, record: (await library.load(id)).revision.record },
        { id, record: (await library.load(id)).revision.record },
      ])
      const ids = [...both.matchAll(/ id="([^"]*)"/g)].map(([, name]) => name)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.length).toBeGreaterThan(1)
    }))
})
