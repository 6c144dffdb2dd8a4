import { useState } from 'react'
import { printPublishTime } from '../../../shared/article/publish-time'
import { readTypedTime } from '../../../shared/article/typed-time'
import type { ImportChoice, ImportRow } from '../../../shared/ipc/import-values'
import { t } from '../../../shared/messages/translate'
import { usePortalSettingsStore } from '../../state/portal-settings'
import { ComposedInput } from '../../ui/composed-input'
import { today } from '../../ui/when'
import type { ColumnOption } from './column-options'
import { namesOf, timeProblem } from './row-edits'

export interface TableRowProps {
  readonly row: ImportRow
  readonly index: number
  readonly top: number
  readonly value: ImportChoice
  readonly options: readonly ColumnOption[]
  readonly isIn: boolean
  readonly isActive: boolean
  readonly onActive: () => void
  readonly onChange: (patch: Partial<ImportChoice>) => void
  readonly onInclude: (isIn: boolean) => void
}

/** One article that was read, its fields to be corrected in place; a file that can't be read, with its name. */
export function TableRow(props: TableRowProps) {
  const { row, index, top, value, options, isIn, isActive, onActive, onChange, onInclude } = props
  const isSound = row.problem === null
  const time = timeProblem(value.publishTime)
  return (
    <div
      className="gt-import-row"
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isActive}
      data-out={!isSound || !isIn}
      style={{ transform: `translateY(${String(top)}px)` }}
      onFocus={onActive}
      onClick={onActive}
    >
      <span role="cell">
        <input
          type="checkbox"
          aria-label={t('importWindow.include', { title: value.title || row.file })}
          checked={isSound && isIn}
          disabled={!isSound}
          onChange={({ target }) => onInclude(target.checked)}
        />
      </span>
      {isSound ? (
        <>
          <span role="cell">
            <ComposedInput
              label={t('importWindow.col.title')}
              value={value.title}
              invalid={value.title.trim() === ''}
              onValue={(title) => onChange({ title })}
              onKeyDown={() => undefined}
            />
          </span>
          <span role="cell">
            <AuthorsField authors={value.authors} onAuthors={(authors) => onChange({ authors })} />
          </span>
          <span role="cell">
            <ComposedInput
              label={t('importWindow.col.source')}
              value={value.source}
              onValue={(source) => onChange({ source })}
              onKeyDown={() => undefined}
            />
          </span>
          <span role="cell" title={time ?? undefined}>
            <TimeField
              time={value.publishTime}
              invalid={time !== null}
              onTime={(publishTime) => onChange({ publishTime })}
            />
          </span>
          <span role="cell">
            <select
              aria-label={t('importWindow.col.column')}
              value={value.column ?? ''}
              onChange={({ target }) => onChange({ column: target.value === '' ? null : target.value })}
            >
              <option value="">{t('importWindow.noColumn')}</option>
              {options.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </span>
        </>
      ) : (
        <button type="button" role="cell" className="gt-import-file" onClick={onActive}>
          {row.file}
        </button>
      )}
      <span role="cell" className="gt-import-notes">
        <Notes row={row} />
      </span>
    </div>
  )
}

interface AuthorsFieldProps {
  readonly authors: readonly string[]
  readonly onAuthors: (authors: readonly string[]) => void
}

/** Names in one line; the line stays as it is typed, a sign between names at its end too. */
function AuthorsField({ authors, onAuthors }: AuthorsFieldProps) {
  const [line, setLine] = useState(authors.join('、'))
  return (
    <ComposedInput
      label={t('importWindow.col.authors')}
      value={line}
      onValue={(text) => {
        setLine(text)
        onAuthors(namesOf(text))
      }}
      onKeyDown={() => undefined}
    />
  )
}

interface TimeFieldProps {
  readonly time: string
  readonly invalid: boolean
  readonly onTime: (time: string) => void
}

/** A publish time on the portal's clock, typed in any usual form; what can't be read stays, to be told of. */
function TimeField({ time, invalid, onTime }: TimeFieldProps) {
  const zone = usePortalSettingsStore((settings) => settings.profile.value.zone)
  const [line, setLine] = useState(printPublishTime(time, zone))
  return (
    <ComposedInput
      label={t('importWindow.col.time')}
      value={line}
      invalid={invalid}
      onValue={(text) => {
        setLine(text)
        onTime(readTypedTime(text, zone, today()) ?? text)
      }}
      onKeyDown={() => undefined}
    />
  )
}

function Notes({ row }: { readonly row: ImportRow }) {
  if (row.problem !== null) return <strong data-tone="bad">{t('importWindow.unreadable')}</strong>
  const notes = [
    ...(row.duplicate === null ? [] : [t('importWindow.duplicate')]),
    ...(row.lost.length === 0 ? [] : [t('importWindow.lost', { count: row.lost.length })]),
  ]
  return notes.length === 0 ? (
    <span>{t('importWindow.fine')}</span>
  ) : (
    <strong data-tone="warn">{notes.join('，')}</strong>
  )
}
