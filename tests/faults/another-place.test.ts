import { mkdir, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Library } from '../../electron/library'
import { nodeDisk } from '../../electron/library/disk/operations'
import { initLibraryOn } from '../../electron/library/init-library'
import { t } from '../../shared/messages/translate'
import type { Saved } from '../../shared/ipc/article-values'
import type { Desk } from '../unit/electron/library/kit'
import { codeOf, newDesk, recordOf, saveNew, saveNext } from '../unit/electron/library/kit'

const DAY = '2026-11-23'

interface Scene {
  readonly desk: Desk
  readonly library: Library
  readonly base: Saved
  readonly told: readonly object[]
  readonly away: () => Promise<void>
  readonly back: () => Promise<void>
}

/** A library that is open and has written into a day, so that it knows all the folders on the way. */
async function opened(): Promise<Scene> {
  const desk = await newDesk()
  const library = await desk.open()
  const base = await saveNew(library, recordOf('底稿'), DAY)
  await library.list({ offset: 0, limit: 1 })
  const told: object[] = []
  library.on('availability', (state) => told.push(state))
  return {
    desk,
    library,
    base,
    told,
    away: () => rename(desk.path, `${desk.path}-away`),
    back: async () => {
      await rename(desk.path, `${desk.path}-other`)
      await rename(`${desk.path}-away`, desk.path)
    },
  }
}

const filesBelow = async (path: string): Promise<readonly string[]> =>
  (await readdir(path, { recursive: true })).map(String).sort()

/** Everything that writes into a library. */
const WRITES: Readonly<Record<string, (library: Library, base: Saved) => Promise<unknown>>> = {
  'a version': (library, base) => saveNext(library, base, recordOf('二稿')),
  'a new article': (library) => saveNew(library, recordOf('新稿'), DAY),
  'a fork': (library, base) =>
    library.save({ id: base.id, parents: [], record: recordOf('叉'), reason: 'fork', whenStale: 'fork' }),
  settings: async (library) => {
    const { value, hash } = await library.settings.get('profile')
    return library.settings.set('profile', { ...(value as object), siteName: '改名' }, hash)
  },
  'a list entry': (library) => library.lists.save('people', { name: '周予安' }),
  'a note of a publication': (library, base) =>
    library.publications.add([
      { articleId: base.id, revision: base.hash, kind: 'page', path: 'a', at: DAY, by: '林小满', exportId: 'x' },
    ]),
}

describe.each(Object.entries(WRITES))('%s', (_name, write) => {
  it('never goes into an empty folder that stands where the library was', async () => {
    const { desk, library, base, away, back, told } = await opened()
    await away()
    await mkdir(desk.path)
    await expect(write(library, base)).rejects.toBeDefined()
    expect(await readdir(desk.path)).toEqual([])
    await back()
    await library.refresh()
    await write(library, base)
    expect(told).toEqual([
      { available: false, readOnly: false, other: false },
      { available: true, readOnly: false, other: false },
    ])
  })

  it('never goes into another library that stands where it was', async () => {
    const { desk, library, base, away, back } = await opened()
    await away()
    await initLibraryOn(nodeDisk)({ path: desk.path, surroundings: desk.surroundings })
    const before = await filesBelow(desk.path)
    await expect(write(library, base)).rejects.toBeDefined()
    expect(await filesBelow(desk.path)).toEqual(before)
    await back()
    await write(library, base)
  })
})

describe('another library in the place of the open one', () => {
  it('is told apart from one that is gone, drafts go on, and nothing is forgotten', async () => {
    const { desk, library, base, away, back, told } = await opened()
    await away()
    await initLibraryOn(nodeDisk)({ path: desk.path, surroundings: desk.surroundings })
    const other = await desk.open()
    await saveNew(other, recordOf('别家的'), DAY)
    await expect(saveNext(library, base, recordOf('二稿'))).rejects.toMatchObject({
      code: 'library-gone',
      message: t('library.otherThere'),
    })
    expect(told.at(-1)).toEqual({ available: false, readOnly: false, other: true })
    await library.drafts.write({ articleId: base.id, parents: [base.hash], record: recordOf('二稿') })
    expect(await codeOf(library.refresh())).toBe('library-gone')
    expect((await library.list({ offset: 0, limit: 9 })).articles.map(({ title }) => title)).toEqual(['底稿'])
    await back()
    await library.refresh()
    expect(told.at(-1)).toEqual({ available: true, readOnly: false, other: false })
    expect((await library.load(base.id)).draft?.record.title).toBe('二稿')
    await saveNext(library, base, recordOf('二稿'))
    expect(await library.drafts.list()).toEqual([])
    expect((await other.verify({ repair: false }).catch(() => null))?.articles ?? 0).toBe(0)
    expect(await filesBelow(join(`${desk.path}-other`, 'articles'))).toHaveLength(4)
  })
})
