import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import type { FoundRecord } from '../found-record'
import { limitedThread, type ThreadLimits } from '../../limited-thread'
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

const LIMITS: ThreadLimits = { milliseconds: 60_000, megabytes: 1024 }

export function createForeignReader(limits: ThreadLimits = LIMITS): ForeignReader {
  const thread = limitedThread<WorkerTask, WorkerAnswer>(workerFile, limits)
  return {
    read: async (claimed, bytes, options) => {
      const answer = await thread.ask({ kind: readerKindOf(claimed, bytes), bytes, options })
      if (answer === 'slow') {
        throw unreadable(t('word.tooSlow', { seconds: Math.ceil(limits.milliseconds / 1000) }))
      }
      if (answer === 'memory') throw unreadable(t('word.tooMuchMemory'))
      if (answer instanceof Error) throw unreadable(t('word.readerFailed', { detail: answer.message.slice(0, 120) }))
      if (answer.ok) return answer.found
      throw new AppError(answer.error.code, answer.error.message, answer.error.details)
    },
    close: thread.close,
  }
}

const unreadable = (message: string): AppError => new AppError('import-unreadable', message)
