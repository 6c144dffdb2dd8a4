import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'

/** Work on a library's files as a whole (backup, restore, merge): one at a time, and it can be stopped. */
export interface FileJobs {
  readonly run: <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>
  readonly isBusy: () => boolean
  readonly cancel: () => void
  /** Cancels and waits until the work has left its files whole. */
  readonly stop: () => Promise<void>
}

export function createFileJobs(): FileJobs {
  let running: { readonly job: AbortController; readonly ended: Promise<unknown> } | null = null
  return {
    isBusy: () => running !== null,
    run: async (work) => {
      if (running !== null) throw new AppError('target-busy', t('backup.busy'))
      const job = new AbortController()
      // Begun only once it counts as running.
      const working = Promise.resolve().then(() => work(job.signal))
      running = { job, ended: working.catch(() => undefined) }
      try {
        return await working
      } finally {
        running = null
      }
    },
    cancel: () => running?.job.abort(),
    stop: async () => {
      running?.job.abort()
      await running?.ended
    },
  }
}
