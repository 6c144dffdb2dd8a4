import { chmod, cp, mkdir, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DiskOperations } from '../../electron/library/disk/operations'
import { nodeDisk } from '../../electron/library/disk/operations'
import { initLibraryOn } from '../../electron/library/init-library'
import { stateFolderOf } from '../../electron/library/state-folder'
import { codeOf, newDesk, recordOf, saveNew, saveNext, tempFolder } from '../unit/electron/library/kit'

const DAY = '2017-12-28'
const ROOMS = ['articles', 'lists', 'settings', 'media', 'publications', 'purged']

const paths = async (root: string): Promise<readonly string[]> => (await readdir(root, { recursive: true })).map(String)

describe('a library anywhere', () => {
  it.each([
    ['a deep folder', Array.from({ length: 9 }, () => '很深的文件夹，名字也长'.repeat(3)).join('/')],
    ['spaces, signs and emoji', '新闻 稿库 #1 50%25 ¿? 😀 [x]'],
    ['composed letters', 'Café'.normalize('NFC')],
    ['decomposed letters', 'Café'.normalize('NFD')],
  ])('works in %s, and its own paths stay short', async (_name, folder) => {
    const desk = await newDesk()
    const path = join(await tempFolder(), folder)
    await initLibraryOn(nodeDisk)({ path, surroundings: desk.surroundings })
    const library = await desk.open({ path })
    const saved = await saveNew(library, recordOf('一稿'), DAY)
    await saveNext(library, saved, recordOf('二稿'))
    await library.drafts.write({ articleId: saved.id, parents: [saved.hash], record: recordOf('草稿') })
    expect((await library.verify({ repair: false })).problems).toEqual([])
    expect((await (await desk.open({ path })).load(saved.id)).draft?.record.title).toBe('草稿')
    expect(Math.max(...(await paths(path)).map(({ length }) => length))).toBeLessThan(110)
  })

  it('has one state where the system takes two spellings for one folder', () => {
    const [composed, decomposed] = ['/稿/Café'.normalize('NFC'), '/稿/Café'.normalize('NFD')]
    const key = (path: string, platform: NodeJS.Platform) => stateFolderOf('/s', 'x', path, platform)
    expect(key(composed, 'darwin')).toBe(key(decomposed, 'darwin'))
    expect(key('C:\\Desk', 'win32')).toBe(key('c:\\desk', 'win32'))
    expect(key(composed, 'linux')).not.toBe(key(decomposed, 'linux'))
  })
})

/** A disk that finds names in whatever case they are asked for, and lists them in capitals. */
function foldingDisk(root: string): DiskOperations {
  const real = (path: string): string =>
    path.startsWith(`${root}/`) ? join(root, path.slice(root.length + 1).toUpperCase()) : path
  return {
    ...nodeDisk,
    read: (path) => nodeDisk.read(real(path)),
    openToRead: (path) => nodeDisk.openToRead(real(path)),
    list: (path) => nodeDisk.list(real(path)),
    inspect: (path) => nodeDisk.inspect(real(path)),
  }
}

async function inCapitals(root: string): Promise<void> {
  for (const { name, parentPath } of await readdir(root, { withFileTypes: true, recursive: false })) {
    const to = join(parentPath, name.toUpperCase())
    if (to !== join(parentPath, name)) await rename(join(parentPath, name), to)
  }
  for (const entry of await readdir(root, { withFileTypes: true }))
    if (entry.isDirectory()) await inCapitals(join(root, entry.name))
}

describe('names in capitals', () => {
  it('are the library’s where the disk finds them in small letters', async () => {
    const desk = await newDesk()
    const writer = await desk.open()
    const saved = await saveNew(writer, recordOf('一稿'), DAY)
    const newest = await saveNext(writer, saved, recordOf('二稿'))
    const copy = join(await tempFolder(), 'stick')
    await cp(desk.path, copy, { recursive: true })
    await inCapitals(copy)
    const library = await desk.open({ path: copy, disk: foldingDisk(copy), stateDir: await tempFolder() })
    expect((await library.list({ offset: 0, limit: 9 })).articles.map(({ title }) => title)).toEqual(['二稿'])
    expect((await library.load(saved.id)).hash).toBe(newest.hash)
    expect(await library.verify({ repair: false })).toMatchObject({ articles: 1, revisions: 2, problems: [] })
    expect((await library.settings.get('profile')).hash).not.toBeNull()
  })
})

/** Read-only media, for a process that may do anything: every call that writes below a folder is refused. */
function readOnlyDisk(root: string): DiskOperations {
  const refuse = (path: string): void => {
    if (path.startsWith(root)) throw Object.assign(new Error('EROFS: read-only file system'), { code: 'EROFS' })
  }
  return {
    ...nodeDisk,
    create: async (path) => (refuse(path), nodeDisk.create(path)),
    makeFolder: async (path) => (refuse(path), nodeDisk.makeFolder(path)),
    rename: async (from, to) => (refuse(to), nodeDisk.rename(from, to)),
    remove: async (path) => (refuse(path), nodeDisk.remove(path)),
  }
}

describe('a library on read-only media', () => {
  it('opens, reads, searches and checks; what is typed is kept on this machine', async () => {
    const desk = await newDesk()
    const writer = await desk.open()
    const saved = await saveNew(writer, recordOf('头条'), DAY)
    for (const room of ROOMS) await mkdir(join(desk.path, room), { recursive: true })
    await chmod(desk.path, 0o555)
    const library = await desk.open({ disk: readOnlyDisk(desk.path) })
    expect((await library.load(saved.id)).revision.record.title).toBe('头条')
    await library.updateSearch()
    expect((await library.list({ offset: 0, limit: 9, search: '正文' })).total).toBe(1)
    expect((await library.verify({ repair: false })).problems).toEqual([])
    expect(await codeOf(saveNext(library, saved, recordOf('改了')))).toBe('read-only')
    expect(library.info.readOnly).toBe(true)
    await library.drafts.write({ articleId: saved.id, parents: [saved.hash], record: recordOf('改了') })
    expect((await library.load(saved.id)).draft?.record.title).toBe('改了')
    expect((await library.recovery.state()).drafts).toMatchObject([{ id: saved.id, situation: 'open' }])
    await chmod(desk.path, 0o755)
  })
})
