import { spawn } from 'node:child_process'
import { machine } from '../bench/rows'
import type { Kind } from './kind'
import { errors } from './kinds/errors'
import { imported } from './kinds/imported'
import { killApp } from './kinds/kill-app'
import { killCommandLine } from './kinds/kill-command-line'
import { mutated } from './kinds/mutated'
import { powerCut } from './kinds/power-cut'
import { properties } from './kinds/properties'
import type { Options } from './options'
import { readOptions, usage } from './options'
import type { Failure, KindOutcome } from './run-kind'
import { LONGEST_TRIAL_MS, runKind } from './run-kind'

/** Kinds that mostly wait for other processes run beside those that keep a processor busy. */
const LANES: readonly (readonly Kind[])[] = [
  [killApp, killCommandLine],
  [powerCut, mutated, errors, properties, imported],
]
const KINDS = LANES.flat()

const say = (text: string): void => void process.stderr.write(`${text}\n`)

function tell(failure: Failure): void {
  say(`✗ ${failure.message}`)
  say(`  repeat: ${failure.repeat}`)
  say(`  kept:   ${failure.kept}`)
}

function lineOf({ kind, trials, failures, seconds, detail }: KindOutcome): string {
  const mark = failures.length === 0 ? '✓' : '✗'
  return `${mark} ${kind.padEnd(17)} ${String(trials).padStart(6)} trials, ${failures.length} failed, ${seconds} s: ${detail}`
}

const runOne = (kind: Kind, { seed, full, count, trial }: Options): Promise<KindOutcome> =>
  runKind(kind, {
    seed,
    count: count ?? (full ? kind.full : kind.small),
    ...(trial === null ? {} : { only: trial }),
    onTrial: (number) => process.send?.(number),
    onFailure: tell,
  })

/** One kind in a process of its own: its memory, its prototypes and its hanging are its alone. */
async function runApart(kind: Kind, options: Options): Promise<KindOutcome> {
  const args = ['--kind', kind.name, '--seed', String(options.seed), '--json', ...(options.full ? ['--full'] : [])]
  const child = spawn(process.execPath, [process.argv[1] ?? '', ...args], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  let text = ''
  child.stdout?.on('data', (data: Buffer) => (text += data.toString()))
  let trial = -1
  // A loop without end can't be stopped from within.
  const watchdog = setTimeout(() => child.kill('SIGKILL'), 2 * LONGEST_TRIAL_MS)
  child.on('message', (begun) => {
    trial = Number(begun)
    watchdog.refresh()
  })
  const code = await new Promise((resolve) => child.on('close', resolve))
  clearTimeout(watchdog)
  try {
    const [outcome] = (JSON.parse(text) as { readonly kinds: readonly KindOutcome[] }).kinds
    if (outcome !== undefined) return outcome
  } catch {
    // Said below.
  }
  const message = `the process of ${kind.name} ended (${String(code)}) or hung after it began trial ${trial}`
  const repeat = `npm run faults -- --kind ${kind.name} --seed ${options.seed} --trial ${trial}`
  const failure: Failure = { trial, message, kept: '', repeat }
  tell(failure)
  return { kind: kind.name, trials: 0, failures: [failure], seconds: 0, detail: message }
}

async function runAll(options: Options): Promise<readonly KindOutcome[]> {
  const outcomes: KindOutcome[] = []
  const runLane = async (lane: readonly Kind[]): Promise<void> => {
    for (const kind of lane) {
      const outcome = await runApart(kind, options)
      outcomes.push(outcome)
      say(lineOf(outcome))
    }
  }
  await Promise.all(LANES.map(runLane))
  return outcomes
}

async function main(options: Options): Promise<boolean> {
  const one = KINDS.find(({ name }) => name === options.kind)
  if (one === undefined) say(`seed ${options.seed}`)
  const kinds = one === undefined ? await runAll(options) : [await runOne(one, options)]
  if (options.json) {
    const report = { name: 'faults', machine: machine(), seed: options.seed, kinds }
    process.stdout.write(`${JSON.stringify(report)}\n`)
  } else if (one !== undefined) {
    say(`seed ${options.seed}`)
    kinds.forEach((outcome) => say(lineOf(outcome)))
  }
  // The parent listens as long as the channel is open.
  process.disconnect?.()
  return kinds.every(({ failures }) => failures.length === 0)
}

const options = readOptions(
  process.argv.slice(2),
  KINDS.map(({ name }) => name),
)
if (options === null) {
  say(usage(KINDS.map(({ name }) => name)))
  process.exitCode = 2
} else process.exitCode = (await main(options)) ? 0 : 1
