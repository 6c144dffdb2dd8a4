import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Kind, Trial } from '../kind'
import { checkAfter } from '../scenes/check'
import { prepareNew } from '../scenes/deed'
import type { Fact } from '../scenes/facts'
import type { Model } from '../scenes/model'
import { buildModel } from '../scenes/model'
import type { Place } from '../scenes/place'
import { copyPlace, withLibrary } from '../scenes/place'
import { checkSwept } from '../scenes/swept'
import type { CommandTask, EventLine, Prepared } from './command-tasks'
import { COMMAND_TASKS } from './command-tasks'

/** When the process is killed: some time after it was started, or after it has acknowledged so many items. */
type Moment =
  | { readonly after: 'start'; readonly ms: number }
  | { readonly after: 'events'; readonly count: number; readonly ms: number }

interface Life {
  readonly events: readonly EventLine[]
  readonly wasKilled: boolean
  readonly exitCode: number | null
  readonly ms: number
}

const cli = (): string => process.env['GAOTAI_CLI'] ?? join(process.cwd(), 'dist', 'cli', 'cli.js')

/** Runs the command line and kills it at the moment; null lets it live. */
async function live(args: readonly string[], moment: Moment | null): Promise<Life> {
  const begun = performance.now()
  const child = spawn(process.execPath, [cli(), ...args, '--events', '--quiet'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise<{ readonly code: number | null; readonly signal: string | null }>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code, signal }))
  })
  const killIn = (ms: number): void => void setTimeout(() => child.kill('SIGKILL'), ms)
  if (moment?.after === 'start') killIn(moment.ms)
  const events: EventLine[] = []
  for await (const line of createInterface({ input: child.stderr })) {
    if (!line.startsWith('{')) continue
    events.push(JSON.parse(line) as EventLine)
    if (moment?.after === 'events' && events.length === moment.count) killIn(moment.ms)
  }
  const { code, signal } = await ended
  return { events, wasKilled: signal === 'SIGKILL', exitCode: code, ms: performance.now() - begun }
}

const argsFor = (task: CommandTask, place: Place, { args }: Prepared): readonly string[] => [
  ...args,
  ...['--library', task.makes === undefined ? place.library : join(place.home, task.makes)],
  ...['--state', place.state, '--by', '林小满'],
]

async function prepare(task: CommandTask, model: Model, home: string, trial: Pick<Trial, 'random'>) {
  const place = await copyPlace(model.place, home, model.libraryId)
  await prepareNew(place)
  const prepared = await task.prepare(place, model, trial.random)
  return { place, prepared, args: argsFor(task, place, prepared) }
}

async function check(task: CommandTask, model: Model, place: Place, prepared: Prepared, life: Life): Promise<void> {
  const acknowledged = life.events.flatMap((event): readonly Fact[] => {
    assert.notEqual(event['event'], 'failed', `refused: ${JSON.stringify(event)}`)
    const fact = prepared.factOf(event)
    return fact === null ? [] : [fact]
  })
  const { always } = prepared
  await checkAfter(place, model, task, [...acknowledged, ...(always === undefined ? [] : [always])], !life.wasKilled)
  await checkSwept(place, place.home)
}

async function runAgain(args: readonly string[], task: CommandTask, place: Place, fact: Fact): Promise<void> {
  const { exitCode } = await live(args, null)
  // It may have been over before the kill: then there is nothing to do, or a library that has everything.
  assert.ok(exitCode === 0, `done again, it ends with ${String(exitCode)}`)
  const made = { ...place, library: join(place.home, task.makes ?? 'library') }
  await withLibrary(made, (library) => fact({ place: made, library }))
}

/** The command line is killed at random moments of what it does. */
export const killCommandLine: Kind = {
  name: 'kill-command-line',
  small: 4,
  full: 920,
  open: async (home, seed) => {
    const model = await buildModel(join(home, 'model'))
    const deck = COMMAND_TASKS.flatMap((task) => Array.from({ length: task.weight }, () => task))
    /** How long each command lives when nobody kills it. */
    const spans = new Map<string, number>()
    const kills = new Map<string, number>()
    let acknowledged = 0

    async function spanOf(task: CommandTask, trial: Trial): Promise<number> {
      const known = spans.get(task.name)
      if (known !== undefined) return known
      const { args, place, prepared } = await prepare(task, model, join(trial.folder, 'whole'), trial)
      const life = await live(args, null)
      assert.equal(life.exitCode, 0, `${task.name}: ends well when nobody kills it`)
      await check(task, model, place, prepared, life)
      spans.set(task.name, life.ms)
      return life.ms
    }

    function momentIn(span: number, task: CommandTask, { random }: Trial): Moment {
      if (task.weight >= 4 && task.name !== 'export' && random.chance(0.4)) {
        return { after: 'events', count: 1 + random.below(20), ms: random.next() * 6 }
      }
      // Node needs about half of a short life to start.
      return { after: 'start', ms: span * (0.35 + 0.7 * random.next()) }
    }

    async function killOnce(trial: Trial): Promise<number> {
      const task = deck[(trial.number + seed) % deck.length] as CommandTask
      const span = await spanOf(task, trial)
      for (let attempt = 0; attempt < 5; attempt++) {
        const { args, place, prepared } = await prepare(task, model, join(trial.folder, `attempt-${attempt}`), trial)
        const life = await live(args, momentIn(span * (1 - attempt * 0.1), task, trial))
        try {
          await check(task, model, place, prepared, life)
          if (prepared.again !== undefined) await runAgain(args, task, place, prepared.again)
        } catch (error) {
          const how = life.wasKilled ? `killed after ${Math.round(life.ms)} ms` : 'not killed'
          throw new Error(`${task.name}, ${how}, ${life.events.length} acknowledged`, { cause: error })
        }
        acknowledged += life.events.length
        if (!life.wasKilled) continue
        kills.set(task.name, (kills.get(task.name) ?? 0) + 1)
        return 1
      }
      return 0
    }

    return {
      total: null,
      width: 2,
      run: killOnce,
      detail: () =>
        `${acknowledged} acknowledged; ${[...kills]
          .sort()
          .map(([name, count]) => `${name} ${count}`)
          .join(', ')}`,
      close: async () => undefined,
    }
  },
}
