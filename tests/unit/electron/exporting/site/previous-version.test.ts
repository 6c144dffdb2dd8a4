import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { bringBack, previousVersion, recoverExports } from '../../../../../electron/exporting'
import { nodeExportDisk } from '../../../../../electron/exporting/staging/export-disk'
import { codeOf } from '../../library/kit'
import { breakingDisk, contentOf, from } from '../kit'
import { readyRecord, saveReady, siteDesk, TODAY } from './kit'

const later = TODAY + 1000

/** A folder with one version, and its content; `next` changes, adds and removes pages and exports again. */
async function twoVersions() {
  const desk = await siteDesk()
  const { library, out, run, options, exporter } = desk
  const kept = await saveReady(library, '甲', { keywords: ['图书'] })
  const gone = await saveReady(library, '乙', { keywords: ['阅读'], publishTime: '2025-03-01' })
  await run(options)
  const first = await contentOf(out)
  await library.trash([gone.id])
  const { hash } = await library.load(kept.id)
  const record = readyRecord('甲甲', { keywords: ['新书'] })
  await library.save({ id: kept.id, parents: [hash], record, reason: 'save', whenStale: 'refuse' })
  await saveReady(library, '丙')
  await exporter.run({ ...options, now: later })
  return { ...desk, first, second: await contentOf(out), gone }
}

describe('the previous version of a site', () => {
  test('comes back byte for byte, and goes again when it is brought back once more', async () => {
    const { library, out, options, exporter, first, second } = await twoVersions()
    expect(second).not.toEqual(first)
    expect(await previousVersion(library, out)).toEqual({ at: new Date(TODAY).toISOString() })
    const done = await bringBack(library, { out, now: later })
    expect(await contentOf(out)).toEqual(first)
    expect(done.written).toBeGreaterThan(0)
    expect(done.removed).toBeGreaterThan(0)
    await bringBack(library, { out, now: later })
    expect(await contentOf(out)).toEqual(second)
    // The library is what it was: the next export changes nothing.
    expect(await exporter.run({ ...options, now: later })).toMatchObject({ written: [], removed: [] })
    expect(await previousVersion(library, out)).not.toBeNull()
  })

  test('is not there after the first export, after an export of something else, and once the folder has gone on', async () => {
    const { library, out, run, options } = await siteDesk()
    await saveReady(library, '甲')
    await run(options)
    expect(await previousVersion(library, out)).toBeNull()
    expect(await codeOf(bringBack(library, { out, now: later }))).toBe('not-found')
    const two = await twoVersions()
    await writeFile(join(two.out, 'gaotai-manifest.json'), '{}')
    expect(await previousVersion(two.library, two.out)).toBeNull()
  })

  test('is kept for the last eight folders', async () => {
    const { library, out, run, options } = await siteDesk()
    await saveReady(library, '甲')
    const outs = Array.from({ length: 9 }, (_, n) => `${out}-${n}`)
    for (const one of outs) await run({ ...options, out: one })
    await saveReady(library, '乙')
    for (const one of outs) await run({ ...options, out: one })
    const there = await Promise.all(outs.map((one) => previousVersion(library, one)))
    expect(there.map((version) => version !== null)).toEqual([false, ...outs.slice(1).map(() => true)])
  })

  test('is refused, with the folder as it is, when what was kept is not whole or others stand in its way', async () => {
    const { library, out, gone, second } = await twoVersions()
    const folder = join(library.siteVersions.previousFolder(out), 'files')
    const page = join('news', 'general', '2025', '03', `${gone.id}.html`)
    const bytes = await readFile(join(folder, page))
    await writeFile(join(folder, page), 'broken')
    expect(await codeOf(bringBack(library, { out, now: later }))).toBe('damaged')
    await rm(join(folder, page))
    expect(await codeOf(bringBack(library, { out, now: later }))).toBe('damaged')
    expect(await contentOf(out)).toEqual(second)
    await writeFile(join(folder, page), bytes)
    expect((await bringBack(library, { out, now: later })).written).toBeGreaterThan(0)
  })

  test('leaves alone a page that somebody changed by hand, where the previous version had none', async () => {
    const { library, out, second, first } = await twoVersions()
    const added = Object.keys(second).find((path) => !(path in first) && path.endsWith('.html')) ?? ''
    await writeFile(join(out, added), '改过的')
    await bringBack(library, { out, now: later })
    expect(await readFile(join(out, added), 'utf8')).toBe('改过的')
  })

  test('a disk that fails at any step leaves one whole version, once the folder was looked at again', async () => {
    const probing = await twoVersions()
    const probe = breakingDisk(() => false, 'EIO')
    await bringBack(probing.library, { out: probing.out, now: later }, probe.disk)
    const seen = { first: 0, second: 0 }
    for (let at = 1; at <= probe.count(); at += Math.ceil(probe.count() / 16)) {
      const { library, out, first, second } = await twoVersions()
      const { disk } = breakingDisk(from(at), 'EIO')
      await bringBack(library, { out, now: later }, disk).catch(() => undefined)
      await recoverExports(out)
      const isFirst = isDeepStrictEqual(await contentOf(out), first)
      if (!isFirst) expect(await contentOf(out)).toEqual(second)
      seen[isFirst ? 'first' : 'second'] += 1
      // Whatever became of the kept version, it says nothing wrong.
      if ((await previousVersion(library, out)) !== null) {
        await bringBack(library, { out, now: later })
        expect(await contentOf(out)).toEqual(isFirst ? second : first)
      }
    }
    expect(Math.min(seen.first, seen.second)).toBeGreaterThan(0)
  }, 60_000)

  test('what can not be kept is a choice less, and the export stands', async () => {
    const { library, out, run, options, exporter } = await siteDesk()
    await saveReady(library, '甲')
    await run(options)
    await saveReady(library, '乙')
    const kept = library.siteVersions.previousFolder(out)
    const disk = {
      ...nodeExportDisk,
      makeFolder: async (path: string) => {
        if (path.startsWith(kept)) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
        await nodeExportDisk.makeFolder(path)
      },
    }
    const report = await exporter.run({ ...options, now: later }, disk)
    expect(report.written.length).toBeGreaterThan(0)
    expect(await previousVersion(library, out)).toBeNull()
    expect(await exporter.run({ ...options, now: later })).toMatchObject({ written: [] })
  })

  test('is kept by copies where it lies on another disk', async () => {
    const { library, out, run, options, exporter } = await siteDesk()
    await saveReady(library, '甲')
    await run(options)
    const first = await contentOf(out)
    await saveReady(library, '乙')
    const kept = library.siteVersions.previousFolder(out)
    const disk = {
      ...nodeExportDisk,
      rename: async (a: string, b: string) => {
        if (b.startsWith(join(kept, 'files'))) throw Object.assign(new Error('cross-device'), { code: 'EXDEV' })
        await nodeExportDisk.rename(a, b)
      },
    }
    await exporter.run({ ...options, now: later }, disk)
    await bringBack(library, { out, now: later })
    expect(await contentOf(out)).toEqual(first)
  })
})
