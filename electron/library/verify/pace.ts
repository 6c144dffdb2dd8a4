import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import type { VerifyOptions } from '../api'

/** Called before each file is read: tells how far the work is, and stops it when it is no longer wanted. */
export type Pace = (path: string) => void

/** Files between two reports: a terminal takes longer to draw than a small file to read. */
const REPORT_EVERY = 50

/** @param total the files to be read */
export function openPace({ signal, onProgress }: Pick<VerifyOptions, 'signal' | 'onProgress'>, total: number): Pace {
  let done = 0
  return (path) => {
    if (signal?.aborted === true) throw new AppError('cancelled', t('library.verifyStopped'))
    done += 1
    if (done % REPORT_EVERY === 0) onProgress?.({ done: Math.min(done, total), total, title: path })
  }
}
