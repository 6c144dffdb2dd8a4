import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { createSiteExporter } from '../../../../../electron/exporting'
import type { Library } from '../../../../../electron/library'
import { type DiskOperations, nodeDisk } from '../../../../../electron/library/disk/operations'
import type { Saved } from '../../../../../shared/ipc/article-values'
import { readyRecord, saveReady, siteDesk, type SiteDesk } from './kit'

/** A site that was exported, as another start of the app finds it. */
async function nextDay({ desk, options }: SiteDesk) {
  const read: string[] = []
  const library = await desk.open()
  const exporter = createSiteExporter({
    ...library,
    readRevision: (id, hash) => {
      read.push(id)
      return library.readRevision(id, hash)
    },
  })
  return { library, look: () => exporter.look(options), read }
}

function flipped(bytes: Buffer): Buffer {
  const at = bytes.indexOf('阅读') + 2
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return bytes
}

async function factsFiles({ desk }: SiteDesk): Promise<readonly string[]> {
  const [key = ''] = await readdir(join(desk.stateDir, 'libraries'))
  const folder = join(desk.stateDir, 'libraries', key, 'derived')
  return (await readdir(folder)).filter((name) => name.startsWith('site-facts-')).map((name) => join(folder, name))
}

async function exported(): Promise<SiteDesk & { readonly first: Saved }> {
  const site = await siteDesk()
  const first = await saveReady(site.library, '汀边的书店', { keywords: ['阅读'] })
  await saveReady(site.library, '缺来源的一篇', { source: { name: '', kind: 'reprint' } })
  await site.run(site.options)
  return { ...site, first }
}

describe('what an export found out about articles', () => {
  test('is known after the next start: only what is new is read', async () => {
    const site = await exported()
    const before = await site.exporter.look(site.options)
    expect(before.skipped).toHaveLength(1)
    const next = await nextDay(site)
    expect(await next.look()).toEqual(before)
    expect(next.read).toEqual([])
    const added = await saveReady(next.library, '新来的一篇')
    expect(await next.look()).toMatchObject({ articles: 2 })
    expect(next.read).toEqual([added.id])
  })

  test('of an article that has changed is found out anew', async () => {
    const site = await exported()
    const { first } = site
    const record = readyRecord('河边的书店')
    await site.library.save({ id: first.id, parents: [first.hash], record, reason: 'save', whenStale: 'refuse' })
    expect((await (await nextDay(site)).look()).newest).toEqual([{ id: first.id, title: '河边的书店' }])
  })

  test('for other settings of the gate says nothing', async () => {
    const site = await exported()
    const { hash } = await site.library.settings.get('gate')
    await site.library.settings.set('gate', { reprint: 'off', required: 'off' }, hash)
    expect(await (await nextDay(site)).look()).toMatchObject({ skipped: [], articles: 2 })
  })

  test('is not mixed up when the settings change while somebody looks', async () => {
    const site = await siteDesk()
    const { library, desk, options } = site
    await saveReady(library, '缺来源的一篇', { source: { name: '', kind: 'reprint' } })
    await saveReady(library, '汀边的书店')
    let goOn: () => void = () => undefined
    const waiting = new Promise<void>((resolve) => (goOn = resolve))
    let reading = 0
    const slow: Library = {
      ...library,
      readRevision: async (id, hash) => {
        reading += 1
        await waiting
        return library.readRevision(id, hash)
      },
    }
    const exporter = createSiteExporter(slow)
    const first = exporter.look(options)
    await vi.waitUntil(() => reading === 2)
    const { hash } = await library.settings.get('gate')
    await library.settings.set('gate', { reprint: 'off', required: 'off' }, hash)
    const second = exporter.look(options)
    await vi.waitUntil(() => reading === 4)
    goOn()
    expect(await first).toMatchObject({ skipped: [{ title: '缺来源的一篇' }], articles: 1 })
    expect(await second).toMatchObject({ skipped: [], articles: 2 })
    expect(await createSiteExporter(await desk.open()).look(options)).toMatchObject({ skipped: [], articles: 2 })
  })

  test.each([
    ['a bit that flipped', flipped],
    ['half a file', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['an empty file', () => Buffer.alloc(0)],
    ['another file', () => Buffer.from('[]')],
  ])('counts for nothing with %s', async (_what, damage) => {
    const site = await exported()
    const before = await site.exporter.look(site.options)
    const [file = '', ...others] = await factsFiles(site)
    expect(others).toEqual([])
    const whole = await readFile(file)
    await writeFile(file, damage(Buffer.from(whole)))
    const next = await nextDay(site)
    expect(await next.look()).toEqual(before)
    expect(next.read).not.toEqual([])
    expect(await readFile(file)).toEqual(whole)
  })

  test('that can not be written down keeps no site from being made', async () => {
    const site = await siteDesk()
    await saveReady(site.library, '汀边的书店')
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' })
    const disk: DiskOperations = {
      ...nodeDisk,
      create: (path) => (path.includes('derived') ? Promise.reject(full) : nodeDisk.create(path)),
    }
    const library = await site.desk.open({ disk })
    expect(await createSiteExporter(library).run(site.options)).toMatchObject({ articles: 1 })
  })
})
