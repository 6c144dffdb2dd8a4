import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeLibrary } from '../../../../electron/library/merging/merge-library'
import { arbitraryFiles, LIBRARY_ID } from '../../../support/arbitrary-library'
import { contentOf, copyOf, libraryWith, targetAt } from './holdings-kit'
import { codeOf, newDesk, recordOf, saveNew, saveNext, tempFolder } from './kit'
import { cp } from 'node:fs/promises'

/** A copy of one library with others merged into it, in order. */
async function union(first: string, ...others: readonly string[]): Promise<string> {
  const root = await copyOf(first)
  for (const other of others) {
    const { problems } = await mergeLibrary(targetAt(root), LIBRARY_ID, other, {})
    expect(problems).toEqual([])
  }
  return root
}

describe('the union of libraries', () => {
  it('is the same in any order, however often', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryFiles, arbitraryFiles, arbitraryFiles, async (...files) => {
        const [a = '', b = '', c = ''] = await Promise.all(files.map((one) => libraryWith(one)))
        const ab = await union(a, b)
        const expected = await contentOf(ab)
        expect(await contentOf(await union(b, a))).toEqual(expected)
        expect(await contentOf(await union(ab, b, a))).toEqual(expected)
        const all = await contentOf(await union(ab, c))
        expect(await contentOf(await union(a, await union(b, c)))).toEqual(all)
      }),
      { numRuns: 25 },
    )
  })
})

describe('a merge', () => {
  async function twoCopies() {
    const ours = await newDesk()
    const library = await ours.open()
    const base = await saveNew(library, recordOf('一稿'), '2017-12-28')
    const path = join(await tempFolder(), 'other')
    await cp(ours.path, path, { recursive: true })
    const other = await ours.open({ path })
    return { ours, library, base, path, other }
  }

  it('brings what is missing, names the forks, and shows both at once', async () => {
    const { library, base, path, other } = await twoCopies()
    await saveNext(library, base, recordOf('我的二稿'))
    await saveNext(other, base, recordOf('别处的二稿'))
    await saveNew(other, recordOf('新来的'))
    const told: (readonly string[] | null)[] = []
    library.on('changed', ({ ids }) => told.push(ids))
    const report = await library.merge(path, {})
    expect(report).toMatchObject({ added: 2, forks: [base.id], settingsCame: true, problems: [] })
    expect((await library.load(base.id)).heads).toHaveLength(2)
    expect((await library.list({ offset: 0, limit: 9 })).total).toBe(2)
    expect(told.flat().sort()).toEqual([...report.articles].sort())
    expect(await library.merge(path, {})).toMatchObject({ added: 0, brought: 0, forks: [base.id] })
  })

  it('leaves damaged files where they are, and mends ours with sound ones', async () => {
    const { ours, library, base, path, other } = await twoCopies()
    const next = await saveNext(other, base, recordOf('二稿'))
    const fileOf = (hash: string, number: number, parent: string): string =>
      `articles/2017/12/28/${base.id}.000${number}.${hash.slice(0, 8)}.${parent}.json`
    await writeFile(join(path, fileOf(next.hash, 2, base.hash.slice(0, 8))), 'broken')
    await writeFile(join(ours.path, fileOf(base.hash, 1, 'root')), '')
    const { added, problems } = await library.merge(path, {})
    expect(added).toBe(1)
    expect(problems.map((problem) => problem.kind)).toEqual(['damaged', 'damaged'])
    expect((await library.load(base.id)).hash).toBe(base.hash)
    expect((await library.verify({ repair: false })).problems).toEqual([])
    expect(await readFile(join(ours.path, 'set-aside', fileOf(base.hash, 1, 'root')), 'utf8')).toBe('')
  })

  it('takes no settings from another newsroom, and copies a newer format untouched', async () => {
    const { library } = await twoCopies()
    const foreign = await newDesk()
    const theirs = await foreign.open()
    const saved = await saveNew(theirs, recordOf('别家的'))
    const before = await library.settings.get('profile')
    const { hash } = await theirs.settings.get('profile')
    await theirs.settings.set(
      'profile',
      { ...((await theirs.settings.get('profile')).value as object), siteName: '别家' },
      hash,
    )
    const tombstone = Buffer.from(`{"articleId":"20260301-cccccccc","format":2}\n`)
    await mkdir(join(foreign.path, 'purged'))
    await writeFile(join(foreign.path, 'purged', '20260301-cccccccc.json'), tombstone)
    expect(await library.merge(foreign.path, {})).toMatchObject({ added: 1, settingsCame: false, problems: [] })
    expect((await library.load(saved.id)).hash).toBe(saved.hash)
    expect(await library.settings.get('profile')).toEqual(before)
    expect(await readFile(join(library.info.path, 'purged', '20260301-cccccccc.json'))).toEqual(tombstone)
  })

  it('refuses the library itself, and folders inside each other', async () => {
    const { ours, library } = await twoCopies()
    expect(await codeOf(library.merge(ours.path, {}))).toBe('invalid-argument')
    const inner = join(ours.path, 'media', 'inner')
    await cp(await libraryWith({}), inner, { recursive: true })
    expect(await codeOf(library.merge(inner, {}))).toBe('invalid-argument')
    expect(await codeOf(library.merge(await tempFolder(), {}))).toBe('not-a-library')
  })

  it('stops between files, and goes on from there', async () => {
    const { library, path, other } = await twoCopies()
    for (let n = 0; n < 6; n++) await saveNew(other, recordOf(`第 ${n} 篇`), `2018-01-0${n + 1}`)
    const stop = new AbortController()
    const durable: string[] = []
    const work = {
      signal: stop.signal,
      onFile: (file: string) => durable.push(file),
      onProgress: ({ done }: { readonly done: number }) => (done === 3 ? stop.abort() : undefined),
    }
    expect(await codeOf(library.merge(path, work))).toBe('cancelled')
    const there = await contentOf(library.info.path)
    expect(durable.every((file) => file in there)).toBe(true)
    expect((await library.verify({ repair: false })).problems).toEqual([])
    await library.merge(path, {})
    expect((await library.list({ offset: 0, limit: 9 })).total).toBe(7)
  })
})
