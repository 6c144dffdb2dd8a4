import { cp, mkdir, readdir, readFile, rename, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Library } from '../../../../electron/library'
import { openLibrary } from '../../../../electron/library'
import { prepareLink } from '../../../../electron/library/chain/write-link'
import { dayFolderOf } from '../../../../electron/library/names/article-paths'
import { printChainName } from '../../../../electron/library/names/chain-names'
import type { Saved } from '../../../../shared/ipc/article-values'
import type { Desk } from './kit'
import { codeOf, newDesk, recordOf, saveNew, saveNext, tempFolder } from './kit'

interface Scene {
  readonly desk: Desk
  readonly library: Library
  readonly first: Saved
  readonly second: Saved
  readonly folder: string
  readonly fileOf: (saved: Saved) => Promise<string>
}

async function twoRevisions(): Promise<Scene> {
  const desk = await newDesk()
  const library = await desk.open()
  const first = await saveNew(library, recordOf('一稿'), '2017-12-28')
  const second = await saveNext(library, first, recordOf('二稿'))
  const folder = join(desk.path, ...dayFolderOf(first.id))
  const fileOf = async (saved: Saved): Promise<string> => {
    const name = (await readdir(folder)).find((file) => file.split('.')[2] === saved.hash.slice(0, 8))
    return join(folder, name ?? 'none')
  }
  return { desk, library, first, second, folder, fileOf }
}

describe('a damaged revision', () => {
  it('is passed over for its newest sound ancestor, which can be continued', async () => {
    const { desk, first, second, fileOf } = await twoRevisions()
    await truncate(await fileOf(second), 40)
    const library = await desk.open()
    const loaded = await library.load(first.id)
    expect(loaded.revision.record.title).toBe('一稿')
    expect(loaded.problems).toHaveLength(1)
    expect((await library.list({ offset: 0, limit: 1 })).articles[0]).toMatchObject({ title: '一稿', state: 'damaged' })
    const third = await saveNext(library, first, recordOf('三稿'))
    expect(third.number).toBe(2)
    expect((await library.load(first.id)).hash).toBe(third.hash)
    expect(await codeOf(library.load(first.id, second.hash))).toBe('damaged')
  })

  it('that rots while the library is open is known to the lists once somebody has read it', async () => {
    const { library, first, second, fileOf } = await twoRevisions()
    await library.list({ offset: 0, limit: 1 })
    await writeFile(await fileOf(second), 'broken')
    const told: unknown[] = []
    library.on('changed', ({ ids }) => told.push(ids))
    await library.load(first.id)
    await library.load(first.id)
    expect(told).toEqual([[first.id]])
    expect((await library.list({ offset: 0, limit: 1 })).articles[0]).toMatchObject({ title: '一稿', state: 'damaged' })
  })

  it('is set aside by a repair, never deleted', async () => {
    const { desk, second, fileOf } = await twoRevisions()
    const path = await fileOf(second)
    await writeFile(path, 'broken')
    const library = await desk.open()
    const found = await library.verify({ repair: false })
    expect(found.problems.map(({ kind }) => kind)).toEqual(['damaged'])
    expect(await readFile(path, 'utf8')).toBe('broken')
    await library.verify({ repair: true })
    const aside = join(desk.path, 'set-aside', found.problems[0]?.path ?? '')
    expect(await readFile(aside, 'utf8')).toBe('broken')
    expect(await library.verify({ repair: false })).toMatchObject({ articles: 1, revisions: 1, problems: [] })
    expect((await library.list({ offset: 0, limit: 1 })).articles[0]).toMatchObject({ title: '一稿', state: 'sound' })
  })

  it('leaves nothing to show when it was the only one', async () => {
    const { desk, first, second, fileOf } = await twoRevisions()
    for (const saved of [first, second]) await writeFile(await fileOf(saved), '')
    const library = await desk.open()
    expect(await codeOf(library.load(first.id))).toBe('damaged')
    expect((await library.list({ offset: 0, limit: 1 })).articles[0]).toMatchObject({ id: first.id, state: 'damaged' })
    const third = await library.save({
      id: first.id,
      parents: [],
      record: recordOf('重来'),
      reason: 'save',
      whenStale: 'refuse',
    })
    expect((await library.load(first.id)).hash).toBe(third.hash)
  })

  it('is one whose file belongs to another name', async () => {
    const { desk, library, first, second, folder, fileOf } = await twoRevisions()
    const other = await saveNew(library, recordOf('另一篇'), '2017-12-28')
    const name = (await fileOf(other)).slice(folder.length + 1)
    await rename(join(folder, name), join(folder, name.replace(other.id, first.id)))
    expect((await (await desk.open()).load(first.id)).hash).toBe(second.hash)
  })
})

describe('what is not damage', () => {
  it('is a parent that has not arrived', async () => {
    const { desk, first, second, fileOf } = await twoRevisions()
    await rm(await fileOf(first))
    const library = await desk.open()
    expect(await library.load(first.id)).toMatchObject({
      hash: second.hash,
      problems: [expect.stringContaining('等待同步')],
    })
    expect((await library.list({ offset: 0, limit: 1 })).articles[0]?.state).toBe('waiting')
    expect((await library.verify({ repair: false })).problems.map(({ kind }) => kind)).toEqual(['missing'])
  })

  it('is a newer format, which is shown in the list and refused in words', async () => {
    const { desk, first, second, folder } = await twoRevisions()
    const link = {
      format: 9,
      articleId: first.id,
      number: 3,
      parents: [second.hash],
      savedAt: '2030-01-01T00:00:00.000Z',
      savedBy: '后来人',
      reason: 'save',
      record: { title: '新格式', inventedPart: {} },
    }
    const { name, bytes } = prepareLink(first.id, link, [])
    await writeFile(join(folder, printChainName(name)), bytes)
    const library = await desk.open()
    expect(await codeOf(library.load(first.id))).toBe('newer-format')
    expect((await library.list({ offset: 0, limit: 1 })).articles[0]).toMatchObject({ id: first.id, state: 'newer' })
    expect((await library.verify({ repair: true })).problems.map(({ kind }) => kind)).toEqual(['newer'])
    expect((await library.load(first.id, second.hash)).revision.record.title).toBe('二稿')
  })

  it('is what sync engines and file managers leave behind', async () => {
    const { desk, second, folder, fileOf } = await twoRevisions()
    const bytes = await readFile(await fileOf(second))
    const base = (await fileOf(second)).replace(/\.json$/, '')
    await writeFile(`${base}.sync-conflict-20261123-101010-ABCDEFG.json`, bytes)
    for (const name of ['.DS_Store', 'Thumbs.db', 'desktop.ini', '.stfolder', '.gaotai-0123456789abcdef.tmp']) {
      await writeFile(join(folder, name), 'x')
    }
    const library = await desk.open()
    expect((await library.list({ offset: 0, limit: 9 })).total).toBe(1)
    expect((await library.verify({ repair: false })).problems).toEqual([])
  })

  it('is a temp file of ours: kept while young, swept when old', async () => {
    const { desk, folder } = await twoRevisions()
    const [old, young] = ['.gaotai-0123456789abcdef.tmp', '.gaotai-0123456789abcde0.tmp']
    for (const name of [old, young]) await writeFile(join(folder, name), 'x')
    const day = 86_400
    const now = desk.surroundings.now() / 1000
    await utimes(join(folder, old), now - 2 * day, now - 2 * day)
    await utimes(join(folder, young), now, now)
    await (await desk.open({ stateDir: await tempFolder() })).list({ offset: 0, limit: 1 })
    const left = (await readdir(folder)).filter((name) => name.startsWith('.'))
    expect(left).toEqual([young])
  })
})

describe('what could fool a reader', () => {
  it('is a link out of the library: neither read nor written through', async () => {
    const { desk, first, folder, library } = await twoRevisions()
    const outside = await tempFolder()
    const other = await newDesk()
    const foreign = await saveNew(await other.open(), recordOf('外人'), '2017-12-28')
    const [foreignFile] = await readdir(join(other.path, ...dayFolderOf(foreign.id)))
    const from = join(other.path, ...dayFolderOf(foreign.id), foreignFile ?? '')
    await symlink(from, join(folder, foreignFile ?? ''))
    await symlink(outside, join(desk.path, 'articles', '2018'))
    const again = await desk.open()
    expect((await again.list({ offset: 0, limit: 9 })).articles.map(({ id }) => id)).toEqual([first.id])
    expect(await codeOf(again.load(foreign.id))).toBe('not-found')
    expect(await codeOf(saveNew(library, recordOf('写出去'), '2018-01-01'))).toBe('damaged')
    expect(await readdir(outside)).toEqual([])
    const strays = (await again.verify({ repair: false })).problems.filter(({ kind }) => kind === 'stray')
    expect(strays).toHaveLength(2)
  })

  it('is a name in other letters, or in another folder', async () => {
    const { desk, first, second, fileOf, folder } = await twoRevisions()
    const bytes = await readFile(await fileOf(second))
    const name = (await fileOf(second)).slice(folder.length + 1)
    await writeFile(join(folder, name.toUpperCase()), bytes)
    await mkdir(join(desk.path, 'articles', '2017', '12', '29'))
    await writeFile(join(desk.path, 'articles', '2017', '12', '29', name), bytes)
    const library = await desk.open()
    expect((await library.list({ offset: 0, limit: 9 })).articles).toMatchObject([{ id: first.id, forked: false }])
    expect((await library.verify({ repair: false })).problems.map(({ kind }) => kind)).toEqual(['stray', 'stray'])
  })
})

describe('derived state', () => {
  it('is made anew when it is damaged, and by a repair when it is wrong', async () => {
    const { desk, library } = await twoRevisions()
    await library.refresh()
    await library.close()
    const [key] = await readdir(join(desk.stateDir, 'libraries'))
    const state = join(desk.stateDir, 'libraries', key ?? '')
    await writeFile(join(state, 'catalogue', '2017-12.json'), 'null')
    await writeFile(join(state, 'overview.json'), '')
    const again = await desk.open()
    expect(again.overview().newest).toEqual([])
    expect((await again.list({ offset: 0, limit: 1 })).articles[0]?.title).toBe('二稿')
    expect((await again.verify({ repair: true })).problems.map(({ path }) => path)).toEqual([
      'catalogue/2017-12.json',
      'overview.json',
    ])
    expect((await again.verify({ repair: false })).problems).toEqual([])
  })

  it('of a copied library is its own', async () => {
    const { desk, library } = await twoRevisions()
    await library.refresh()
    await library.close()
    const copy = `${desk.path}-copy`
    await cp(desk.path, copy, { recursive: true })
    const { stateDir, surroundings } = desk
    const copied = await openLibrary({ path: copy, stateDir, surroundings })
    await copied.refresh()
    await copied.close()
    expect(await readdir(join(stateDir, 'libraries'))).toHaveLength(2)
  })

  it('never loses a draft file that cannot be understood', async () => {
    const { desk, library, first } = await twoRevisions()
    const draft = { articleId: first.id, parents: [first.hash], record: recordOf('未存') }
    await library.drafts.write(draft)
    const [key] = await readdir(join(desk.stateDir, 'libraries'))
    const path = join(desk.stateDir, 'libraries', key ?? '', 'drafts', `${first.id}.json`)
    await writeFile(path, '{"articleId": "cut o')
    expect(await library.drafts.list()).toEqual([])
    await library.drafts.write(draft)
    expect((await library.drafts.list()).map(({ record }) => record.title)).toEqual(['未存'])
    expect(await readFile(`${path}.damaged`, 'utf8')).toBe('{"articleId": "cut o')
  })
})
