import { t } from '../../shared/messages/translate'
import { announce, dismissNotice, notify } from './notices'

/** How the last change of several articles is taken back; null when there is none, or it has been. */
let last: (() => void) | null = null

/** Says what was done, with the way back: a button in the notice, and Ctrl+Z in the list. */
export function offerUndo(text: string, undo: () => Promise<void>): void {
  const run = (): void => {
    if (last === run) last = null
    dismissNotice(notice)
    void undo()
  }
  announce(text)
  const notice = notify('success', text, { label: t('list.undo'), run })
  last = run
}

export function undoLast(): void {
  if (last === null) notify('info', t('bulk.nothingToUndo'))
  else last()
}

/** Another library is open. */
export function forgetUndo(): void {
  last = null
}
