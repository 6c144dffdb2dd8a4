import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dayFolderOf } from '../../../../electron/library/names/article-paths'
import type { Library } from '../../../../electron/library'
import type { Desk } from './kit'
import { newDesk, recordOf, saveNew, saveNext, tempFolder } from './kit'

const day = '2017-12-28'

async function trashed(): Promise<{ desk: Desk; library: Library; id: string; folder: string; copy: string }> {
  const desk = await newDesk()
  const library = await desk.open()
  const first = await saveNew(library, recordOf('一稿'), day)
  await saveNext(library, first, recordOf('二稿'))
  await library.trash([first.id])
  const copy = join(await tempFolder(), 'copy')
  await cp(desk.path, copy, { recursive: true })
  return { desk, library, id: first.id, folder: join(desk.path, ...dayFolderOf(first.id)), copy }
}

const total = async (library: Library): Promise<number> =>
  (await library.list({ offset: 0, limit: 9, trashed: true })).total

describe('a purge', () => {
  it('removes the files of an article in the trash and leaves a tombstone without its words', async () => {
    const { desk, library, id, folder } = await trashed()
    await library.drafts.write({ articleId: id, parents: [], record: recordOf('未存') })
    expect(await library.purge([id])).toEqual({ done: [id], failed: [] })
    expect(await readdir(folder)).toEqual([])
    expect(await total(library)).toBe(0)
    expect(await library.drafts.list()).toEqual([])
    const tombstone = JSON.parse(await readFile(join(desk.path, 'purged', `${id}.json`), 'utf8')) as object
    expect(Object.keys(tombstone).sort()).toEqual(['articleId', 'format', 'heads', 'purgedAt', 'purgedBy', 'revisions'])
    expect(tombstone).toMatchObject({ articleId: id, purgedBy: '林小满' })
    expect((tombstone as { revisions: string[] }).revisions).toHaveLength(3)
    expect((await library.verify({ repair: false })).problems).toEqual([])
    // Again is done already.
    expect((await library.purge([id])).done).toEqual([id])
  })

  it('touches nothing outside the trash, no fork of which a part is outside, and nothing damaged', async () => {
    const { library, id, folder } = await trashed()
    const kept = await saveNew(library, recordOf('在用'), day)
    const fork = await saveNew(library, recordOf('分叉'), day)
    await library.save({ ...rest(fork.id), parents: [fork.hash], record: recordOf('甲') })
    await library.save({ ...rest(fork.id), parents: [fork.hash], record: recordOf('乙') })
    await library.trash([fork.id])
    const newest = (await readdir(folder)).filter((name) => name.startsWith(id)).at(-1) ?? ''
    await writeFile(join(folder, newest), 'broken')
    const before = await readdir(folder)
    const { done, failed } = await library.purge([kept.id, fork.id, id, '20171228-zzzzzzzz'])
    expect(done).toEqual([])
    expect(failed.map(({ error }) => error.code)).toEqual(['conflict', 'conflict', 'damaged', 'not-found'])
    expect(await readdir(folder)).toEqual(before)
  })

  it('that was cut off after the tombstone is finished at the next look', async () => {
    const { desk, library, id, folder, copy } = await trashed()
    await library.purge([id])
    const tombstone = await readFile(join(desk.path, 'purged', `${id}.json`))
    for (const look of ['list', 'verify'] as const) {
      const half = join(await tempFolder(), 'half')
      await cp(copy, half, { recursive: true })
      await cp(join(desk.path, 'purged'), join(half, 'purged'), { recursive: true })
      const opened = await desk.open({ path: half, stateDir: await tempFolder() })
      if (look === 'list') expect(await total(opened)).toBe(0)
      else expect((await opened.verify({ repair: false })).problems).toEqual([])
      expect(await readdir(join(half, ...dayFolderOf(id)))).toEqual([])
      expect(await readFile(join(half, 'purged', `${id}.json`))).toEqual(tombstone)
    }
    expect(await readdir(folder)).toEqual([])
  })

  it('is seen in a library that knew the article when the tombstone comes from elsewhere', async () => {
    const { desk, library, id, copy } = await trashed()
    const other = await desk.open({ path: copy })
    expect(await total(other)).toBe(1)
    await library.purge([id])
    await cp(join(desk.path, 'purged'), join(copy, 'purged'), { recursive: true })
    await other.refresh()
    expect(await total(other)).toBe(0)
  })

  it('covers late copies; a revision it does not know shows the article again and is told of', async () => {
    const { desk, library, id, copy } = await trashed()
    const other = await desk.open({ path: copy })
    const base = await other.load(id)
    await library.purge([id])
    await cp(join(copy, 'articles'), join(desk.path, 'articles'), { recursive: true })
    await library.refresh()
    expect(await total(library)).toBe(0)
    const late = await other.save({ ...rest(id), parents: [base.hash], record: recordOf('又写了') })
    const { added } = await library.merge(copy, {})
    expect(added).toBe(1)
    expect((await library.load(id)).hash).toBe(late.hash)
    const { problems } = await library.verify({ repair: false })
    expect(problems.map(({ kind }) => kind)).toEqual(['stray'])
    expect(problems[0]?.message).toContain('彻底删除')
  })
})

const rest = (id: string) => ({ id, reason: 'save' as const, whenStale: 'fork' as const })
