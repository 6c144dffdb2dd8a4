import { parseDocument } from 'htmlparser2'
import { HtmlValidate } from 'html-validate'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createSiteExporter } from '../../electron/exporting'
import { importFiles } from '../../electron/importing'
import { initLibrary, openLibrary, type Library } from '../../electron/library'
import type { ArticleRecord } from '../../shared/article/record'
import { columnPath } from '../../shared/portal/columns'
import { parseColumns } from '../../shared/portal/settings'
import { surroundings } from '../bench/measure'
import { comparable, heading, paragraph, readSample, SAMPLE, visibleText } from '../support/layout-sample'

const SAMPLES = fileURLToPath(new URL('../../../shared/samples', import.meta.url))
/** The layout sample as an article, and the portal's licence lines. */
async function layoutSample() {
  const sample = await readFile(SAMPLE, 'utf8')
  const { title, author, publishTime, source, byline, body, licences } = readSample(sample)
  const record: ArticleRecord = {
    title,
    authors: [author],
    publishTime,
    source: { name: source, kind: 'own' },
    byline,
    column: 'news-general',
    status: 'approved',
    body: { type: 'doc', content: body.map((line) => (line.length < 20 ? heading(line) : paragraph(line))) },
  }
  return { sample, record, licences }
}

/** Makes what was imported fit for publication, as an editor would: what a manuscript doesn't bring is filled in. */
async function approveAll(library: Library): Promise<void> {
  const columns = parseColumns((await library.settings.get('columns')).value)
  for (const id of await library.ids({})) {
    const { revision, hash } = await library.load(id)
    const { record } = revision
    const known = columnPath(columns, record.column ?? '').length > 0
    const ready: ArticleRecord = {
      ...record,
      status: 'approved',
      column: known ? (record.column ?? '') : 'news-industry',
      publishTime: record.publishTime ?? '2026-01-05',
      source: { ...record.source, kind: 'own' },
    }
    await library.save({ id, parents: [hash], record: ready, reason: 'save', whenStale: 'refuse' })
  }
}

describe.skipIf(!existsSync(SAMPLES))('a site of the samples', () => {
  it('is valid HTML in every page, and its article of the layout sample says what the sample says', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'gaotai-corpus-site-'))
    try {
      const { sample, record, licences } = await layoutSample()
      const path = join(dir, 'library')
      const profile = {
        siteName: '示例出版社',
        baseUrl: 'https://press.example',
        footer: licences.map((label) => ({ label })),
      }
      await initLibrary({ path, surroundings, profile })
      const library = await openLibrary({ path, stateDir: join(dir, 'state'), surroundings })
      const files = [join(SAMPLES, 'news-pages'), join(SAMPLES, 'docx')]
      const rows = await importFiles(library, { files, cwd: dir, changes: 'accept' })
      const imported = rows.filter(({ ok }) => ok).length
      expect(imported).toBeGreaterThan(10)
      await approveAll(library)
      // Saved pages come without their pictures: this newsroom publishes them all the same.
      const { hash } = await library.settings.get('gate')
      await library.settings.set('gate', { body: 'warn' }, hash)
      const id = library.mintId('2017-12-28')
      await library.save({ id, parents: [], record, reason: 'create', whenStale: 'refuse' })
      const out = join(dir, 'site')
      const { articles, skipped } = await createSiteExporter(library).run({ out, allowForeign: false, now: Date.now() })
      expect(skipped).toEqual([])
      expect(articles).toBe(imported + 1)
      await library.close()

      const validator = new HtmlValidate({
        extends: ['html-validate:recommended'],
        // A wide table scrolls in a region of its own, which the keyboard reaches.
        rules: { 'doctype-style': 'off', 'prefer-native-element': 'off' },
      })
      const faults: string[] = []
      for (const entry of await readdir(out, { recursive: true, withFileTypes: true })) {
        if (!entry.name.endsWith('.html')) continue
        const file = join(entry.parentPath, entry.name)
        const { results } = await validator.validateString(await readFile(file, 'utf8'))
        for (const { messages } of results)
          for (const { ruleId, message, line } of messages)
            faults.push(`${relative(out, file)}:${line} ${ruleId} ${message}`)
      }
      expect(faults).toEqual([])

      const page = await readFile(join(out, `news/general/2017/12/${id}.html`), 'utf8')
      expect(comparable(visibleText(parseDocument(page).children))).toBe(comparable(sample))
    } finally {
      await rm(dir, { recursive: true, force: true })
    }
  })
})
