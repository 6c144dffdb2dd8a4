import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Library } from '../../../../electron/library'
import { prepareLink } from '../../../../electron/library/chain/write-link'
import { nodeDisk } from '../../../../electron/library/disk/operations'
import { printChainName } from '../../../../electron/library/names/chain-names'
import type { Desk } from './kit'
import { newDesk, recordOf, saveNew } from './kit'

const DAY = '2017-12-28'
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
)

async function stateFolder(desk: Desk): Promise<string> {
  const [key = ''] = await readdir(join(desk.stateDir, 'libraries'))
  return join(desk.stateDir, 'libraries', key)
}

/** A library that holds a file of each kind, and this machine's state of it. */
async function everything(): Promise<{ desk: Desk; library: Library }> {
  const desk = await newDesk()
  const library = await desk.open()
  const saved = await saveNew(library, recordOf('头条'), DAY)
  const purged = await saveNew(library, recordOf('旧文'), DAY)
  await library.trash([purged.id])
  await library.purge([purged.id])
  await library.media.add(PIXEL)
  await library.lists.save('people', { name: '周予安' })
  await library.publications.add([
    { articleId: saved.id, revision: saved.hash, kind: 'page', path: 'a', at: DAY, by: '林小满', exportId: 'x' },
  ])
  await library.drafts.write({ articleId: saved.id, parents: [saved.hash], record: recordOf('头条，改') })
  const link = {
    format: 1,
    kind: 'settings',
    subject: 'gate',
    number: 1,
    parents: [],
    savedAt: DAY,
    savedBy: '他',
    value: 1,
  }
  const { name, bytes } = prepareLink('gate', link, [])
  await mkdir(join(desk.path, 'settings', 'gate'))
  await writeFile(join(desk.path, 'settings', 'gate', printChainName(name)), bytes)
  return { desk, library }
}

/** Tombstones have no hash in their names: a flipped digit would be another sound one. */
const ROOMS = ['articles', 'settings/profile', 'settings/gate', 'lists', 'publications', 'media']

async function firstFile(desk: Desk, room: string): Promise<string> {
  const entries = await readdir(join(desk.path, room), { recursive: true, withFileTypes: true })
  const file = entries.find((entry) => entry.isFile())
  return join(file?.parentPath ?? '', file?.name ?? '').slice(desk.path.length + 1)
}

describe('a full check', () => {
  it('finds nothing in a library that holds a file of each kind', async () => {
    const { library } = await everything()
    expect((await library.verify({ repair: false })).problems).toEqual([])
  })

  it.each(ROOMS)('finds a flipped bit in %s, and a repair moves the file and keeps its bytes', async (room) => {
    const { desk, library } = await everything()
    const path = await firstFile(desk, room)
    const bytes = await readFile(join(desk.path, path))
    bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1)
    await writeFile(join(desk.path, path), bytes)
    const found = await library.verify({ repair: false })
    expect(found.problems.map(({ kind, path: at }) => [kind, at])).toContainEqual(['damaged', path])
    expect(await readFile(join(desk.path, path))).toEqual(bytes)
    await library.verify({ repair: true })
    expect(await readFile(join(desk.path, 'set-aside', path))).toEqual(bytes)
    expect((await library.verify({ repair: false })).problems.filter(({ kind }) => kind === 'damaged')).toEqual([])
  })

  it('finds a tombstone that was cut off', async () => {
    const { desk, library } = await everything()
    const path = await firstFile(desk, 'purged')
    const bytes = (await readFile(join(desk.path, path))).subarray(0, -3)
    await writeFile(join(desk.path, path), bytes)
    expect((await library.verify({ repair: true })).problems).toMatchObject([{ kind: 'damaged', path }])
    expect(await readFile(join(desk.path, 'set-aside', path))).toEqual(bytes)
  })

  it('finds a draft of this machine that cannot be understood; a repair keeps its bytes beside it', async () => {
    const { desk, library } = await everything()
    const folder = join(await stateFolder(desk), 'drafts')
    const path = join(folder, '20180103-aaaaaaaa.json')
    await writeFile(path, '{"cut o')
    const { problems } = await library.verify({ repair: false })
    expect(problems).toMatchObject([{ kind: 'damaged', path: 'drafts/20180103-aaaaaaaa.json' }])
    await library.verify({ repair: true })
    expect(await readFile(`${path}.damaged`, 'utf8')).toBe('{"cut o')
    expect((await library.verify({ repair: false })).problems).toEqual([])
    expect(await library.drafts.list()).toHaveLength(1)
  })

  it('makes catalogue, overview and search index anew, whatever they held', async () => {
    const { desk, library } = await everything()
    await library.updateSearch()
    await library.close()
    const state = await stateFolder(desk)
    for (const name of await readdir(state, { recursive: true, withFileTypes: true }))
      if (name.isFile() && !name.parentPath.endsWith('drafts')) await writeFile(join(name.parentPath, name.name), 'x')
    const again = await desk.open()
    await again.verify({ repair: true })
    expect((await again.verify({ repair: false })).problems).toEqual([])
    await again.updateSearch()
    expect((await again.list({ offset: 0, limit: 9, search: '头条的正文' })).total).toBe(1)
    await again.close()
    expect((await desk.open()).overview().newest.map(({ title }) => title)).toEqual(['头条'])
  })

  it('holds no whole image: it is read in parts', async () => {
    const { desk } = await everything()
    const read = async (path: string): Promise<Uint8Array> => {
      if (path.includes('media')) throw new Error(`read whole: ${path}`)
      return nodeDisk.read(path)
    }
    const library = await desk.open({ disk: { ...nodeDisk, read } })
    expect(await library.verify({ repair: false })).toMatchObject({ media: 1, problems: [] })
  })

  it('goes on after a file that cannot be moved, and names both in its report', async () => {
    const { desk } = await everything()
    const [first, second] = [await firstFile(desk, 'media'), await firstFile(desk, 'publications')]
    for (const path of [first, second]) await writeFile(join(desk.path, path), 'broken')
    const rename = async (from: string, to: string): Promise<void> => {
      if (from.endsWith(first)) throw Object.assign(new Error('held'), { code: 'EIO' })
      await nodeDisk.rename(from, to)
    }
    const library = await desk.open({ disk: { ...nodeDisk, rename } })
    const { problems } = await library.verify({ repair: true })
    expect(problems.find(({ path }) => path === first)?.message).toContain('没有移开：held')
    expect(problems.find(({ path }) => path === second)?.message).toContain('已移到')
    expect(await readdir(dirname(join(desk.path, 'set-aside', second)))).toHaveLength(1)
  })
})
