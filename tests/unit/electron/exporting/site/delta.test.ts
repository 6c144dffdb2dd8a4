import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openPromise } from 'yauzl'
import { describe, expect, test } from 'vitest'
import { freePath, markUploaded, writeDelta } from '../../../../../electron/exporting'
import { codeOf } from '../../library/kit'
import { contentOf } from '../kit'
import { readyRecord, saveReady, siteDesk, TODAY } from './kit'

/** Every entry of an archive with its text, as `contentOf` gives a folder's. */
async function entriesOf(file: string): Promise<Readonly<Record<string, string>>> {
  const zip = await openPromise(file, { lazyEntries: true })
  const found: Record<string, string> = {}
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
    found[entry.fileName] = Buffer.concat(chunks).toString('latin1')
  }
  return found
}

describe('a delta of a site', () => {
  test.each(['delta.zip', 'delta'])(
    '%s laid over the uploaded version, less the listed files, is the site of now',
    async (name) => {
      const { library, out, run, options, exporter } = await siteDesk()
      const first = await saveReady(library, '甲', { keywords: ['图书'] })
      const gone = await saveReady(library, '乙', { keywords: ['阅读'], publishTime: '2025-03-01' })
      await run(options)
      await markUploaded(library, { out, by: '何念', now: TODAY })
      const uploaded = await contentOf(out)
      await library.trash([gone.id])
      const { hash } = await library.load(first.id)
      const record = readyRecord('甲甲', { keywords: ['图书'], status: 'published' })
      await library.save({ id: first.id, parents: [hash], record, reason: 'save', whenStale: 'refuse' })
      await exporter.run({ ...options, now: TODAY + 1000 })
      const now = await contentOf(out)

      const file = join(out, '..', name)
      const done = await writeDelta(library, { out, file })
      const entries = await (name === 'delta' ? contentOf(file) : entriesOf(file))
      expect((await readdir(join(out, '..'))).filter((one) => one.startsWith('.gaotai-'))).toEqual([])
      const laid: Record<string, string> = { ...uploaded }
      for (const [path, text] of Object.entries(entries))
        if (path.startsWith('changed/')) laid[path.slice('changed/'.length)] = text
      const deleted = (entries['delete.txt'] ?? '').split('\r\n').filter((line) => line !== '')
      for (const path of deleted) delete laid[path]
      expect(Object.fromEntries(Object.entries(laid).sort())).toEqual(now)
      expect(deleted).toContain(`news/general/2025/03/${gone.id}.html`)
      expect(done.removed).toBe(deleted.length)
      expect(Object.keys(entries).length).toBeLessThan(Object.keys(now).length)
      expect(entries['readme.html']).not.toContain('<script')
      expect(await codeOf(writeDelta(library, { out, file }))).toBe('target-not-ours')
      expect(await freePath(file)).toBe(`${file}-2`)
      const again = writeDelta(library, { out, file, replace: true })
      if (name === 'delta') expect(await codeOf(again)).toBe('target-not-ours')
      else expect(await again).toEqual(done)
    },
  )

  test.each(['delta.zip', 'delta'])(
    '%s is refused without an uploaded version, and when a file was changed by hand',
    async (name) => {
      const { library, out, run, options, exporter } = await siteDesk()
      await saveReady(library, '甲')
      await run(options)
      const file = join(out, '..', name)
      const around = await readdir(join(out, '..'))
      expect(await codeOf(writeDelta(library, { out, file }))).toBe('not-found')
      await markUploaded(library, { out, by: '何念', now: TODAY })
      await saveReady(library, '乙')
      await exporter.run({ ...options, now: TODAY + 1000 })
      await writeFile(join(out, 'index.html'), '改过的')
      expect(await codeOf(writeDelta(library, { out, file }))).toBe('damaged')
      expect(await readdir(join(out, '..'))).toEqual(around)
    },
  )
})

test('the remembered versions are those of the folder, newest first', async () => {
  const { library, out } = await siteDesk()
  const { siteVersions } = library
  const version = { at: '2026-11-25T02:00:00.000Z', uploaded: false, files: {} }
  await siteVersions.add({ ...version, out: `${out}-other` })
  expect(await siteVersions.list(out)).toEqual([])
  await siteVersions.add({ ...version, out })
  await siteVersions.add({ ...version, out, at: '2026-11-25T10:00:00.007+08:00', uploaded: true })
  expect(await siteVersions.list(out)).toMatchObject([
    { out, at: '2026-11-25T02:00:00.007Z', uploaded: true },
    { out, at: '2026-11-25T02:00:00.000Z', uploaded: false },
  ])
  expect(await siteVersions.list(`${out}-other`)).toHaveLength(1)
})
