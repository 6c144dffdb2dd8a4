import type { HistoryEntry } from '../../../shared/ipc/history-values'
import { t } from '../../../shared/messages/translate'
import { formatWhen } from '../../ui/when'
import { revisionLabel } from './revision-label'
import { isReadable, type Against } from './sides'

/** What the selected revision is compared with, as a list to choose from. */
export function AgainstChoice({
  entries,
  selected,
  against,
  unsaved,
  onChange,
}: {
  readonly entries: readonly HistoryEntry[]
  readonly selected: HistoryEntry
  readonly against: Against
  readonly unsaved: boolean
  readonly onChange: (against: Against) => void
}) {
  const value = typeof against === 'string' ? against : against.hash
  return (
    <label className="gt-history-against">
      <span>{t('history.against')}</span>
      <select
        value={value}
        onChange={({ target }) =>
          onChange(target.value === 'parent' || target.value === 'current' ? target.value : { hash: target.value })
        }
      >
        <option value="parent">{t('history.against.parent')}</option>
        <option value="current">{t(unsaved ? 'history.against.currentUnsaved' : 'history.against.current')}</option>
        {entries.filter(isReadable).map((entry) =>
          entry.hash === selected.hash ? null : (
            <option key={entry.hash} value={entry.hash}>
              {`${revisionLabel(entry)}　${formatWhen(entry.savedAt, new Date())}　${entry.savedBy}`}
            </option>
          ),
        )}
      </select>
    </label>
  )
}
