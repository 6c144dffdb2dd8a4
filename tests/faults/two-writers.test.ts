import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeDisk } from '../../electron/library/disk/operations'
import type { DiskOperations } from '../../electron/library/disk/operations'
import { codeOf, newDesk, recordOf, saveNew, saveNext } from '../unit/electron/library/kit'

const DAY = '2026-11-23'

/** A disk on which something else happens right after the next new name in a folder. */
function interruptedDisk(): { readonly disk: DiskOperations; readonly after: (work: () => Promise<unknown>) => void } {
  let pending: (() => Promise<unknown>) | null = null
  return {
    after: (work) => (pending = work),
    disk: {
      ...nodeDisk,
      rename: async (from, to) => {
        await nodeDisk.rename(from, to)
        const work = pending
        pending = null
        await work?.()
      },
    },
  }
}

describe('another program that writes into the same day meanwhile', () => {
  it('is seen by the next look at its article', async () => {
    const desk = await newDesk()
    const { disk, after } = interruptedDisk()
    const ours = await desk.open({ disk })
    const theirs = await desk.open()
    const base = await saveNew(ours, recordOf('底稿'), DAY)
    await ours.load(base.id)
    let second = base
    after(async () => {
      second = await saveNext(theirs, base, recordOf('对方的改稿'))
    })
    await saveNew(ours, recordOf('别的稿件'), DAY)
    expect((await ours.load(base.id)).hash).toBe(second.hash)
    expect(await codeOf(saveNext(ours, base, recordOf('旧稿上的改动')))).toBe('conflict')
  })
})

describe('a draft that is written while a text is being saved', () => {
  it('stays, for it is newer than what was saved', async () => {
    const desk = await newDesk()
    const { disk, after } = interruptedDisk()
    const library = await desk.open({ disk })
    const base = await saveNew(library, recordOf('底稿'), DAY)
    const draft = (title: string) => ({ articleId: base.id, parents: [base.hash], record: recordOf(title) })
    await library.drafts.write(draft('第一句'))
    after(() => library.drafts.write(draft('第一句，第二句')))
    const saved = await saveNext(library, base, recordOf('第一句'))
    expect((await library.drafts.list()).map(({ record }) => record.title)).toEqual(['第一句，第二句'])
    expect((await library.load(base.id)).draft?.record.title).toBe('第一句，第二句')
    await saveNext(library, saved, recordOf('第一句，第二句'))
    expect(await library.drafts.list()).toEqual([])
  })

  it('goes when it is still on its way as the save begins', async () => {
    const desk = await newDesk()
    const library = await desk.open()
    const base = await saveNew(library, recordOf('底稿'), DAY)
    const written = library.drafts.write({ articleId: base.id, parents: [base.hash], record: recordOf('半句') })
    await Promise.all([written, saveNext(library, base, recordOf('整句'))])
    expect(await library.drafts.list()).toEqual([])
  })
})

describe('a day folder that somebody takes away', () => {
  it('is made again by the next save, also when it was known to be there', async () => {
    const desk = await newDesk()
    const library = await desk.open()
    await saveNew(library, recordOf('底稿'), DAY)
    await rm(join(desk.path, 'articles'), { recursive: true })
    const saved = await saveNew(library, recordOf('新稿'), DAY)
    expect((await library.load(saved.id)).revision.record.title).toBe('新稿')
  })
})
