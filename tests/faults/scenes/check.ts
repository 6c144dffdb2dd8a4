import assert from 'node:assert/strict'
import { join } from 'node:path'
import type { Library, Problem } from '../../../electron/library'
import { listHoldings } from '../../../electron/library/holdings/list-holdings'
import { openWorkspace } from '../../../electron/library/workspace'
import { AppError } from '../../../shared/ipc/errors'
import { quickDisk } from '../disks/quick-disk'
import type { DeedTraits } from './deed'
import type { Fact } from './facts'
import { versionOf } from './facts'
import type { Model } from './model'
import type { Place } from './place'
import { openAt } from './place'

/** Forks stand in the model; parents may come after their children where a deed brings many files at once. */
function refuse(problems: readonly Problem[], mayWait: boolean): void {
  const bad = problems.filter(({ kind }) => kind !== 'fork' && !(mayWait && kind === 'missing'))
  assert.deepEqual(bad, [], 'verify finds nothing')
}

/** Opens what a fault has left and holds it against what it held before and what was acknowledged since. */
export async function checkAfter(
  place: Place,
  model: Model,
  deed: DeedTraits,
  acknowledged: readonly Fact[],
  isOver: boolean,
): Promise<void> {
  const made = deed.makes === undefined ? null : { ...place, library: join(place.home, deed.makes) }
  await look(place, async (library) => {
    await checkModel(place, model, deed, library)
    refuse((await library.verify({ repair: false })).problems, deed.mayWait === true && !isOver)
    if (made === null) for (const fact of acknowledged) await fact({ place, library })
  })
  const version = await versionOf(place, model)
  if (!deed.name.startsWith('export')) assert.equal(version, 'before', 'the export was not touched')
  if (made !== null) await checkMade(made, acknowledged)
}

/** After a deed was done again: all of it is there, and sound. */
export async function checkDone(place: Place, deed: DeedTraits, facts: readonly Fact[]): Promise<void> {
  assert.ok(facts.length > 0, 'a deed that is done again says so')
  if (deed.makes !== undefined) return checkMade({ ...place, library: join(place.home, deed.makes) }, facts)
  await look(place, async (library) => {
    refuse((await library.verify({ repair: false })).problems, false)
    for (const fact of facts) await fact({ place, library })
  })
}

async function look(place: Place, work: (library: Library) => Promise<void>): Promise<void> {
  const library = await openAt(place)
  try {
    await work(library)
  } finally {
    await library.close()
  }
}

/** A library that a deed makes is none before it is whole. */
async function checkMade(made: Place, acknowledged: readonly Fact[]): Promise<void> {
  try {
    await look(made, async (library) => {
      assert.notEqual((await library.settings.get('profile')).hash, null, 'a library has its profile')
      refuse((await library.verify({ repair: false })).problems, false)
      for (const fact of acknowledged) await fact({ place: made, library })
    })
  } catch (error) {
    const isNone = error instanceof AppError && ['not-a-library', 'library-gone'].includes(error.code)
    if (!isNone || acknowledged.length > 0) throw error
  }
}

async function checkModel(place: Place, model: Model, deed: DeedTraits, library: Library): Promise<void> {
  const removed = deed.removes?.(model) ?? []
  const isKept = (path: string): boolean => !removed.some((id) => path.includes(id))
  // Their bytes are held against their names by `verify`.
  const there = new Set(await listHoldings(quickDisk, place.library))
  const lost = Object.keys(model.ours).filter((path) => path !== 'gaotai.json' && isKept(path) && !there.has(path))
  assert.deepEqual(lost, [], 'what was there is there')
  const { drafted } = model.articles
  assert.equal((await library.load(drafted.id)).draft?.record.title, '春耕，未存的改动', 'a draft stays')
  const workspace = await openWorkspace(place.state, quickDisk)
  assert.ok(!workspace.damaged, 'the workspace is whole')
  assert.ok(['林小满', '周予安'].includes(workspace.person() ?? ''), 'somebody works here')
  // That each article is listed with the head it has, `verify` looks at.
  const ids = new Set([...there].map((path) => /([^/.]+)\.\d{4,}\./.exec(path)?.[1]))
  const listed = (await library.list({ offset: 0, limit: 99 })).articles.filter(({ id }) => !ids.has(id))
  assert.deepEqual(listed, [], 'nothing is listed that is not on the disk')
}
