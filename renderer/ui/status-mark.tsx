import type { Status } from '../../shared/article/record'
import { t } from '../../shared/messages/translate'
import './status-mark.css'

/** An article's status: the word, and a dot for the quick eye. */
export function StatusMark({ status }: { readonly status: Status }) {
  return (
    <span className="gt-status" data-status={status}>
      {t(`status.${status}`)}
    </span>
  )
}
