import { describe, expect, it } from 'vitest'
import { nodeDisk } from '../../../../../electron/library/disk/operations'
import { openNumbering } from '../../../../../electron/library/numbering'
import { openSearcher } from '../../../../../electron/library/search/searcher'
import { AppError } from '../../../../../shared/ipc/errors'
import { recordOf, tempFolder } from '../kit'

const [GOOD, BAD] = ['20171228-aaaaaaaa', '20171228-bbbbbbbb'] as const

/** A searcher of two articles, of which one can't be read while there is a failure. */
async function deskOf(failure: Error | null) {
  const state = { failure }
  const searcher = openSearcher({
    disk: nodeDisk,
    stateFolder: await tempFolder(),
    now: Date.now,
    numbering: openNumbering(),
    catalogue: () => Promise.reject(new Error('not asked for')),
    read: (id) =>
      id === BAD && state.failure !== null
        ? Promise.reject(state.failure)
        : Promise.resolve({ hash: `${id} hash`, record: recordOf('河堤') }),
  })
  searcher.note([BAD, GOOD])
  return { state, searcher }
}

describe('noted articles', () => {
  it('of which one can’t be read fail one search, and are taken in with the next', async () => {
    const { searcher } = await deskOf(new Error('EACCES'))
    await expect(searcher.ready()).rejects.toThrow('EACCES')
    expect((await searcher.ready()).hashOf(GOOD)).toBe(`${GOOD} hash`)
  })

  it('stay noted while the library is gone', async () => {
    const { state, searcher } = await deskOf(new AppError('library-gone', '稿库不在了。'))
    await expect(searcher.ready()).rejects.toMatchObject({ code: 'library-gone' })
    await expect(searcher.ready()).rejects.toMatchObject({ code: 'library-gone' })
    state.failure = null
    expect((await searcher.ready()).hashOf(BAD)).toBe(`${BAD} hash`)
  })
})
