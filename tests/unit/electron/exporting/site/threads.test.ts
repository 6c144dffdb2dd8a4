import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { createSiteExporter } from '../../../../../electron/exporting'
import { MANY } from '../../../../../electron/exporting/site/site-threads'
import { nodeExportDisk } from '../../../../../electron/exporting/staging/export-disk'
import { dayFolderOf } from '../../../../../electron/library/names/article-paths'
import { makePng } from '../../../../support/png'
import { codeOf } from '../../library/kit'
import { pictureOf, saveReady, siteDesk } from './kit'

/** Articles enough for threads to begin: of two months, one with a picture. */
async function crowdedDesk() {
  const desk = await siteDesk()
  const { library } = desk
  const { media } = await library.media.add(makePng(20, 10))
  const saved = []
  for (let n = 0; n < MANY; n++) {
    const publishTime = n % 3 === 0 ? '2026-10-20' : '2026-11-20'
    saved.push(await saveReady(library, `第${n}篇`, { publishTime, ...(n === 7 ? { body: pictureOf(media) } : {}) }))
  }
  return { ...desk, media, saved }
}

async function filesOf(out: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const entry of await readdir(out, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) found.set(relative(out, path), await readFile(path, 'base64'))
  }
  return found
}

test('threads make the same site as the program itself, and say the same of what they leave out', async () => {
  const { desk, library, exporter, options, out, media, saved } = await crowdedDesk()
  const damaged = saved[40]?.id ?? ''
  const folder = join(desk.path, ...dayFolderOf(damaged))
  const [name = ''] = (await readdir(folder)).filter((file) => file.startsWith(damaged))
  await writeFile(join(folder, name), '{}')
  const byThreads = await exporter.run(options)
  const files = await filesOf(out)
  expect(files.has(`assets/${media}`)).toBe(true)
  expect(byThreads.skipped.map(({ id }) => id)).toEqual([damaged])
  await rm(out, { recursive: true })
  const here = await createSiteExporter(library).run(options, { ...nodeExportDisk })
  expect(here).toEqual(byThreads)
  expect(await filesOf(out)).toEqual(files)
})

test('a picture that is missing leaves its article out, whoever draws it', async () => {
  const { desk, exporter, options, media, saved } = await crowdedDesk()
  await rm(join(desk.path, 'media', media.slice(0, 2), media))
  const { articles, skipped } = await exporter.run(options)
  expect(articles).toBe(MANY - 1)
  expect(skipped.map(({ id }) => id)).toEqual([saved[7]?.id])
})

test('threads take nobody’s file away, and leave nothing behind', async () => {
  const { exporter, options, out, run } = await crowdedDesk()
  const { written } = await exporter.look(options).then(() => run({ ...options, out: `${out}-2` }))
  const theirs = written.find((path) => path.startsWith('news/')) ?? ''
  await mkdir(dirname(join(out, theirs)), { recursive: true })
  await writeFile(join(out, theirs), '别人的')
  expect(await codeOf(run({ ...options, allowForeign: true }))).toBe('target-not-ours')
  expect([...(await filesOf(out)).keys()]).toEqual([theirs])
})

test('an export that is cancelled while threads read or draw leaves nothing behind', async () => {
  const { run, options, out } = await crowdedDesk()
  for (const after of [MANY / 2, MANY * 2.5]) {
    const stopping = new AbortController()
    const onProgress = ({ done, total }: { readonly done: number; readonly total: number }): void => {
      if (done >= Math.min(after, total - 20)) stopping.abort()
    }
    expect(await codeOf(run({ ...options, signal: stopping.signal, onProgress }))).toBe('cancelled')
    expect((await filesOf(out).catch(() => new Map())).size).toBe(0)
  }
  expect((await run(options)).articles).toBe(MANY)
})
