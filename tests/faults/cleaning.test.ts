import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type DiskOperations, nodeDisk } from '../../electron/library/disk/operations'
import type { MediaName } from '../../shared/article/record'
import { agedMedia } from '../support/aged-media'
import { makePng } from '../support/png'
import { newDesk, recordOf, saveNew } from '../unit/electron/library/kit'

/** A disk whose changes fail from one on: once, or for ever as after a kill. */
function failing(at: number, forEver: boolean): { readonly disk: DiskOperations; readonly count: () => number } {
  const whole = agedMedia(nodeDisk, 40)
  let count = 0
  const step = <A extends readonly unknown[], R>(work: (...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      count += 1
      if (count === at || (forEver && count > at)) throw Object.assign(new Error('broken'), { code: 'EIO' })
      return work(...args)
    }
  }
  const disk = {
    ...whole,
    pause: async () => undefined,
    list: step(whole.list),
    makeFolder: step(whole.makeFolder),
    syncFolder: step(whole.syncFolder),
    rename: step(whole.rename),
    remove: step(whole.remove),
  }
  return { disk, count: () => count }
}

async function scene() {
  const desk = await newDesk()
  const before = await desk.open()
  const media: MediaName[] = []
  for (let i = 1; i <= 3; i++) media.push((await before.media.add(makePng(i, 5))).media)
  const [named = '', late = ''] = media
  const figure = (name: MediaName) => ({
    type: 'figure',
    attrs: { media: name },
    content: [{ type: 'figcaption' }, { type: 'credit' }],
  })
  const save = (name: MediaName) => saveNew(before, recordOf('图', { body: { type: 'doc', content: [figure(name)] } }))
  await save(named)
  return { desk, media, named, late, save: () => save(late) }
}

describe('cleaning unused media on a failing disk', () => {
  // Each step has a library of its own.
  it.each([false, true])(
    'never loses one that is named, whatever step fails (for ever: %s)',
    async (forEver) => {
      for (let at = 1; ; at++) {
        const { desk, named, late, save } = await scene()
        const { disk, count } = failing(Number.POSITIVE_INFINITY, forEver)
        const probe = await desk.open({ disk })
        await probe.refresh()
        await probe.close()
        const started = count()
        const broken = failing(started + at, forEver)
        const library = await desk.open({
          disk: {
            ...broken.disk,
            rename: async (from, to) => {
              await broken.disk.rename(from, to)
              // Named in the moment in which it was taken away.
              if (to.includes('media-cleaning') && to.includes(late)) await save()
            },
          },
        })
        await library.refresh().catch(() => undefined)
        const outcome = await library.cleanMedia().then(
          () => 'done',
          () => 'failed',
        )
        const whole = await desk.open({ disk: agedMedia(nodeDisk, 40) })
        const report = await whole.verify({ repair: false })
        expect([at, report.problems]).toEqual([at, []])
        const there = async (name: MediaName) => (await whole.media.size(name)) !== null
        expect([at, await there(named)]).toEqual([at, true])
        // A later cleaning ends what this one began, and nothing is left waiting.
        const { young } = await whole.cleanMedia()
        expect([at, young]).toEqual([at, 0])
        expect(await readdir(join(desk.path, 'set-aside', 'media-cleaning'))).toEqual([])
        const saved = (await whole.list({ offset: 0, limit: 9 })).total === 2
        expect([at, saved ? await there(late) : true]).toEqual([at, true])
        if (outcome === 'done' && broken.count() < started + at) return
      }
    },
    60_000,
  )
})
