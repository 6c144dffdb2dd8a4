import { t } from '../../shared/messages/translate'
import { announce, dismissNotice, notify } from './notices'

interface Undo {
  readonly run: () => void
  /** Says what was done, which holds no longer once it is taken back. */
  readonly notice: number
}

/** How the last change of several articles is taken back; null when there is none, or it has been. */
let last: Undo | null = null

/** Says what was done, with the way back: a button in the notice, and Ctrl+Z in the list. */
export function offerUndo(text: string, undo: () => Promise<void>): void {
  const run = (): void => {
    if (last?.run === run) last = null
    dismissNotice(notice)
    void undo()
  }
  announce(text)
  const notice = notify('success', text, { label: t('list.undo'), run })
  last = { run, notice }
}

export function undoLast(): void {
  if (last === null) notify('info', t('bulk.nothingToUndo'))
  else last.run()
}

/** Another library is open. */
export function forgetUndo(): void {
  if (last !== null) dismissNotice(last.notice)
  last = null
}
