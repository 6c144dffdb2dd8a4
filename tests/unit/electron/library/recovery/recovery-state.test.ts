import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Library } from '../../../../../electron/library'
import { dayFolderOf } from '../../../../../electron/library/names/article-paths'
import type { Desk } from '../kit'
import { codeOf, newDesk, recordOf, saveNew, saveNext, tempFolder } from '../kit'

const DAY = '2017-12-28'
const fork = (id: string, parent: string, title: string) =>
  ({ id, parents: [parent], record: recordOf(title), reason: 'fork', whenStale: 'fork' }) as const

async function fileOf(desk: Desk, id: string, hash: string): Promise<string> {
  const folder = dayFolderOf(id).join('/')
  const name = (await readdir(join(desk.path, folder))).find((file) => file.split('.')[2] === hash.slice(0, 8))
  return `${folder}/${name ?? 'none'}`
}

async function draftsFolder(desk: Desk): Promise<string> {
  const [key = ''] = await readdir(join(desk.stateDir, 'libraries'))
  return join(desk.stateDir, 'libraries', key, 'drafts')
}

describe('the recovery state', () => {
  it('is empty for a sound library, and reads no article for it', async () => {
    const desk = await newDesk()
    const library = await desk.open()
    await saveNew(library, recordOf('完好'))
    expect(await library.recovery.state()).toEqual({
      drafts: [],
      damagedDrafts: [],
      damaged: [],
      setAside: [],
      forks: [],
      returned: [],
      waiting: [],
      more: { damaged: 0, setAside: 0, forks: 0, waiting: 0 },
      check: null,
    })
  })

  it('names a damaged newest version, what is shown in its place, and where it goes', async () => {
    const desk = await newDesk()
    const writer = await desk.open()
    const first = await saveNew(writer, recordOf('一稿'), DAY)
    const second = await saveNext(writer, first, recordOf('二稿'))
    const path = await fileOf(desk, first.id, second.hash)
    await writeFile(join(desk.path, path), 'broken')
    const library = await desk.open()
    const [file] = (await library.recovery.state()).damaged
    expect(file).toMatchObject({
      path,
      kind: 'damaged',
      article: { id: first.id, title: '一稿', number: 2 },
      shown: { hash: first.hash, number: 1, savedBy: '林小满' },
    })

    const copy = join(await tempFolder(), '损坏的.json')
    await library.recovery.copy({ room: 'library', path }, copy)
    expect(await readFile(copy, 'utf8')).toBe('broken')
    const inside = join(desk.path, 'copy.json')
    expect(await codeOf(library.recovery.copy({ room: 'library', path }, inside))).toBe('target-inside-library')

    const to = await library.recovery.setAside(path)
    expect(to).toBe(`set-aside/${path}`)
    expect(await readFile(join(desk.path, to), 'utf8')).toBe('broken')
    const after = await library.recovery.state()
    expect(after.damaged).toEqual([])
    expect(after.setAside).toMatchObject([{ room: 'library', path: to, bytes: 6 }])
    expect((await library.list({ offset: 0, limit: 1 })).articles[0]).toMatchObject({ title: '一稿', state: 'sound' })
  })

  it('moves nothing that is sound, and shows no file that it does not name', async () => {
    const desk = await newDesk()
    const library = await desk.open()
    const saved = await saveNew(library, recordOf('完好'), DAY)
    const path = await fileOf(desk, saved.id, saved.hash)
    expect(await codeOf(library.recovery.setAside(path))).toBe('conflict')
    expect(await readFile(join(desk.path, path), 'utf8')).toContain('完好')
    const outside = await tempFolder()
    await writeFile(join(outside, 'secret.txt'), 'x')
    await symlink(outside, join(desk.path, 'media'))
    for (const bad of ['../state/workspace.json', 'media/../gaotai.json', '/etc/passwd', 'a\\b', ''])
      expect(await codeOf(library.recovery.pathOf({ room: 'library', path: bad }))).toBe('forbidden')
    expect(await codeOf(library.recovery.pathOf({ room: 'library', path: 'media/secret.txt' }))).toBe('damaged')
    expect(await codeOf(library.recovery.pathOf({ room: 'drafts', path: '../gaotai.json' }))).toBe('forbidden')
    expect(await codeOf(library.recovery.pathOf({ room: 'library', path: 'media2/x.png' }))).toBe('not-found')
  })

  it('tells what a full check found for as long as it stands, also after a restart', async () => {
    const desk = await newDesk()
    const library = await desk.open()
    const first = await saveNew(library, recordOf('一稿'), DAY)
    await saveNext(library, first, recordOf('二稿'))
    const path = await fileOf(desk, first.id, first.hash)
    const bytes = await readFile(join(desk.path, path))
    await writeFile(join(desk.path, path), 'broken')
    await writeFile(join(desk.path, '备忘.txt'), 'x')
    // An older version is read by nobody until somebody asks for it.
    expect((await library.recovery.state()).damaged).toEqual([])
    await library.verify({ repair: false })
    const found = await library.recovery.state()
    expect(found.damaged.map(({ kind, path: at }) => [kind, at])).toEqual([
      ['damaged', path],
      ['stray', '备忘.txt'],
    ])
    expect(found.damaged[0]).toMatchObject({ article: { title: '二稿', number: 1 }, shown: { number: 2 } })
    expect(found.check?.problems).toHaveLength(2)
    expect(await library.recovery.report()).toContain(path)

    await writeFile(join(desk.path, path), bytes)
    const again = await (await desk.open()).recovery.state()
    expect(again.damaged.map(({ path: at }) => at)).toEqual(['备忘.txt'])
    expect(again.check?.at).toBe(found.check?.at)
  })

  it('lists forks and what is waited for', async () => {
    const desk = await newDesk()
    const library = await desk.open()
    const base = await saveNew(library, recordOf('底稿'), DAY)
    for (const title of ['甲', '乙']) await library.save(fork(base.id, base.hash, title))
    const waiting = await saveNew(library, recordOf('等上文'), DAY)
    await saveNext(library, waiting, recordOf('等上文，二稿'))
    await rm(join(desk.path, await fileOf(desk, waiting.id, waiting.hash)))
    const fresh = await desk.open({ stateDir: await tempFolder() })
    const state = await fresh.recovery.state()
    expect(state.forks.map(({ id }) => id)).toEqual([base.id])
    expect(state.waiting).toMatchObject([{ id: waiting.id, problems: [expect.stringContaining('等待同步')] }])
  })

  it('tells what became of the article of each draft, and of drafts that cannot be understood', async () => {
    const desk = await newDesk()
    const library = await desk.open()
    const open = await saveNew(library, recordOf('在'), DAY)
    const broken = await saveNew(library, recordOf('坏'), DAY)
    const gone = '20180101-aaaaaaaa'
    const drafts = [
      { articleId: open.id, parents: [open.hash], record: recordOf('在，改过') },
      { articleId: broken.id, parents: [broken.hash], record: recordOf('坏，改过') },
      { articleId: gone, parents: [open.hash], record: recordOf('没了') },
      { articleId: '20180102-aaaaaaaa', parents: [], record: recordOf('新的') },
    ]
    for (const draft of drafts) await library.drafts.write(draft)
    await writeFile(join(desk.path, await fileOf(desk, broken.id, broken.hash)), 'broken')
    const folder = await draftsFolder(desk)
    await writeFile(join(folder, '20180103-aaaaaaaa.json'), '{"cut o')
    const fresh = await desk.open()
    const state = await fresh.recovery.state()
    expect(Object.fromEntries(state.drafts.map(({ id, situation }) => [id, situation]))).toEqual({
      [open.id]: 'open',
      [broken.id]: 'damaged',
      [gone]: 'gone',
      '20180102-aaaaaaaa': 'new',
    })
    expect(state.damagedDrafts).toMatchObject([{ room: 'drafts', path: '20180103-aaaaaaaa.json', bytes: 7 }])

    for (const text of ['first', 'second']) {
      await writeFile(join(folder, '20180103-aaaaaaaa.json'), text)
      await fresh.drafts.write({ articleId: '20180103-aaaaaaaa', parents: [], record: recordOf('重写') })
    }
    const kept = (await fresh.recovery.state()).damagedDrafts.map(({ path }) => path)
    expect(kept).toEqual(['20180103-aaaaaaaa.json.damaged', '20180103-aaaaaaaa.json.damaged.2'])
    expect(await readFile(join(folder, kept[0] ?? ''), 'utf8')).toBe('first')
  })
})

/** A library in which an article came back after its purge. */
async function returned(): Promise<{ desk: Desk; library: Library; id: string; copy: string; other: Library }> {
  const desk = await newDesk()
  const library = await desk.open()
  const saved = await saveNew(library, recordOf('旧文'), DAY)
  const copy = join(await tempFolder(), 'copy')
  await cp(desk.path, copy, { recursive: true })
  await library.trash([saved.id])
  await library.purge([saved.id])
  const other = await desk.open({ path: copy })
  await other.load(saved.id)
  await saveNext(other, saved, recordOf('旧文，又写了'))
  await library.merge(copy, {})
  return { desk, library, id: saved.id, copy, other }
}

describe('an article that came back after its purge', () => {
  it('says that its parent was purged, and waits for nothing', async () => {
    const { desk, library, id } = await returned()
    const [article] = (await library.recovery.state()).returned
    expect(article).toMatchObject({ id, title: '旧文，又写了', purgedBy: '林小满', continuesPurged: true })
    const { problems } = await library.load(id)
    expect(problems).toEqual([expect.stringContaining('其上一版本已清除')])
    expect((await library.list({ offset: 0, limit: 1 })).articles[0]?.state).toBe('sound')
    const fresh = await desk.open({ stateDir: await tempFolder() })
    expect((await fresh.list({ offset: 0, limit: 1 })).articles[0]?.state).toBe('sound')
    expect((await library.recovery.state()).waiting).toEqual([])
  })

  it('is an article again once it is kept, on every machine, and what continues it belongs to it', async () => {
    const { library, id, copy, other } = await returned()
    const [article] = (await library.recovery.state()).returned
    await library.recovery.keep(id, article?.revisions ?? [])
    expect((await library.recovery.state()).returned).toEqual([])
    expect((await library.load(id)).problems).toEqual([])
    const { hash } = await library.load(id)
    await library.save({ id, parents: [hash], record: recordOf('接着写'), reason: 'save', whenStale: 'refuse' })
    expect((await library.verify({ repair: false })).problems).toEqual([])
    await other.merge(library.info.path, {})
    expect((await other.recovery.state()).returned).toEqual([])
    expect((await other.load(id)).revision.record.title).toBe('接着写')
    // Another line that comes later is asked about again.
    await other.save({ id, parents: [], record: recordOf('另一支'), reason: 'save', whenStale: 'fork' })
    await library.merge(copy, {})
    expect((await library.recovery.state()).returned).toMatchObject([{ id }])
  })

  it('goes for good when it is purged again, unless it changed since it was looked at', async () => {
    const { library, id, copy } = await returned()
    const [article] = (await library.recovery.state()).returned
    const heads = article?.heads.map(({ hash }) => hash) ?? []
    const before = await library.load(id)
    await library.save({ id, parents: [before.hash], record: recordOf('刚改'), reason: 'save', whenStale: 'refuse' })
    expect(await codeOf(library.recovery.purge(id, heads))).toBe('conflict')
    expect((await library.load(id)).revision.record.title).toBe('刚改')
    await library.recovery.purge(id, [(await library.load(id)).hash])
    expect(await codeOf(library.load(id))).toBe('not-found')
    await library.merge(copy, {})
    expect(await codeOf(library.load(id))).toBe('not-found')
    expect((await library.verify({ repair: false })).problems).toEqual([])
  })

  it('is not purged in this way when it never was', async () => {
    const desk = await newDesk()
    const library = await desk.open()
    const saved = await saveNew(library, recordOf('在用'))
    await mkdir(join(desk.path, 'purged'))
    expect(await codeOf(library.recovery.purge(saved.id, [saved.hash]))).toBe('conflict')
    expect((await library.load(saved.id)).hash).toBe(saved.hash)
  })
})
