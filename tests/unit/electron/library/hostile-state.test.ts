import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../../electron/library/disk/sha256'
import { openWorkspace } from '../../../../electron/library/workspace'
import { newDesk, recordOf, saveNew } from './kit'

const all = { offset: 0, limit: 9 }

async function deskWithState() {
  const desk = await newDesk()
  const library = await desk.open()
  const saved = await saveNew(library, recordOf('河堤'), '2017-12-28')
  const draft = { articleId: saved.id, parents: [saved.hash], record: recordOf('河堤，未存') }
  await library.drafts.write(draft)
  await library.list(all)
  await library.close()
  const [key = ''] = await readdir(join(desk.stateDir, 'libraries'))
  return { desk, saved, draft, folder: join(desk.stateDir, 'libraries', key) }
}

describe('the catalogue on disk', () => {
  it.each([
    ['lost a row', (text: string) => text.replace(/"rows":\[\[.*\]\]/, '"rows":[]')],
    ['has a row that is none', (text: string) => text.replace(/"rows":\[\[.*\]\]/, '"rows":[[null]]')],
    ['has no days', (text: string) => text.replace(/"days":.*/, '"days":null}')],
  ])('that %s is made anew, and told of', async (_what, damage) => {
    const { desk, saved, folder } = await deskWithState()
    const path = join(folder, 'catalogue', '2017-12.json')
    const before = await readFile(path, 'utf8')
    await writeFile(path, damage(before))
    expect(await readFile(path, 'utf8')).not.toBe(before)
    const library = await desk.open()
    expect((await library.list(all)).articles.map(({ id }) => id)).toEqual([saved.id])
    expect((await library.verify({ repair: false })).problems.map(({ kind }) => kind)).toEqual(['catalogue'])
  })

  it('of another version is made anew without a word', async () => {
    const { desk, saved, folder } = await deskWithState()
    await writeFile(join(folder, 'catalogue', '2017-12.json'), '{"format":1,"days":{"2017-12-28":{"rows":[]}}}')
    const library = await desk.open()
    expect((await library.list(all)).articles.map(({ id }) => id)).toEqual([saved.id])
    expect((await library.verify({ repair: false })).problems).toEqual([])
  })
})

describe('a draft nested without end', () => {
  it('does not keep its article shut', async () => {
    const { desk, saved, draft, folder } = await deskWithState()
    const deep = `${'{"content":['.repeat(20_000)}1${']}'.repeat(20_000)}`
    const text = JSON.stringify({
      ...draft,
      writtenAt: '2026-11-23T01:00:00.000Z',
      record: { ...draft.record, body: '@' },
    })
    await writeFile(join(folder, 'drafts', `${saved.id}.json`), text.replace('"@"', `{"type":"doc","x":${deep}}`))
    const library = await desk.open()
    expect(await library.load(saved.id)).toMatchObject({ hash: saved.hash, draft: null })
    expect(await library.drafts.list()).toEqual([])
  })
})

describe('a note of a publication that is none', () => {
  it('leaves the others to be read', async () => {
    const { desk, saved } = await deskWithState()
    const library = await desk.open()
    const note = { articleId: saved.id, revision: saved.hash, kind: 'page', path: 'x.html', by: '何念', exportId: 'e' }
    await library.publications.add([{ ...note, at: '2026-11-23T01:00:00Z' }])
    const folder = join(desk.path, 'publications', '2026', '11', '23')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, `${saved.id}.${sha256('no note').slice(0, 16)}.json`), 'no note')
    expect(await library.publications.of(saved.id)).toHaveLength(1)
  })
})

describe('temp files beside the files of the state', () => {
  it('are swept when they are old', async () => {
    const { desk, folder } = await deskWithState()
    // Those of an import and of a site's folder too, which may never be asked for again.
    const below = ['imports/ef4acfac1d44d5da', 'sites', 'sites/previous/0d9461899d4211ea'].map((name) =>
      join(folder, name),
    )
    const places = [desk.stateDir, folder, ...below]
    const temps = places.map((place) => join(place, '.gaotai-0123456789abcdef.tmp'))
    for (const place of below) await mkdir(place, { recursive: true })
    for (const temp of temps) {
      await writeFile(temp, 'half')
      await utimes(temp, new Date('2020-01-01'), new Date('2020-01-01'))
    }
    await openWorkspace(desk.stateDir)
    await (await desk.open()).list(all)
    for (const temp of temps) await expect(readFile(temp)).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
