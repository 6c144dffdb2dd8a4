import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DiskOperations } from '../../../../electron/library/disk/operations'
import { nodeDisk } from '../../../../electron/library/disk/operations'
import { dayFolderOf } from '../../../../electron/library/names/article-paths'
import { codeOf, newDesk, recordOf, saveNew, saveNext } from './kit'

/** A disk that gives nothing of what lies below a folder. */
function diskWithout(folder: string): DiskOperations {
  const refuse =
    <T>(work: (path: string) => Promise<T>) =>
    async (path: string): Promise<T> => {
      if (path.startsWith(folder)) throw Object.assign(new Error('EACCES: closed'), { code: 'EACCES' })
      return work(path)
    }
  return { ...nodeDisk, read: refuse(nodeDisk.read), list: refuse(nodeDisk.list) }
}

describe('a folder that the disk does not give', () => {
  it('hides its own day only, and verify tells of it', async () => {
    const desk = await newDesk()
    const writer = await desk.open()
    const hidden = await saveNew(writer, recordOf('打不开'), '2026-01-05')
    await saveNew(writer, recordOf('打得开'), '2026-01-06')
    const folder = dayFolderOf(hidden.id).join('/')
    const library = await desk.open({ disk: diskWithout(join(desk.path, folder)) })
    expect((await library.list({ offset: 0, limit: 9 })).articles.map(({ title }) => title)).toEqual(['打得开'])
    const { problems, articles } = await library.verify({ repair: false })
    expect(problems.map(({ kind, path }) => [kind, path])).toEqual([['unreadable', folder]])
    expect(articles).toBe(1)
    await expect(library.load(hidden.id)).rejects.toMatchObject({ code: 'io', details: { cause: 'EACCES' } })
    expect(library.info.readOnly).toBe(false)
  })

  it("stands in nobody's way when it only holds what can be made anew", async () => {
    const desk = await newDesk()
    await saveNew(await desk.open(), recordOf('头条'))
    const library = await desk.open({ disk: diskWithout(desk.stateDir) })
    expect((await library.list({ offset: 0, limit: 9 })).total).toBe(1)
  })

  it('is told as a library that cannot be read when it is the library itself', async () => {
    const desk = await newDesk()
    expect(await codeOf(desk.open({ disk: diskWithout(desk.path) }))).toBe('io')
  })
})

describe('verify', () => {
  it('takes a save that comes while it reads for no problem', async () => {
    const desk = await newDesk()
    const writer = await desk.open()
    const base = await saveNew(writer, recordOf('底稿'))
    let next: (() => Promise<unknown>) | null = () => saveNext(writer, base, recordOf('改稿'))
    const read = async (path: string): Promise<Uint8Array> => {
      const bytes = await nodeDisk.read(path)
      const work = path.includes(base.id) ? next : null
      if (work !== null) next = null
      await work?.()
      return bytes
    }
    const library = await desk.open({ disk: { ...nodeDisk, read } })
    expect((await library.verify({ repair: false })).problems).toEqual([])
    expect(next).toBeNull()
  })

  it('tells how far it is, and stops when it is no longer wanted', async () => {
    const library = await (await newDesk()).open()
    for (let n = 0; n < 60; n++) await saveNew(library, recordOf(String(n)), '2026-01-05')
    const told: number[] = []
    const stop = new AbortController()
    const options = { repair: true, signal: stop.signal }
    await library.verify({ ...options, onProgress: ({ done }) => told.push(done) })
    expect(told).toEqual([50])
    expect(await codeOf(library.verify({ ...options, onProgress: () => stop.abort() }))).toBe('cancelled')
  })
})
