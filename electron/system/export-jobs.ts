import { AppError } from '../../shared/ipc/errors'
import type { ExportReport } from '../../shared/ipc/export-values'
import { t } from '../../shared/messages/translate'

/** Runs one export at a time, only into folders that the person chose in this session. */
export interface ExportJobs {
  readonly allow: (folder: string) => void
  /** Rejects a folder that nobody chose in this session. */
  readonly check: (folder: string) => void
  readonly run: <Q extends { readonly out: string }, R>(
    request: Q,
    write: (request: Q, signal: AbortSignal) => Promise<R>,
  ) => Promise<R>
  /** Remembers where the files of an export of this session stand. */
  readonly note: (report: ExportReport) => void
  readonly cancel: () => void
  /** Cancels and waits until the export has left its folder whole. */
  readonly stop: () => Promise<void>
  /** The folder of an export of this session; rejects an unknown one. */
  readonly folderOf: (exportId: string) => string
}

export function createExportJobs(): ExportJobs {
  const allowed = new Set<string>()
  const folders = new Map<string, string>()
  let running: { readonly job: AbortController; readonly ended: Promise<unknown> } | null = null
  const check = (folder: string): void => {
    if (!allowed.has(folder)) throw new AppError('forbidden', t('system.error.exportFolder'))
  }
  return {
    allow: (folder) => void allowed.add(folder),
    check,
    note: (report) => void folders.set(report.exportId, report.out),
    run: async (request, write) => {
      check(request.out)
      if (running !== null) throw new AppError('target-busy', t('system.error.exportBusy'))
      const job = new AbortController()
      const writing = write(request, job.signal)
      running = { job, ended: writing.catch(() => undefined) }
      try {
        return await writing
      } finally {
        running = null
      }
    },
    cancel: () => running?.job.abort(),
    stop: async () => {
      running?.job.abort()
      await running?.ended
    },
    folderOf: (exportId) => {
      const folder = folders.get(exportId)
      if (folder === undefined) throw new AppError('not-found', t('system.error.exportUnknown'))
      return folder
    },
  }
}
