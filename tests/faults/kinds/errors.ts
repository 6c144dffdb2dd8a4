import assert from 'node:assert/strict'
import { join } from 'node:path'
import { AppError } from '../../../shared/ipc/errors'
import type { Fault } from '../disks/faulty-disk'
import { faultsOf, faultyDisk } from '../disks/faulty-disk'
import type { Kind } from '../kind'
import { checkAfter, checkDone } from '../scenes/check'
import type { Deed } from '../scenes/deed'
import { prepareNew } from '../scenes/deed'
import { DEEDS } from '../scenes/deeds'
import type { Fact } from '../scenes/facts'
import type { Model } from '../scenes/model'
import { buildModel } from '../scenes/model'
import { copyPlace } from '../scenes/place'

interface Case {
  readonly deed: Deed
  /** The call that fails, from 0. */
  readonly at: number
  readonly fault: Fault
  /** All calls after it fail too. */
  readonly lasting: boolean
}

async function callsOf(deed: Deed, model: Model, home: string): Promise<readonly string[]> {
  const place = await copyPlace(model.place, home, model.libraryId)
  await prepareNew(place)
  const faulty = faultyDisk()
  const ready = await deed.open(place, model, faulty.disk)
  faulty.arm(Infinity, 'EIO', false)
  await ready.run(() => undefined)
  const calls = faulty.calls()
  faulty.disarm()
  await ready.close()
  return calls
}

/** A file held for a moment is no failure: antivirus and sync engines do that all day. */
const HELD: readonly Fault[] = ['EACCES', 'EPERM', 'EBUSY']

/** What a person is told: one of our codes and a sentence in Chinese. */
function checkWords(error: unknown): void {
  if (!(error instanceof AppError)) throw error
  assert.notEqual(error.code, 'internal', `a failing disk is no defect of ours: ${error.message}`)
  assert.match(error.message, /[\u4e00-\u9fff]{4}/)
}

/** Fails one call of a deed, holds what is left against what was acknowledged, and does the deed again. */
async function runCase({ deed, at, fault, lasting }: Case, model: Model, home: string): Promise<void> {
  const place = await copyPlace(model.place, home, model.libraryId)
  await prepareNew(place)
  const faulty = faultyDisk()
  const ready = await deed.open(place, model, faulty.disk)
  const acknowledged: Fact[] = []
  faulty.arm(at, fault, lasting)
  let isOver = true
  try {
    await ready.run((fact) => acknowledged.push(fact))
  } catch (error) {
    checkWords(error)
    isOver = false
  }
  faulty.disarm()
  if (!lasting && HELD.includes(fault) && faulty.failed() === 'rename') assert.ok(isOver, 'a rename is tried again')
  await checkAfter(place, model, deed, acknowledged, isOver)
  const again: Fact[] = []
  await ready.run((fact) => again.push(fact))
  await checkDone(place, deed, again)
  await ready.close()
}

/** Every call of every deed fails in turn, in every way that the call has. */
export const errors: Kind = {
  name: 'errors',
  small: 20,
  full: Infinity,
  open: async (home) => {
    const model = await buildModel(join(home, 'model'))
    const cases: Case[] = []
    const met = new Set<string>()
    const faults = new Set<Fault>()
    for (const deed of DEEDS) {
      const calls = await callsOf(deed, model, join(home, `count-${DEEDS.indexOf(deed)}`))
      for (const [at, call] of calls.entries()) {
        // A disk fails once or from there on in turn: both everywhere would take twice as long and find the same.
        for (const [nth, fault] of faultsOf(call).entries())
          cases.push({ deed, at, fault, lasting: (at + nth) % 2 === 0 })
      }
    }
    return {
      total: cases.length,
      width: 3,
      run: async ({ number, folder }) => {
        const one = cases[number]
        if (one === undefined) throw new Error(`there are ${cases.length} cases`)
        met.add(one.deed.name)
        faults.add(one.fault)
        try {
          await runCase(one, model, folder)
        } catch (error) {
          const { deed, at, fault, lasting } = one
          throw new Error(`${deed.name}, call ${at}, ${fault}${lasting ? ' from there on' : ''}`, { cause: error })
        }
        return 1
      },
      detail: () => `${met.size} deeds, ${faults.size} faults`,
      close: async () => undefined,
    }
  },
}
