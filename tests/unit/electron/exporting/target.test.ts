import { spawnSync } from 'node:child_process'
import { chmod, mkdir, readdir, rm, symlink, unlink, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { countForeignFiles, exportArticles, recoverExports } from '../../../../electron/exporting'
import { makeFolders, nodeExportDisk } from '../../../../electron/exporting/staging/export-disk'
import { codeOf, tempFolder } from '../library/kit'
import { contentOf, fakeDesk, optionsFor } from './kit'

const A = '20260301-aaaaaaaa'
const B = '20260301-bbbbbbbb'
const { library, composer } = fakeDesk({
  [A]: { text: '一', images: { 'assets/one.png': '1' } },
  [B]: { text: '二', images: {} },
})
const run = (out: string, ids = [A], more = {}) => exportArticles(library, composer, optionsFor(out, ids, more))

describe('the target folder', () => {
  test('is made, with those above it, and goes again when nothing comes of it', async () => {
    const home = await tempFolder()
    await run(join(home, 'deep/er/out'))
    expect(await readdir(join(home, 'deep/er/out'))).toEqual([`${A}.html`, 'assets', 'gaotai-manifest.json'])
    const report = await run(join(home, 'none/out'), ['20260301-zzzzzzzz'])
    expect(report.skipped).toHaveLength(1)
    expect(await readdir(home)).toEqual(['deep'])
  })

  test('exporting twice gives identical bytes and touches nothing', async () => {
    const out = await tempFolder()
    const one = await run(out, [A, B])
    const content = await contentOf(out)
    const two = await run(out, [B, A])
    expect(await contentOf(out)).toEqual(content)
    expect(two.files).toEqual(one.files)
  })

  test('an article with a faulty page is left out and named, the others come', async () => {
    const out = await tempFolder()
    const faulty = { text: '<a href="file:///c:/x">坏</a>', images: {} }
    const desk = fakeDesk({ [A]: { text: '一', images: {} }, [B]: faulty })
    const { articles, skipped } = await exportArticles(desk.library, desk.composer, optionsFor(out, [B, A]))
    expect(articles.map(({ id }) => id)).toEqual([A])
    expect(skipped).toMatchObject([{ id: B, reason: expect.stringContaining('file:///c:/x') as string }])
    expect(await readdir(out)).toEqual([`${A}.html`, 'gaotai-manifest.json'])
  })

  test('a later export joins the earlier ones', async () => {
    const [together, apart] = [await tempFolder(), await tempFolder()]
    await run(together, [A, B])
    await run(apart, [A])
    await run(apart, [B])
    expect(await contentOf(apart)).toEqual(await contentOf(together))
  })

  test('a folder with files that are not ours is refused, and left alone', async () => {
    const out = await tempFolder()
    await mkdir(join(out, '照片'))
    await writeFile(join(out, '照片/一.jpg'), 'x')
    await writeFile(join(out, '.DS_Store'), 'x')
    expect(await codeOf(run(out))).toBe('target-not-ours')
    expect(await countForeignFiles(out, library.info.path)).toBe(1)
    expect(Object.keys(await contentOf(out))).toEqual(['.DS_Store', '照片/一.jpg'])
    await run(out, [A], { allowForeign: true })
    expect((await contentOf(out))['照片/一.jpg']).toBe('x')
    expect(await countForeignFiles(out, library.info.path)).toBe(1)
    expect(await codeOf(run(out))).toBe('target-not-ours')
  })

  test('below a file is refused with words', async () => {
    const home = await tempFolder()
    await writeFile(join(home, '说明'), 'x')
    expect(await codeOf(run(join(home, '说明/深/out')))).toBe('invalid-argument')
    await expect(makeFolders(nodeExportDisk, join(home, '说明/深/out'))).rejects.toMatchObject({ code: 'ENOTDIR' })
    // As Windows tells of it.
    const makeFolder = (path: string) => {
      if (path !== join(home, '说明')) return Promise.reject(Object.assign(new Error(), { code: 'ENOENT' }))
      return nodeExportDisk.makeFolder(path)
    }
    await expect(makeFolders({ ...nodeExportDisk, makeFolder }, join(home, '说明/out'))).rejects.toMatchObject({
      code: 'ENOENT',
    })
    expect(await contentOf(home)).toEqual({ 说明: 'x' })
  })

  test('a file of ours in name only is never overwritten', async () => {
    const out = await tempFolder()
    await writeFile(join(out, `${A}.html`), 'somebody’s')
    expect(await codeOf(run(out, [B, A], { allowForeign: true }))).toBe('target-not-ours')
    expect(await contentOf(out)).toEqual({ [`${A}.html`]: Buffer.from('somebody’s').toString('latin1') })
  })

  test('a page of ours that was spoilt is written again; an unused one that was changed stays', async () => {
    const out = await tempFolder()
    await run(out)
    const content = await contentOf(out)
    await writeFile(join(out, `${A}.html`), 'spoilt')
    await run(out)
    expect(await contentOf(out)).toEqual(content)
    await writeFile(join(out, 'assets/one.png'), 'retouched')
    const plain = fakeDesk({ [A]: { text: '一', images: {} } })
    await exportArticles(plain.library, plain.composer, optionsFor(out, [A]))
    expect((await contentOf(out))['assets/one.png']).toBe('retouched')
  })

  test('links never lead the exporter out of the folder', async () => {
    const [out, elsewhere] = [await tempFolder(), await tempFolder()]
    await symlink(elsewhere, join(out, 'assets'))
    expect(await codeOf(run(out, [A], { allowForeign: true }))).toBe('target-not-ours')
    await unlink(join(out, 'assets'))
    await symlink(elsewhere, join(out, '.gaotai-export'))
    expect(await codeOf(run(out))).toBe('target-not-ours')
    expect(await readdir(elsewhere)).toEqual([])
  })

  test('a folder inside the library is refused, also through a link', async () => {
    const home = await tempFolder()
    const inside = { ...library, info: { ...library.info, path: home } }
    await symlink(home, join(await tempFolder(), 'way'))
    const via = join(await tempFolder(), 'way')
    await symlink(home, via)
    for (const out of [home, join(home, 'out'), join(via, 'new/out')]) {
      const work = exportArticles(inside, composer, optionsFor(out, [A]))
      expect(await codeOf(work)).toBe('target-inside-library')
    }
    expect(await readdir(home)).toEqual([])
  })

  test('a file is not a folder', async () => {
    const out = join(await tempFolder(), 'file')
    await writeFile(out, '')
    expect(await codeOf(run(out))).toBe('invalid-argument')
  })

  test('a second export into the same folder is refused while the first runs', async () => {
    const out = await tempFolder()
    let open = (): void => undefined
    const gate = new Promise<void>((resolve) => (open = resolve))
    let started = (): void => undefined
    const running = new Promise<void>((resolve) => (started = resolve))
    const slow = {
      ...composer,
      page: async (...args: Parameters<typeof composer.page>) => {
        started()
        await gate
        return composer.page(...args)
      },
    }
    const one = exportArticles(library, slow, optionsFor(out, [A]))
    await running
    expect(await codeOf(run(out))).toBe('target-busy')
    expect(await codeOf(recoverExports(out))).toBe('target-busy')
    open()
    expect((await one).articles).toHaveLength(1)
    expect(await readdir(out)).not.toContain('.gaotai-export')
  })

  test('the lock of a process that died is taken over', async () => {
    const out = await tempFolder()
    const { pid } = spawnSync(process.execPath, ['-e', ''])
    await mkdir(join(out, '.gaotai-export'))
    const lock = (holder: object) => writeFile(join(out, '.gaotai-export/lock'), JSON.stringify(holder))
    await lock({ token: 'x', host: hostname(), pid: process.ppid })
    expect(await codeOf(run(out))).toBe('target-busy')
    await lock({ token: 'x', host: 'another-machine', pid })
    expect(await codeOf(run(out))).toBe('target-busy')
    await lock({ token: 'x', host: hostname(), pid })
    await run(out)
    await mkdir(join(out, '.gaotai-export'))
    await lock({ token: 'y', host: hostname(), pid: process.pid })
    expect(await recoverExports(out)).toBe(false)
    expect(await readdir(out)).not.toContain('.gaotai-export')
  })

  test('cancelled between two articles, it leaves the folder as it was', async () => {
    const out = await tempFolder()
    await run(out, [A])
    const content = await contentOf(out)
    const stop = new AbortController()
    const work = run(out, [B, A], { signal: stop.signal, onProgress: () => stop.abort() })
    expect(await codeOf(work)).toBe('cancelled')
    expect(await contentOf(out)).toEqual(content)
  })

  test.skipIf(process.getuid?.() === 0)('a folder that cannot be written says so', async () => {
    const out = await tempFolder()
    await chmod(out, 0o500)
    expect(await codeOf(run(out))).toBe('read-only')
    await chmod(out, 0o700)
  })

  test('a manifest that is damaged makes nothing of the folder ours', async () => {
    const out = await tempFolder()
    await run(out)
    await writeFile(join(out, 'gaotai-manifest.json'), '{"format": 1, "files": [{"path": "../x"}]}')
    expect(await codeOf(run(out))).toBe('target-not-ours')
    await rm(join(out, 'gaotai-manifest.json'))
    expect(await codeOf(run(out))).toBe('target-not-ours')
    await run(out, [A], { allowForeign: true })
    expect(await countForeignFiles(out, library.info.path)).toBe(0)
  })
})
