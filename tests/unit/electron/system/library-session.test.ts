import { describe, expect, it } from 'vitest'
import type { Library } from '../../../../electron/library/api'
import { createLibrarySession } from '../../../../electron/system/library-session'
import { AppError } from '../../../../shared/ipc/errors'

/** A session over libraries that exist by name only. */
function newSession() {
  const events: string[] = []
  const session = createLibrarySession({
    stateDir: '/state',
    surroundings: { now: () => 0, randomBytes: (n) => new Uint8Array(n), person: () => '林晓' },
    openLibrary: async ({ path }) => {
      if (path === '/gone') throw new AppError('library-gone', '找不到。')
      events.push(`open ${path}`)
      const info = { libraryId: path, name: path, path, readOnly: false }
      return { info, close: async () => void events.push(`close ${path}`) } as Partial<Library> as Library
    },
    createComposer: () => Promise.reject(new Error('not asked for')),
    createSiteExporter: () => Promise.reject(new Error('not asked for')),
    attend: ({ info }) => {
      events.push(`attend ${info.path}`)
      return () => void events.push(`leave ${info.path}`)
    },
  })
  return { session, events }
}

describe('the open library', () => {
  it('is replaced by the next one, which is open before the old one is closed', async () => {
    const { session, events } = newSession()
    await session.open('/a')
    await session.open('/b')
    expect((await session.desk()).library.info.path).toBe('/b')
    expect(events).toEqual(['open /a', 'attend /a', 'open /b', 'leave /a', 'close /a', 'attend /b'])
  })

  it('stays open when another one can not be opened', async () => {
    const { session } = newSession()
    await session.open('/a')
    await expect(session.open('/gone')).rejects.toMatchObject({ code: 'library-gone' })
    expect((await session.desk()).library.info.path).toBe('/a')
  })

  it('is waited for while it opens, and is opened once', async () => {
    const { session, events } = newSession()
    const openings = [session.open('/a'), session.open('/a')]
    expect((await session.current())?.library.info.path).toBe('/a')
    await Promise.all(openings)
    expect(events).toEqual(['open /a', 'attend /a'])
  })

  it('is none after closing, and asking says so in words', async () => {
    const { session, events } = newSession()
    await session.open('/a')
    await session.close()
    expect(await session.current()).toBeNull()
    await expect(session.desk()).rejects.toMatchObject({ code: 'no-library' })
    expect(events.slice(-2)).toEqual(['leave /a', 'close /a'])
  })
})
