import assert from 'node:assert/strict'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Library } from '../../../electron/library'
import { makeBackup } from '../../../electron/library/backup/make-backup'
import { restoreBackupOn } from '../../../electron/library/backup/restore-backup'
import { mergeLibrary } from '../../../electron/library/merging/merge-library'
import { LIBRARY_ID } from '../../support/arbitrary-library'
import { quickDisk } from '../disks/quick-disk'
import { shufflingDisk, slowDisk } from '../disks/unsteady-disk'
import type { Kind, Trial } from '../kind'
import { contentOf, sameSums } from '../scenes/content'
import type { Fact } from '../scenes/facts'
import { hasRevision } from '../scenes/facts'
import { arbitraryLibrary, copyLibrary, soundContentOf, targetAt, writeLibrary } from '../scenes/libraries'
import { openAt, placeIn } from '../scenes/place'
import { recordOf } from '../scenes/texts'

/** Libraries that one trial makes up. */
const RUNS = 5

type Property = (trial: Trial) => fc.IAsyncProperty<unknown>

async function union(home: string, first: string, ...others: readonly string[]): Promise<string> {
  const root = await copyLibrary(home, first)
  for (const other of others) await mergeLibrary(targetAt(root), LIBRARY_ID, other, {})
  return root
}

const unionIsOne: Property = ({ folder }) =>
  fc.asyncProperty(arbitraryLibrary, arbitraryLibrary, arbitraryLibrary, async (...files) => {
    const [a = '', b = '', c = ''] = await Promise.all(files.map((one) => writeLibrary(folder, one)))
    const ab = await union(folder, a, b)
    const wanted = await soundContentOf(ab)
    sameSums(await soundContentOf(await union(folder, b, a)), wanted)
    sameSums(await soundContentOf(await union(folder, ab, b, a, ab)), wanted)
    const all = await soundContentOf(await union(folder, ab, c))
    sameSums(await soundContentOf(await union(folder, a, await union(folder, b, c))), all)
    const [one, other] = [await union(folder, c, b, a), await union(folder, ab, c)]
    // A damaged file stays where it is; its name still tells who came before whom.
    const isSame = JSON.stringify(await contentOf(one)) === JSON.stringify(await contentOf(other))
    if (isSame) assert.deepEqual(await headsOf(folder, one), await headsOf(folder, other))
  })

/** What a library shows: the heads of every article, and the settings in use. */
async function headsOf(home: string, root: string, disk = quickDisk): Promise<unknown> {
  const library = await openAt(
    { library: root, state: join(home, `state-of-${root.slice(-6)}-${disk === quickDisk}`) },
    disk,
  )
  try {
    const { articles } = await library.list({ offset: 0, limit: 99 })
    const heads: unknown[] = []
    for (const { id, hash } of articles) {
      const loaded = await library.load(id).catch((error: unknown) => String(error))
      heads.push([id, hash, typeof loaded === 'string' ? loaded : [loaded.hash, loaded.heads]])
    }
    const profile = await library.settings.get('profile').catch((error: unknown) => String(error))
    return [heads.sort(), profile]
  } finally {
    await library.close()
  }
}

const headsAreThoseOfAnyOrder: Property = ({ folder, random }) =>
  fc.asyncProperty(arbitraryLibrary, async (files) => {
    const root = await writeLibrary(folder, files)
    const shuffled = await copyLibrary(folder, root)
    assert.deepEqual(await headsOf(folder, shuffled, shufflingDisk(random)), await headsOf(folder, root))
  })

const backupIsTheSame: Property = ({ folder }) =>
  fc.asyncProperty(arbitraryLibrary, async (files) => {
    const root = await writeLibrary(folder, files)
    const file = `${root}.zip`
    await makeBackup({ disk: quickDisk, root, now: () => Date.UTC(2026, 10, 23) }, LIBRARY_ID, file, {})
    const path = `${root}-back`
    await restoreBackupOn(quickDisk)({ file, path })
    sameSums(await contentOf(path), await contentOf(root))
    const again = await restoreBackupOn(quickDisk)({ file, path })
    assert.equal(again.brought, 0)
  })

/** Writes new articles and their next revisions, and keeps what was acknowledged. */
async function writeSome(library: Library, name: string, facts: Fact[]): Promise<void> {
  for (let n = 0; n < 6; n++) {
    const id = library.mintId(n % 2 === 0 ? '2017-12-28' : '2026-03-01')
    const request = {
      id,
      parents: [],
      record: recordOf(`${name} ${n}`),
      reason: 'create',
      whenStale: 'refuse',
    } as const
    const first = await library.save(request)
    facts.push(hasRevision(first, request.record))
    const record = recordOf(`${name} ${n}，二稿`)
    facts.push(hasRevision(await library.save({ ...request, parents: [first.hash], record, reason: 'save' }), record))
  }
}

const mergeWhileOthersWrite: Property = (trial) =>
  fc.asyncProperty(arbitraryLibrary, arbitraryLibrary, async (mine, theirs) => {
    const { folder, random } = trial
    const [ours, other] = [await writeLibrary(folder, mine), await writeLibrary(folder, theirs)]
    const state = join(folder, `state-${ours.slice(-6)}`)
    const merging = await openAt({ library: ours, state }, slowDisk(random), 1 + random.below(1e6))
    const here = await openAt({ library: ours, state: `${state}-second` }, slowDisk(random), 1 + random.below(1e6))
    const there = await openAt({ library: other, state: `${state}-third` }, slowDisk(random), 1 + random.below(1e6))
    const [facts, elsewhere]: [Fact[], Fact[]] = [[], []]
    const before = await soundContentOf(other)
    await Promise.all([merging.merge(other, {}), writeSome(here, '此处', facts), writeSome(there, '别处', elsewhere)])
    const place = { ...placeIn(folder), library: ours }
    for (const fact of facts) await fact({ place, library: merging })
    await merging.merge(other, {})
    for (const fact of [...facts, ...elsewhere]) await fact({ place, library: merging })
    await there.merge(ours, {})
    sameSums(await soundContentOf(other), await soundContentOf(ours))
    const now = await soundContentOf(ours)
    const gone = Object.keys(before).filter((path) => now[path] === undefined && !isPurged(path, now))
    assert.deepEqual(gone, [], 'what the other held is here')
    for (const library of [merging, here, there]) await library.close()
  })

const isPurged = (path: string, now: Readonly<Record<string, string>>): boolean =>
  Object.keys(now).some(
    (other) => other.startsWith('purged/') && path.includes(other.slice('purged/'.length, -'.json'.length)),
  )

const PROPERTIES: Readonly<Record<string, Property>> = {
  'the union is one, in any order': unionIsOne,
  'heads are those of any listing order': headsAreThoseOfAnyOrder,
  'a backup brings back the same': backupIsTheSame,
  'a merge while others write loses nothing': mergeWhileOthersWrite,
}

/** What holds of all libraries, tried on made-up ones; a failure is told as its smallest example. */
export const properties: Kind = {
  name: 'properties',
  small: 4,
  full: 240,
  open: async () => {
    const names = Object.keys(PROPERTIES)
    const runs = new Map<string, number>()
    return {
      total: null,
      width: 2,
      run: async (trial) => {
        const name = names[trial.number % names.length] ?? ''
        const property = PROPERTIES[name]
        if (property === undefined) throw new Error('no property')
        try {
          await fc.assert(property(trial), { numRuns: RUNS, seed: trial.random.below(2 ** 31), endOnFailure: false })
        } catch (error) {
          throw new Error(name, { cause: error })
        }
        runs.set(name, (runs.get(name) ?? 0) + RUNS)
        return RUNS
      },
      detail: () =>
        [...runs]
          .sort()
          .map(([name, count]) => `${name} ${count}`)
          .join(', '),
      close: async () => undefined,
    }
  },
}
