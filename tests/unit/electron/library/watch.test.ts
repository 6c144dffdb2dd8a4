import { rename } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { Library, LibraryEvents } from '../../../../electron/library'
import { codeOf, newDesk, recordOf, saveNew, tempFolder } from './kit'

/** The first payload of an event that passes a test. */
function next<E extends keyof LibraryEvents>(
  library: Library,
  event: E,
  test: (payload: LibraryEvents[E]) => boolean,
): Promise<LibraryEvents[E]> {
  return new Promise((resolve) => {
    const stop = library.on(event, (payload) => {
      if (!test(payload)) return
      stop()
      resolve(payload)
    })
  })
}

describe('a watched library', () => {
  it('tells of articles and settings that another program writes', async () => {
    const desk = await newDesk()
    const app = await desk.open({ watch: true })
    expect((await app.list({ offset: 0, limit: 1 })).total).toBe(0)
    const cli = await desk.open({ stateDir: await tempFolder() })
    const id = cli.mintId()
    const seen = next(app, 'changed', ({ ids }) => ids?.includes(id) === true)
    await cli.save({ id, parents: [], record: recordOf('外来'), reason: 'create', whenStale: 'refuse' })
    await seen
    expect((await app.list({ offset: 0, limit: 1 })).articles[0]?.title).toBe('外来')
    const told = next(app, 'settings', ({ topic }) => topic === 'profile')
    const { value, hash } = await cli.settings.get('profile')
    await cli.settings.set('profile', { ...(value as object), siteName: '换了名' }, hash)
    await told
    expect((await app.settings.get('profile')).value).toMatchObject({ siteName: '换了名' })
  })

  it('says when its folder vanishes and returns, and forgets nothing meanwhile', async () => {
    const desk = await newDesk()
    const library = await desk.open()
    const saved = await saveNew(library, recordOf('还在'))
    await library.list({ offset: 0, limit: 1 })
    const told: boolean[] = []
    library.on('availability', ({ available }) => told.push(available))
    await rename(desk.path, `${desk.path}-away`)
    expect(await codeOf(library.refresh())).toBe('library-gone')
    expect(await codeOf(saveNew(library, recordOf('没处存')))).toBe('library-gone')
    expect(await codeOf(library.load(saved.id))).toBe('library-gone')
    expect((await library.list({ offset: 0, limit: 1 })).total).toBe(1)
    await rename(`${desk.path}-away`, desk.path)
    await library.refresh()
    expect((await library.load(saved.id)).hash).toBe(saved.hash)
    expect((await saveNew(library, recordOf('又能存了'))).number).toBe(1)
    expect(told).toEqual([false, true])
  })

  it('is not said to hold nothing of what is searched while its folder is away', async () => {
    const desk = await newDesk()
    const library = await desk.open()
    const found = async (): Promise<number> => (await library.list({ offset: 0, limit: 1, search: '还在' })).total
    await library.updateSearch()
    await saveNew(library, recordOf('还在'))
    await rename(desk.path, `${desk.path}-away`)
    expect(await codeOf(found())).toBe('library-gone')
    expect(await codeOf(library.updateSearch())).toBe('library-gone')
    await rename(`${desk.path}-away`, desk.path)
    expect(await found()).toBe(1)
  })
})
