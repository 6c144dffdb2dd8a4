import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dayFolderOf } from '../../../../electron/library/names/article-paths'
import type { Library } from '../../../../electron/library'
import { codeOf, newDesk, recordOf, saveNew, saveNext, tempFolder } from './kit'

const day = '2017-12-28'

async function twoRevisions() {
  const desk = await newDesk()
  const library = await desk.open()
  const first = await saveNew(library, recordOf('一稿'), day)
  const second = await saveNext(library, first, recordOf('二稿'))
  return { desk, library, first, second, names: join(desk.path, 'lists', 'versions') }
}

const namesOf = async (library: Library, id: string) =>
  (await library.history(id)).map((entry) => (entry.state === 'sound' ? (entry.name ?? '') : entry.state))

describe('the name of a revision', () => {
  it('is given, changed and taken away, and its article stays as it was', async () => {
    const { desk, library, first, second } = await twoRevisions()
    await library.nameRevision(first.id, first.hash, ' 送审稿\n')
    expect(await namesOf(library, first.id)).toEqual(['', '送审稿'])
    await library.nameRevision(first.id, first.hash, '总编改定')
    await library.nameRevision(first.id, second.hash, '送审稿')
    expect(await namesOf(await desk.open({ stateDir: await tempFolder() }), first.id)).toEqual(['送审稿', '总编改定'])
    await library.nameRevision(first.id, first.hash, null)
    expect(await namesOf(library, first.id)).toEqual(['送审稿', ''])
    expect((await library.load(first.id)).hash).toBe(second.hash)
    expect((await library.verify({ repair: false })).problems).toEqual([])
  })

  it('is refused when it is empty, too long, or of a revision that is not there', async () => {
    const { library, first, names } = await twoRevisions()
    for (const name of ['', ' \u0000', '长'.repeat(41)])
      expect(await codeOf(library.nameRevision(first.id, first.hash, name))).toBe('invalid-argument')
    expect(await codeOf(library.nameRevision(first.id, 'f'.repeat(64), '送审稿'))).toBe('not-found')
    expect(await readdir(names).catch(() => [])).toEqual([])
  })

  it('comes along with a merge, from a library of another newsroom too, and with a backup', async () => {
    const { desk, library, first } = await twoRevisions()
    await library.nameRevision(first.id, first.hash, '送审稿')
    const other = await (await newDesk()).open()
    await other.merge(desk.path, {})
    expect(await namesOf(other, first.id)).toEqual(['', '送审稿'])
    const file = join(await tempFolder(), 'backup.zip')
    await library.backup(file, {})
    const { restoreBackup } = await import('../../../../electron/library')
    const path = join(await tempFolder(), 'restored')
    await restoreBackup({ file, path })
    expect(await namesOf(await desk.open({ path, stateDir: await tempFolder() }), first.id)).toEqual(['', '送审稿'])
  })

  it('that two machines gave differently is settled by the next one', async () => {
    const { desk, library, first } = await twoRevisions()
    const copy = join(await tempFolder(), 'copy')
    await cp(desk.path, copy, { recursive: true })
    const other = await desk.open({ path: copy })
    await library.nameRevision(first.id, first.hash, '甲名')
    await other.nameRevision(first.id, first.hash, '乙名')
    await library.merge(copy, {})
    expect(await namesOf(library, first.id)).toEqual(['', '乙名'])
    await library.nameRevision(first.id, first.hash, '乙名')
    expect((await library.verify({ repair: false })).problems).toEqual([])
  })

  it('goes with its article when that is purged, and a late copy of it does not come back', async () => {
    const { desk, library, first, names } = await twoRevisions()
    const kept = await saveNew(library, recordOf('在用'), day)
    await library.nameRevision(first.id, first.hash, '送审稿')
    await library.nameRevision(first.id, first.hash, '总编改定')
    await library.nameRevision(kept.id, kept.hash, '留着')
    const copy = join(await tempFolder(), 'copy')
    await cp(desk.path, copy, { recursive: true })
    await library.trash([first.id])
    await library.purge([first.id])
    expect((await readdir(names)).map((name) => name.slice(0, 17))).toEqual([kept.id])
    await library.merge(copy, {})
    expect((await readdir(names)).length).toBe(1)
    const other = await desk.open({ path: copy })
    await other.merge(desk.path, {})
    expect((await readdir(join(copy, 'lists', 'versions'))).length).toBe(1)
    expect(await namesOf(other, kept.id)).toEqual(['留着'])
  })
})

describe('the history of an article', () => {
  it('names damaged revisions, waiting parents and the sides of a fork', async () => {
    const { desk, library, first, second } = await twoRevisions()
    const request = { id: first.id, parents: [second.hash], reason: 'save' as const, whenStale: 'fork' as const }
    await library.save({ ...request, record: recordOf('甲') })
    await library.save({ ...request, record: recordOf('乙') })
    const folder = join(desk.path, ...dayFolderOf(first.id))
    const fileOf = async (hash: string) =>
      (await readdir(folder)).find((name) => name.split('.')[2] === hash.slice(0, 8)) ?? ''
    await writeFile(join(folder, await fileOf(second.hash)), 'broken')
    const { rm } = await import('node:fs/promises')
    await rm(join(folder, await fileOf(first.hash)))
    const entries = await (await desk.open({ stateDir: await tempFolder() })).history(first.id)
    expect(entries.map(({ state, number }) => [state, number])).toEqual([
      ['sound', 3],
      ['sound', 3],
      ['damaged', 2],
      ['waiting', null],
    ])
    expect(entries.filter((entry) => entry.state === 'sound' && entry.isHead).length).toBe(2)
    expect(entries[2]).toMatchObject({ hash: second.hash.slice(0, 8), parents: [first.hash.slice(0, 8)] })
    expect(await readFile(join(folder, await fileOf(second.hash)), 'utf8')).toBe('broken')
  })
})
