import { appendFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Library } from '../../../../electron/library'
import { nodeDisk } from '../../../../electron/library/disk/operations'
import type { MediaName } from '../../../../shared/article/record'
import { agedMedia } from '../../../support/aged-media'
import { makePng } from '../../../support/png'
import { codeOf, newDesk, recordOf, saveNew, saveNext, type Desk } from './kit'

const figure = (media: MediaName) => ({
  type: 'figure',
  attrs: { media },
  content: [{ type: 'figcaption' }, { type: 'credit' }],
})
const withFigure = (title: string, media: MediaName) =>
  recordOf(title, { body: { type: 'doc', content: [figure(media)] } })

/** A library in which another session stored the media, so that only the files tell who needs them. */
async function stored(
  count: number,
  days = 40,
): Promise<{ desk: Desk; library: Library; media: readonly MediaName[] }> {
  const desk = await newDesk()
  const before = await desk.open()
  const media: MediaName[] = []
  for (let i = 1; i <= count; i++) media.push((await before.media.add(makePng(i, 3))).media)
  await before.close()
  return { desk, media, library: await desk.open({ disk: agedMedia(nodeDisk, days) }) }
}

const isThere = async (library: Library, media: MediaName): Promise<boolean> =>
  (await library.media.size(media)) !== null
const unused = async (library: Library): Promise<readonly string[]> =>
  (await library.verify({ repair: false })).unusedMedia.map(({ path }) => path.slice('media/ab/'.length))

describe('unused media', () => {
  it('are told by verify beside the problems, with their sizes', async () => {
    const { library, media } = await stored(2)
    await saveNew(library, withFigure('图', media[0] ?? ''))
    const report = await library.verify({ repair: false })
    expect(report).toMatchObject({ media: 2, problems: [] })
    expect(report.unusedMedia).toEqual([
      { path: `media/${media[1]?.slice(0, 2) ?? ''}/${media[1] ?? ''}`, bytes: makePng(2, 3).length },
    ])
    expect((await library.recovery.lastCheck())?.unusedMedia).toMatchObject({ count: 1 })
  })

  it('are none that an old revision, a cover, an attachment, a draft, a setting or a list names', async () => {
    const { desk, library, media } = await stored(8)
    const [old = '', cover = '', file = '', draft = '', setting = '', newer = '', damagedDraft = '', nobody = ''] =
      media
    const first = await saveNew(library, withFigure('旧', old))
    await saveNext(library, first, recordOf('新', { cover, attachments: [{ media: file, name: '图.png' }] }))
    await library.drafts.write({ articleId: first.id, parents: [first.hash], record: withFigure('草', draft) })
    const profile = await library.settings.get('profile')
    await library.settings.set('profile', { ...(profile.value as object), logo: setting }, profile.hash)
    await library.lists.save('people', { name: '何念', photo: newer })
    const folder = (await readdir(join(desk.stateDir, 'libraries')))[0] ?? ''
    const kept = join(desk.stateDir, 'libraries', folder, 'drafts', '20300101-aaaaaaaa.json.damaged')
    await writeFile(kept, `{"record": {"body": "${damagedDraft}`)
    expect(await unused(library)).toEqual([nobody])
    expect(await library.cleanMedia()).toEqual({ removed: 1, bytes: makePng(8, 3).length, young: 0 })
    for (const name of media) expect([name, await isThere(library, name)]).toEqual([name, name !== nobody])
    expect(await unused(library)).toEqual([])
    expect((await library.recovery.lastCheck())?.unusedMedia).toEqual({ count: 0, bytes: 0 })
  })

  it('stay while they are young, or were stored by this session', async () => {
    const young = await stored(1, 20)
    expect(await young.library.cleanMedia()).toEqual({ removed: 0, bytes: 0, young: 1 })
    const { library } = await stored(0)
    const { media } = await library.media.add(makePng(9, 9))
    expect(await library.cleanMedia()).toEqual({ removed: 0, bytes: 0, young: 1 })
    expect(await isThere(library, media)).toBe(true)
  })

  it('stay, all of them, while a file that may name one is damaged, missing or set aside', async () => {
    const { desk, library, media } = await stored(2)
    const [mine = '', nobody = ''] = media
    const first = await saveNew(library, withFigure('一', mine), '2026-11-23')
    const second = await saveNext(library, first, recordOf('二'))
    const day = join(desk.path, 'articles', '2026', '11', '23')
    const files = await readdir(day)
    const path = join(day, files.find((name) => name.includes('.0001.')) ?? '')
    await appendFile(path, ' ')
    expect(await codeOf(library.cleanMedia())).toBe('damaged')
    await rename(path, `${path}.away`)
    await rm(`${path}.away`)
    expect(await codeOf(library.cleanMedia())).toBe('damaged')
    expect(await isThere(library, nobody)).toBe(true)
    // A whole history, and a damaged piece of another one that a repair has moved.
    const other = await stored(1)
    await mkdir(join(other.desk.path, 'set-aside', 'articles'), { recursive: true })
    await writeFile(join(other.desk.path, 'set-aside', 'articles', 'x.json'), '{')
    await expect(other.library.cleanMedia()).rejects.toMatchObject({ code: 'damaged', message: /什么都没有改动/ })
    expect(second.number).toBe(2)
  })

  it('go back when a save or a draft names them while they are being cleaned away', async () => {
    const { desk, media } = await stored(3)
    const [saved = '', drafted = '', nobody = ''] = media
    const other = await desk.open({ disk: nodeDisk })
    const disk = agedMedia(nodeDisk, 40)
    let done = false
    const library = await desk.open({
      disk: {
        ...disk,
        rename: async (from, to) => {
          await disk.rename(from, to)
          if (done || !to.includes('media-cleaning')) return
          done = true
          // Another program, in the moment in which the first of them has been taken away.
          const { id, hash } = await saveNew(other, withFigure('存', saved))
          await other.drafts.write({ articleId: id, parents: [hash], record: withFigure('草', drafted) })
        },
      },
    })
    expect(await library.cleanMedia()).toMatchObject({ removed: 1 })
    expect(done).toBe(true)
    for (const name of media) expect(await isThere(await desk.open(), name)).toBe(name !== nobody)
  })

  it('that another program stores again while they are taken away stay', async () => {
    const { desk, media } = await stored(1)
    const other = await desk.open({ disk: nodeDisk })
    const disk = agedMedia(nodeDisk, 40)
    const library = await desk.open({
      disk: {
        ...disk,
        rename: async (from, to) => {
          await disk.rename(from, to)
          if (to.includes('media-cleaning')) await other.media.add(makePng(1, 3))
        },
      },
    })
    await library.cleanMedia()
    expect(await isThere(await desk.open(), media[0] ?? '')).toBe(true)
  })
})
