import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { _electron } from 'playwright'
import type { Kind, Trial } from '../kind'
import { checkAfter } from '../scenes/check'
import { prepareNew } from '../scenes/deed'
import type { Fact } from '../scenes/facts'
import type { Model } from '../scenes/model'
import { buildModel } from '../scenes/model'
import type { Place } from '../scenes/place'
import { copyPlace } from '../scenes/place'
import { checkSwept } from '../scenes/swept'
import type { AppTask, Window } from './app-tasks'
import { APP_TASKS, windowOf } from './app-tasks'

interface RunningApp {
  readonly window: Window
  /** As `kill -9` to the main process; resolves when it is gone. */
  readonly kill: () => Promise<void>
}

/** @param temps where Chromium leaves what it never clears after a kill; a short path, for sockets stand in it */
async function launch({ library, state }: Place, temps: string): Promise<RunningApp> {
  const app = await _electron.launch({
    executablePath: process.env['GAOTAI_ELECTRON'] ?? '',
    args: [
      process.cwd(),
      '--disable-gpu',
      `--state=${state}`,
      `--library=${library}`,
      '--by=林小满',
      '--window-size=800,600',
    ],
    env: { ...process.env, LANG: 'zh_CN.UTF-8', TMPDIR: temps },
  })
  // Asked for while it lives: the handle of an ended app answers no more.
  const child = app.process()
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const page = await app.firstWindow()
  await page.waitForSelector('html[data-app-state="ready"]', { state: 'attached' })
  return {
    window: windowOf(app, page),
    kill: async () => {
      child.kill('SIGKILL')
      await gone
    },
  }
}

/** Works, is killed some time after it began or after so many answers, and answers what was acknowledged. */
async function workUntilKilled(
  app: RunningApp,
  task: AppTask,
  place: Place,
  model: Model,
  { random }: Trial,
): Promise<readonly Fact[]> {
  const acknowledged: Fact[] = []
  const wanted = task.name === 'save and draft' && random.chance(0.5) ? 1 + random.below(60) : 0
  const delay = random.next() * (task.name === 'save and draft' ? 1500 : 300)
  let refusal: Error | null = null
  let isDead = false
  await new Promise<void>((resolve) => {
    const dieIn = (ms: number): void => void setTimeout(resolve, ms)
    const acknowledge = (fact: Fact): void => {
      if (!isDead) acknowledged.push(fact)
      if (acknowledged.length === wanted) dieIn(random.next() * 8)
    }
    task.run(app.window, acknowledge, place, model).catch((error: unknown) => {
      // Nobody answers once the app is gone; before, a refusal is a failure.
      if (!isDead && error instanceof assert.AssertionError) refusal = error
      resolve()
    })
    if (wanted === 0) dieIn(delay)
  })
  isDead = true
  await app.kill()
  if (refusal !== null) throw refusal as Error
  return acknowledged
}

/** The app's main process is killed at random moments of what the window asks of it. */
export const killApp: Kind = {
  name: 'kill-app',
  small: 3,
  full: 160,
  open: async (home) => {
    const model = await buildModel(join(home, 'model'))
    const temps = join(home, 't')
    await mkdir(temps)
    const deck = APP_TASKS.flatMap((task) => Array.from({ length: task.weight }, () => task))
    const kills = new Map<string, number>()
    let count = 0
    return {
      total: null,
      width: 2,
      run: async (trial) => {
        const task = deck[(trial.number * 5) % deck.length] as AppTask
        const place = await copyPlace(model.place, join(trial.folder, 'desk'), model.libraryId)
        await prepareNew(place)
        const acknowledged = await workUntilKilled(await launch(place, temps), task, place, model, trial)
        try {
          await checkAfter(place, model, task, acknowledged, false)
          await checkSwept(place, task.name === 'backup' ? join(place.home, 'backups') : place.home)
        } catch (error) {
          throw new Error(`${task.name}, killed after ${acknowledged.length} answers`, { cause: error })
        }
        count += acknowledged.length
        kills.set(task.name, (kills.get(task.name) ?? 0) + 1)
        return 1
      },
      detail: () =>
        `${count} acknowledged; ${[...kills]
          .sort()
          .map(([name, times]) => `${name} ${times}`)
          .join(', ')}`,
      close: async () => undefined,
    }
  },
}
