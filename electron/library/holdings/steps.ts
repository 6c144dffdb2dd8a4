import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import type { LongWork } from './source'

/** Counts the files of long work; stops it between two of them when it is cancelled. */
export interface Steps {
  readonly check: () => void
  readonly done: (path: string) => void
}

export function openSteps(total: number, { signal, onProgress }: LongWork): Steps {
  let count = 0
  return {
    check: () => {
      if (signal?.aborted === true) throw new AppError('cancelled', t('backup.cancelled'))
    },
    done: (path) => onProgress?.({ done: ++count, total, path }),
  }
}
