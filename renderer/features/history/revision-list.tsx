import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import type { HistoryEntry } from '../../../shared/ipc/history-values'
import { t } from '../../../shared/messages/translate'
import { formatWhen } from '../../ui/when'

interface RevisionListProps {
  readonly entries: readonly HistoryEntry[]
  readonly selected: number
  /** The hash of the revision that the selected one is compared with. */
  readonly other: string | null
  /** The hash that the window's text continues. */
  readonly shown: string | null
  readonly onSelect: (index: number) => void
  readonly onCompare: () => void
  readonly onOther: (index: number) => void
}

/** Rows that Page Up and Page Down skip. */
const PAGE = 10

/** Every revision, newest first: arrows choose, Enter goes to the differences, Space takes one as the other side. */
export function RevisionList(props: RevisionListProps) {
  const { entries, selected, other, shown, onSelect, onCompare, onOther } = props
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const forked = entries.filter((entry) => entry.state === 'sound' && entry.isHead).length > 1
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = entries.length - 1
    const goal = {
      ArrowDown: selected + 1,
      ArrowUp: selected - 1,
      PageDown: selected + PAGE,
      PageUp: selected - PAGE,
      Home: 0,
      End: last,
    }[event.key]
    if (goal !== undefined) onSelect(Math.min(last, Math.max(0, goal)))
    else if (event.key === 'Enter') onCompare()
    else if (event.key === ' ') onOther(selected)
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      className="gt-history-list"
      aria-label={t('history.list')}
      aria-activedescendant={`${id}-${selected}`}
      data-autofocus="true"
      onKeyDown={onKeyDown}
    >
      {entries.map((entry, index) => (
        <div
          key={entry.hash}
          id={`${id}-${index}`}
          role="option"
          className="gt-history-row"
          aria-selected={index === selected}
          data-other={entry.hash === other}
          data-state={entry.state}
          onClick={() => onSelect(index)}
          onDoubleClick={onCompare}
        >
          <Row entry={entry} forked={forked} isOther={entry.hash === other} isShown={entry.hash === shown} />
        </div>
      ))}
    </div>
  )
}

function Row({
  entry,
  forked,
  isOther,
  isShown,
}: {
  readonly entry: HistoryEntry
  readonly forked: boolean
  readonly isOther: boolean
  readonly isShown: boolean
}) {
  const marks = [
    ...(entry.state === 'sound' && entry.isHead ? [t(forked ? 'history.mark.fork' : 'history.mark.head')] : []),
    ...(isShown ? [t('history.mark.shown')] : []),
    ...(isOther ? [t('history.mark.other')] : []),
  ]
  const number = entry.number === null ? entry.hash : t('history.number', { number: entry.number })
  return (
    <>
      <span className="gt-history-line">
        <strong>{number}</strong>
        {entry.state === 'sound' && entry.name !== undefined ? (
          <span className="gt-history-name">{entry.name}</span>
        ) : null}
        {marks.map((mark) => (
          <span key={mark} className="gt-history-mark">
            {mark}
          </span>
        ))}
      </span>
      <small>
        {entry.state === 'sound'
          ? `${formatWhen(entry.savedAt, new Date())}　${entry.savedBy}　${t(`reason.${entry.reason}`)}`
          : t(`history.state.${entry.state}`)}
      </small>
    </>
  )
}
