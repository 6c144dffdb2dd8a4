import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultColumns, defaultProfile } from '../../../../shared/portal/settings'
import { openValueFolder } from '../../../../electron/library/chain/value-folder'
import type { DiskOperations } from '../../../../electron/library/disk/operations'
import { nodeDisk } from '../../../../electron/library/disk/operations'
import { openTree } from '../../../../electron/library/disk/tree'
import { initLibraryOn } from '../../../../electron/library/init-library'
import { openLibraryOn } from '../../../../electron/library/open-library'
import { codeOf, newDesk } from './kit'

/** A PNG of one grey pixel. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
)
/** The same file's header, claiming other pixels. */
function pngClaiming(width: number, height: number): Uint8Array {
  const bytes = Buffer.from(onePixel)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

describe('settings', () => {
  it('are saved as revisions, and refuse a stale parent, bad values and unknown topics', async () => {
    const library = await (await newDesk()).open()
    const first = await library.settings.get('profile')
    expect(first.value).toEqual(defaultProfile)
    const told: string[] = []
    library.on('settings', ({ topic }) => told.push(topic))
    const renamed = { ...defaultProfile, siteName: '青榆出版网' }
    const second = await library.settings.set('profile', renamed, first.hash)
    expect(await library.settings.get('profile')).toEqual(second)
    expect(second.value).toMatchObject({ siteName: '青榆出版网' })
    expect(told).toEqual(['profile'])
    expect(await codeOf(library.settings.set('profile', defaultProfile, first.hash))).toBe('conflict')
    expect(await codeOf(library.settings.set('profile', { siteName: 7 }, second.hash))).toBe('invalid-settings')
    const english = { columns: [{ id: 'en', name: '英文版', slug: 'en', children: [] }] }
    expect(await codeOf(library.settings.set('columns', english, null))).toBe('invalid-settings')
    expect(await codeOf(library.settings.get('constructor'))).toBe('invalid-argument')
    expect((await library.settings.set('profile', renamed, second.hash)).hash).toBe(second.hash)
  })

  it('leave a column where an earlier version let it be stored', async () => {
    const desk = await newDesk()
    const library = await desk.open()
    await rm(join(desk.path, 'settings', 'columns'), { recursive: true })
    const stamp = { now: () => 0, person: () => '何念' }
    const folder = openValueFolder(nodeDisk, openTree(nodeDisk, desk.path), ['settings', 'columns'], 'settings', stamp)
    const english = { id: 'en', name: '英文版', slug: 'en', children: [] }
    const parent = await folder.append('columns', [], [], { columns: [english] })
    const renamed = { columns: [{ ...english, name: '英文' }] }
    expect((await library.settings.set('columns', renamed, parent)).value).toEqual(renamed)
  })

  it('fall back to the default when never saved, and to the newest sound version when damaged', async () => {
    const desk = await newDesk()
    const folder = join(desk.path, 'settings', 'columns')
    const library = await desk.open()
    const before = await library.settings.get('columns')
    const changed = { columns: defaultColumns.columns.slice(0, 1) }
    await library.settings.set('columns', changed, before.hash)
    const newest = (await readdir(folder)).find((name) => name.includes('.0002.'))
    await writeFile(join(folder, newest ?? ''), 'broken')
    expect((await library.settings.get('columns')).value).toEqual(defaultColumns)
    await rm(folder, { recursive: true })
    expect(await library.settings.get('columns')).toEqual({ topic: 'columns', hash: null, value: defaultColumns })
  })
})

describe('lists', () => {
  it('keep one entry of the same value, take new versions and removals', async () => {
    const library = await (await newDesk()).open()
    const entry = await library.lists.save('people', { name: '顾临川' })
    expect(await library.lists.save('people', { name: '顾临川' })).toEqual(entry)
    await library.lists.save('people', { id: entry.id, name: '顾临川', unit: '编辑部' })
    expect(await library.lists.entries('people')).toEqual([{ id: entry.id, value: { name: '顾临川', unit: '编辑部' } }])
    await library.lists.save('people', { id: entry.id, removed: true })
    expect(await library.lists.entries('people')).toEqual([])
    expect(await codeOf(library.lists.save('people', { name: ' ' }))).toBe('invalid-argument')
    expect(await codeOf(library.lists.entries('../media'))).toBe('invalid-argument')
  })
})

describe('a list entry', () => {
  it('is cleaned as records are', async () => {
    const library = await (await newDesk()).open()
    const entry = await library.lists.save('people', { name: '顾\u0000临川', unit: '\ud800' })
    expect(entry.value).toEqual({ name: '顾临川', unit: '\ufffd' })
    expect(await library.lists.save('people', { name: '顾临川', unit: '\ufffd' })).toEqual(entry)
  })

  it('that is hostile or huge is refused before anything is written', async () => {
    const library = await (await newDesk()).open()
    let deep: unknown = 1
    for (let i = 0; i < 5000; i++) deep = [deep]
    const proto = JSON.parse('{"name": "甲", "__proto__": {"a": 1}}') as Readonly<Record<string, unknown>>
    for (const value of [
      { name: '甲', deep },
      proto,
      { name: '甲', n: Number.NaN },
      { name: '长'.repeat(1_000_001) },
    ]) {
      expect(await codeOf(library.lists.save('words', value))).toBe('invalid-argument')
    }
    expect(await codeOf(library.lists.save('words', { name: '\u0001' }))).toBe('invalid-argument')
    expect(await library.lists.entries('words')).toEqual([])
  })
})

describe('media', () => {
  it('are stored once by their content', async () => {
    const desk = await newDesk()
    const library = await desk.open()
    const added = await library.media.add(onePixel)
    expect(added).toMatchObject({ width: 1, height: 1 })
    expect((await library.media.add(onePixel)).media).toBe(added.media)
    expect(await readdir(join(desk.path, 'media', added.media.slice(0, 2)))).toEqual([added.media])
    expect(Buffer.from(await library.media.read(added.media)).equals(onePixel)).toBe(true)
    expect(await (await desk.open()).media.size(added.media)).toEqual({ width: 1, height: 1 })
  })

  it('that are no images of the web are refused in words', async () => {
    const library = await (await newDesk()).open()
    expect(await codeOf(library.media.add(Buffer.from('not an image')))).toBe('image-unreadable')
    expect(await codeOf(library.media.add(pngClaiming(2001, 10)))).toBe('image-too-large')
    await expect(library.media.add(Buffer.from('%PDF-1.7 ...'))).rejects.toMatchObject({
      code: 'image-unsupported',
      details: { type: 'PDF' },
    })
  })

  it('tell waiting, damaged and impossible names apart', async () => {
    const desk = await newDesk()
    const library = await desk.open()
    const { media } = await library.media.add(onePixel)
    await writeFile(join(desk.path, 'media', media.slice(0, 2), media), 'broken')
    expect(await codeOf(library.media.read(media))).toBe('damaged')
    expect(await codeOf(library.media.add(onePixel))).toBe('damaged')
    expect(await codeOf(library.media.read(`${'0'.repeat(64)}.png`))).toBe('waiting')
    expect(await library.media.size(`${'0'.repeat(64)}.png`)).toBeNull()
    expect(await codeOf(library.media.read('../gaotai.json'))).toBe('invalid-argument')
  })
})

describe('publications', () => {
  it('are kept as notes, newest first', async () => {
    const library = await (await newDesk()).open()
    const note = {
      articleId: '20261123-aaaaaaaa',
      revision: 'a'.repeat(64),
      kind: 'page',
      path: '20261123-aaaaaaaa.html',
      at: '2026-11-23T02:00:00.000Z',
      by: '林小满',
      exportId: 'x1',
    }
    const later = { ...note, at: '2026-11-24T02:00:00.000Z', exportId: 'x2' }
    await library.publications.add([note, later, { ...note, articleId: '20261123-bbbbbbbb' }])
    await library.publications.add([note])
    expect(await library.publications.of(note.articleId)).toEqual([later, note])
  })
})

describe('a new library', () => {
  it('refuses a folder that is one already, or holds something of the same name', async () => {
    const desk = await newDesk()
    const { initLibrary } = await import('../../../../electron/library')
    const again = (path: string): Promise<unknown> => initLibrary({ path, surroundings: desk.surroundings })
    expect(await codeOf(again(desk.path))).toBe('library-exists')
    await rm(join(desk.path, 'gaotai.json'))
    await mkdir(join(desk.path, 'media'))
    expect(await codeOf(again(desk.path))).toBe('library-exists')
    const other = join(desk.path, 'other')
    await mkdir(join(other, 'settings', 'theirs'), { recursive: true })
    expect(await codeOf(again(other))).toBe('library-exists')
    expect(await codeOf(initLibrary({ path: join(desk.path, 'b'), surroundings: desk.surroundings, profile: 3 }))).toBe(
      'invalid-settings',
    )
    expect(await readdir(desk.path)).not.toContain('b')
  })

  it.each(['profile', 'columns', 'gaotai.json'])(
    'cut short at its %s is none yet, and is finished later',
    async (at) => {
      const desk = await newDesk()
      const path = join(desk.path, '..', 'second')
      const { surroundings } = desk
      const dying: DiskOperations = {
        ...nodeDisk,
        rename: (from, to) => (to.includes(at) ? Promise.reject(new Error('killed')) : nodeDisk.rename(from, to)),
      }
      const profile = { ...defaultProfile, siteName: '青榆出版网' }
      await expect(initLibraryOn(dying)({ path, surroundings, profile })).rejects.toThrow()
      const { stateDir } = desk
      expect(await codeOf(openLibraryOn(nodeDisk)({ path, stateDir, surroundings }))).toBe('not-a-library')
      await initLibraryOn(nodeDisk)({ path, surroundings, profile: { ...profile, rootLabel: '首页' } })
      const library = await openLibraryOn(nodeDisk)({ path, stateDir, surroundings })
      expect((await library.settings.get('profile')).value).toMatchObject({ siteName: '青榆出版网', rootLabel: '首页' })
      expect((await library.settings.get('columns')).hash).not.toBeNull()
      await library.close()
    },
  )

  it('says why a folder cannot be opened', async () => {
    const desk = await newDesk()
    const file = join(desk.path, 'gaotai.json')
    const content = JSON.parse(await readFile(file, 'utf8')) as object
    await writeFile(file, JSON.stringify({ ...content, format: 2 }))
    expect(await codeOf(desk.open())).toBe('newer-format')
    await writeFile(file, '')
    expect(await codeOf(desk.open())).toBe('damaged')
    await rm(file)
    expect(await codeOf(desk.open())).toBe('not-a-library')
    await rm(desk.path, { recursive: true })
    expect(await codeOf(desk.open())).toBe('library-gone')
  })
})
