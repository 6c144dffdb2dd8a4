import { Worker } from 'node:worker_threads'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import type { FoundRecord } from '../found-record'
import type { ForeignKind, ForeignOptions } from './found-foreign'
import { readerKindOf } from './sniff'
import { workerFile } from './worker-file'
import type { WorkerAnswer, WorkerTask } from './worker-messages'

/** Reads foreign files one after the other, each within limits of time and memory. */
export interface ForeignReader {
  /**
   * @param claimed what the file is by its extension; the bytes have the last word
   * @throws AppError 'import-unreadable' with words for a person; the next file can be read all the same
   */
  readonly read: (claimed: ForeignKind, bytes: Uint8Array, options: ForeignOptions) => Promise<readonly FoundRecord[]>
  readonly close: () => Promise<void>
}

export interface ForeignLimits {
  readonly milliseconds: number
  readonly megabytes: number
}

const LIMITS: ForeignLimits = { milliseconds: 60_000, megabytes: 1024 }

/** The worker is started with the first file, and again after one that it had to be killed for. */
export function createForeignReader(limits: ForeignLimits = LIMITS): ForeignReader {
  let worker: Worker | null = null

  const start = (): Worker => {
    const started = new Worker(workerFile(), {
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 8 },
      env: {},
      execArgv: [],
      stdin: false,
    })
    started.unref()
    return started
  }

  const stop = async (): Promise<void> => {
    const stopped = worker
    worker = null
    await stopped?.terminate()
  }

  return {
    read: async (claimed, bytes, options) => {
      const task: WorkerTask = { kind: readerKindOf(claimed, bytes), bytes, options }
      worker ??= start()
      const answer = await ask(worker, task, limits)
      if (answer === 'slow' || answer === 'memory' || answer instanceof Error) await stop()
      if (answer === 'slow') {
        throw unreadable(t('word.tooSlow', { seconds: Math.ceil(limits.milliseconds / 1000) }))
      }
      if (answer === 'memory') throw unreadable(t('word.tooMuchMemory'))
      if (answer instanceof Error) throw unreadable(t('word.readerFailed', { detail: answer.message.slice(0, 120) }))
      if (answer.ok) return answer.found
      throw new AppError(answer.error.code, answer.error.message, answer.error.details)
    },
    close: stop,
  }
}

const unreadable = (message: string): AppError => new AppError('import-unreadable', message)

type Outcome = WorkerAnswer | 'slow' | 'memory' | Error

/** One question, answered or not. */
function ask(worker: Worker, task: WorkerTask, { milliseconds }: ForeignLimits): Promise<Outcome> {
  return new Promise((resolve) => {
    const finish = (outcome: Outcome): void => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      worker.unref()
      resolve(outcome)
    }
    const onMessage = (answer: WorkerAnswer): void => finish(answer)
    const onError = (error: Error & { readonly code?: string }): void =>
      finish(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : error)
    const onExit = (code: number): void => finish(new Error(`exit ${code}`))
    const timer = setTimeout(() => finish('slow'), milliseconds)
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.ref()
    worker.postMessage(task)
  })
}
