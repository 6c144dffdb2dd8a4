import { describe, expect, it } from 'vitest'
import type { Library } from '../../electron/library'
import type { Saved } from '../../shared/ipc/contract'
import { AppError } from '../../shared/ipc/errors'
import { newDesk, recordOf, saveNew, saveNext } from '../unit/electron/library/kit'
import type { FaultyDisk } from './faulty-disk'
import { FAULTS, faultyDisk } from './faulty-disk'

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
)

interface Deed {
  readonly name: string
  readonly run: (library: Library, base: Saved) => Promise<unknown>
  /** True when the library holds what the deed was to bring. */
  readonly isDone: (library: Library, base: Saved) => Promise<boolean>
}

const newDraft = (base: Saved) => ({ articleId: base.id, parents: [base.hash], record: recordOf('未存') })

const DEEDS: readonly Deed[] = [
  {
    name: 'a new revision',
    run: (library, base) => saveNext(library, base, recordOf('二稿')),
    isDone: async (library, base) => (await library.load(base.id)).revision.record.title === '二稿',
  },
  {
    name: 'a new article on a new day',
    run: (library) =>
      library.save({
        id: '20300102-aaaaaaaa',
        parents: [],
        record: recordOf('新'),
        reason: 'create',
        whenStale: 'refuse',
      }),
    isDone: async (library) => (await library.list({ offset: 0, limit: 9, search: '新' })).total === 1,
  },
  {
    name: 'settings',
    run: async (library) => {
      const { value, hash } = await library.settings.get('profile')
      return library.settings.set('profile', { ...(value as object), siteName: '改名' }, hash)
    },
    isDone: async (library) => {
      const { value } = await library.settings.get('profile')
      return (value as { siteName: string }).siteName === '改名'
    },
  },
  {
    name: 'an image',
    run: (library) => library.media.add(onePixel),
    isDone: async (library) => (await library.verify({ repair: false })).media === 1,
  },
  {
    name: 'a draft',
    run: (library, base) => library.drafts.write(newDraft(base)),
    isDone: async (library) => (await library.drafts.list()).length === 1,
  },
]

interface Scene {
  readonly faulty: FaultyDisk
  readonly library: Library
  readonly base: Saved
  readonly reopen: () => Promise<Library>
}

async function newScene(): Promise<Scene> {
  const desk = await newDesk()
  const faulty = faultyDisk()
  const library = await desk.open({ disk: faulty.disk })
  const base = await saveNew(library, recordOf('一稿'))
  return { faulty, library, base, reopen: () => desk.open() }
}

async function callsOf(deed: Deed): Promise<number> {
  const { faulty, library, base } = await newScene()
  faulty.arm(Infinity, 'EIO', false)
  await deed.run(library, base)
  return faulty.calls()
}

/** Fails one call of a deed, then holds the library against what was acknowledged, and does the deed again. */
async function failAt(deed: Deed, at: number, fault: (typeof FAULTS)[number], lasting: boolean): Promise<void> {
  const { faulty, library, base, reopen } = await newScene()
  faulty.arm(at, fault, lasting)
  let acknowledged = true
  try {
    await deed.run(library, base)
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'internal') throw error
    acknowledged = false
  }
  faulty.disarm()
  const after = await reopen()
  expect(await after.readRevision(base.id, base.hash)).toMatchObject({ record: { title: '一稿' } })
  expect((await after.verify({ repair: false })).problems).toEqual([])
  if (acknowledged) expect(await deed.isDone(after, base)).toBe(true)
  await deed.run(library, base)
  const last = await reopen()
  expect(await deed.isDone(last, base)).toBe(true)
  expect((await last.verify({ repair: false })).problems).toEqual([])
}

describe.each(DEEDS)('$name', (deed) => {
  it('survives a failure of each call to the disk', async () => {
    const calls = await callsOf(deed)
    expect(calls).toBeGreaterThan(5)
    // Each call meets one fault here; all pairs would take minutes and find the same.
    for (let at = 0; at < calls; at++) {
      const fault = FAULTS[at % FAULTS.length] ?? 'EIO'
      await failAt(deed, at, fault, at % 2 === 0)
    }
  })

  it.each(FAULTS)('survives a disk that answers %s from the start', async (fault) => {
    await failAt(deed, 0, fault, true)
  })
})

describe('a failing disk', () => {
  it('is told in words that fit', async () => {
    const { faulty, library, base } = await newScene()
    const codeFor = async (fault: (typeof FAULTS)[number], at: number): Promise<string> => {
      faulty.arm(at, fault, true)
      try {
        await library.media.add(onePixel)
        return 'none'
      } catch (error) {
        return error instanceof AppError ? error.code : 'not an AppError'
      } finally {
        faulty.disarm()
      }
    }
    expect(await codeFor('ENOSPC', 0)).toBe('disk-full')
    expect(await codeFor('EIO', 0)).toBe('io')
    expect(library.info.readOnly).toBe(false)
    expect(await codeFor('EACCES', 0)).toBe('read-only')
    expect(library.info.readOnly).toBe(true)
    expect((await library.load(base.id)).hash).toBe(base.hash)
    await saveNext(library, base, recordOf('又能写了'))
    expect(library.info.readOnly).toBe(false)
  })

  it('does not fail a save when only the catalogue cannot be written', async () => {
    const { faulty, library, base, reopen } = await newScene()
    await library.list({ offset: 0, limit: 1 })
    const saved = await saveNext(library, base, recordOf('二稿'))
    faulty.arm(0, 'ENOSPC', true)
    await library.close()
    faulty.disarm()
    expect((await (await reopen()).list({ offset: 0, limit: 1 })).articles[0]?.hash).toBe(saved.hash)
  })
})
