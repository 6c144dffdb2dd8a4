import { describe, expect, it } from 'vitest'
import type { Library } from '../../electron/library'
import type { Saved } from '../../shared/ipc/article-values'
import { AppError } from '../../shared/ipc/errors'
import { newDesk, recordOf, saveNew, saveNext } from '../unit/electron/library/kit'
import type { Fault, FaultyDisk } from './disks/faulty-disk'
import { faultyDisk } from './disks/faulty-disk'

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
)

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

describe('a failing disk', () => {
  it('is told in words that fit', async () => {
    const { faulty, library, base } = await newScene()
    const codeFor = async (fault: Fault, at: number): Promise<string> => {
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
