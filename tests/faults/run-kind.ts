import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kind, OpenKind } from './kind'
import { openRandom } from './random'

export interface Failure {
  readonly trial: number
  readonly message: string
  /** Where the broken library is kept. */
  readonly kept: string
  readonly repeat: string
}

export interface KindOutcome {
  readonly kind: string
  /** Faults that were tried. */
  readonly trials: number
  readonly failures: readonly Failure[]
  readonly seconds: number
  readonly detail: string
}

export interface RunOptions {
  readonly seed: number
  /** How many trials; they are spread over all of a kind that has a last one. */
  readonly count: number
  /** Only this trial. */
  readonly only?: number
  readonly onTrial?: (number: number) => void
  readonly onFailure?: (failure: Failure) => void
}

/** A guard against hanging, not a measure of speed. */
export const LONGEST_TRIAL_MS = 300_000
/** More would say the same again. */
const MOST_FAILURES = 20

/** Runs trials of one kind; what fails is kept and told of, and the others go on. */
export async function runKind(kind: Kind, options: RunOptions): Promise<KindOutcome> {
  const begun = Date.now()
  const home = await mkdtemp(join(tmpdir(), `gaotai-faults-${kind.name}-`))
  const failures: Failure[] = []
  let tried = 0
  const opened = await kind.open(home, options.seed)
  try {
    const numbers = trialNumbers(opened, options)
    const worker = async (): Promise<void> => {
      for (let number = numbers.shift(); number !== undefined; number = numbers.shift()) {
        if (failures.length >= MOST_FAILURES) return
        options.onTrial?.(number)
        const folder = join(home, `trial-${number}`)
        await mkdir(folder)
        const trial = { number, seed: options.seed, folder, random: openRandom(options.seed, number) }
        try {
          const done = await inTime(opened.run(trial))
          tried += done
        } catch (error) {
          const failure = await keep(kind.name, trial, error)
          failures.push(failure)
          options.onFailure?.(failure)
        }
        await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
      }
    }
    await Promise.all(Array.from({ length: opened.width }, worker))
  } finally {
    await opened.close()
    await rm(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
  const seconds = Math.round((Date.now() - begun) / 100) / 10
  return { kind: kind.name, trials: tried, failures, seconds, detail: opened.detail() }
}

function trialNumbers({ total }: OpenKind, { count, only }: RunOptions): number[] {
  if (only !== undefined) return [only]
  const wanted = total === null ? count : Math.min(count, total)
  const step = total === null ? 1 : total / wanted
  return Array.from({ length: wanted }, (_unused, at) => Math.floor(at * step))
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`hangs: not done after ${LONGEST_TRIAL_MS / 1000} s`)), LONGEST_TRIAL_MS)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

async function keep(
  kind: string,
  trial: { readonly number: number; readonly seed: number; readonly folder: string },
  error: unknown,
): Promise<Failure> {
  const kept = await mkdtemp(join(tmpdir(), `gaotai-broken-${kind}-${trial.seed}-${trial.number}-`))
  await cp(trial.folder, kept, { recursive: true }).catch(() => undefined)
  return {
    trial: trial.number,
    message: wordsOf(error),
    kept,
    repeat: `npm run faults -- --kind ${kind} --seed ${trial.seed} --trial ${trial.number}`,
  }
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause === undefined ? (error.stack ?? error.message) : `${error.message}: ${wordsOf(error.cause)}`
}
