import { readdir, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Library } from '../../electron/library'
import { nodeDisk } from '../../electron/library/disk/operations'
import { openLibraryOn } from '../../electron/library/open-library'
import { isArticleId } from '../../shared/article/ids'
import { newDesk, recordOf, saveNew, saveNext, tempFolder } from '../unit/electron/library/kit'

const at = (text: string): number => Date.parse(text)
const titles = async (library: Library): Promise<readonly string[]> =>
  (await library.list({ offset: 0, limit: 9 })).articles.map(({ title }) => title)

/** A library whose clock the test sets. */
async function onClock(start: string) {
  const desk = await newDesk()
  const clock = { now: at(start) }
  const open = (stateDir = desk.stateDir): Promise<Library> =>
    openLibraryOn(nodeDisk)({
      path: desk.path,
      stateDir,
      surroundings: { ...desk.surroundings, now: () => clock.now },
    })
  return { desk, clock, open, library: await open() }
}

describe('a clock that is wrong', () => {
  it.each(['1980-01-04T00:00:00Z', '2099-06-01T00:00:00Z'])(
    'at %s: ids are ids, and versions follow each other',
    async (time) => {
      const { library, clock } = await onClock(time)
      const first = await saveNew(library, recordOf('一稿'))
      expect(isArticleId(first.id)).toBe(true)
      clock.now = at('2026-11-23T01:00:00Z')
      const second = await saveNext(library, first, recordOf('二稿'))
      const loaded = await library.load(first.id)
      expect(loaded).toMatchObject({ hash: second.hash, heads: [second.hash], problems: [] })
      expect((await library.history(first.id)).map(({ number }) => number)).toEqual([2, 1])
      await library.close()
    },
  )

  it('that goes backwards between two saves changes neither the head nor the order of versions', async () => {
    const { library, clock } = await onClock('2026-11-23T10:00:00Z')
    let saved = await saveNew(library, recordOf('一稿'))
    for (const [title, time] of [
      ['二稿', '2026-11-23T09:00:00Z'],
      ['三稿', '1980-01-04T00:00:00Z'],
      ['四稿', '2026-11-23T01:59:59+08:00'],
    ] as const) {
      clock.now = at(time)
      saved = await saveNext(library, saved, recordOf(title))
    }
    expect((await library.load(saved.id)).revision.record.title).toBe('四稿')
    expect((await library.history(saved.id)).map(({ number }) => number)).toEqual([4, 3, 2, 1])
    await library.close()
  })

  it('in the past hides no article at the end of the list', async () => {
    const { library, clock, open } = await onClock('2026-11-20T10:00:00Z')
    await saveNew(library, recordOf('旧的'))
    clock.now = at('2026-11-23T10:00:00Z')
    const saved = await saveNew(library, recordOf('新的'))
    clock.now = at('1980-01-04T00:00:00Z')
    await saveNext(library, saved, recordOf('新的，改过'))
    expect(await titles(library)).toEqual(['新的，改过', '旧的'])
    await library.close()
    const fresh = await open(await tempFolder())
    expect(await titles(fresh)).toEqual(['新的，改过', '旧的'])
    await fresh.close()
  })

  it('never discards a draft: it goes by its text', async () => {
    const { library, clock, open } = await onClock('2026-11-23T10:00:00Z')
    const saved = await saveNew(library, recordOf('一稿'))
    clock.now = at('1980-01-04T00:00:00Z')
    await library.drafts.write({ articleId: saved.id, parents: [saved.hash], record: recordOf('一稿，改过') })
    await library.close()
    const again = await open()
    expect((await again.load(saved.id)).draft?.record.title).toBe('一稿，改过')
    expect(await again.drafts.list()).toHaveLength(1)
    await again.close()
  })

  it('that stands still keeps what was typed while a save was under way', async () => {
    const { library } = await onClock('2026-11-23T10:00:00Z')
    const base = await saveNew(library, recordOf('底稿'))
    const draft = (title: string) => ({ articleId: base.id, parents: [base.hash], record: recordOf(title) })
    await library.drafts.write(draft('第一句'))
    const saving = saveNext(library, base, recordOf('第一句'))
    const typed = library.drafts.write(draft('第一句，第二句'))
    await Promise.all([saving, typed])
    expect((await library.drafts.list()).map(({ record }) => record.title)).toEqual(['第一句，第二句'])
    await library.close()
  })

  it('years ahead sweeps no temp file that somebody is writing', async () => {
    const { library, desk, open } = await onClock('2099-06-01T00:00:00Z')
    const saved = await saveNew(library, recordOf('一稿'), '2026-11-23')
    const folder = join(desk.path, 'articles', '2026', '11', '23')
    const young = join(folder, '.gaotai-0123456789abcdef.tmp')
    await writeFile(young, 'half')
    const fresh = await open(await tempFolder())
    expect((await fresh.load(saved.id)).hash).toBe(saved.hash)
    await fresh.verify({ repair: false })
    expect(await readdir(dirname(young))).toContain('.gaotai-0123456789abcdef.tmp')
    const old = Date.now() / 1000 - 3 * 86_400
    await utimes(young, old, old)
    await fresh.verify({ repair: false })
    expect(await readdir(dirname(young))).not.toContain('.gaotai-0123456789abcdef.tmp')
    await Promise.all([library.close(), fresh.close()])
  })
})
