import { useState } from 'react'
import type { ChangeMode, ImportChoice, ImportRow } from '../../../shared/ipc/import-values'
import { t } from '../../../shared/messages/translate'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { formatNumber } from '../../ui/when'
import { ChangesChoice } from './changes-choice'
import { ImportTable } from './import-table'
import { RowDetails } from './row-details'
import { choiceOf, timeProblem } from './row-edits'

interface ReviewViewProps {
  readonly rows: readonly ImportRow[]
  readonly changes: ChangeMode
  /** Reads everything anew; what was corrected is gone. */
  readonly onChanges: (mode: ChangeMode) => void
  readonly onSave: (choices: readonly ImportChoice[], keepOriginals: boolean) => void
  readonly onClose: () => void
}

/** What was read, a line for each article: fields to correct, what was lost, what looks like a duplicate. */
export function ReviewView({ rows, changes, onChanges, onSave, onClose }: ReviewViewProps) {
  const [edits, setEdits] = useState<ReadonlyMap<string, ImportChoice>>(new Map())
  const [out, setOut] = useState<ReadonlySet<string>>(new Set())
  const [active, setActive] = useState<string | null>(rows[0]?.key ?? null)
  const [keep, setKeep] = useState(false)
  const sound = rows.filter(({ problem }) => problem === null)
  const edited = (row: ImportRow): ImportChoice => edits.get(row.key) ?? choiceOf(row)
  const chosen = sound.filter(({ key }) => !out.has(key))
  const isReady = chosen.length > 0 && chosen.every((row) => timeProblem(edited(row).publishTime) === null)
  const change = (row: ImportRow, patch: Partial<ImportChoice>): void => {
    const next = new Map(edits)
    next.set(row.key, { ...edited(row), ...patch })
    const { column } = patch
    // The same words on other pages mean the same column, until the person says otherwise.
    if (column !== undefined && row.columnPath.length > 0)
      for (const other of sound)
        if (other.key !== row.key && edited(other).column === edited(row).column && samePath(other, row))
          next.set(other.key, { ...edited(other), column })
    setEdits(next)
  }
  const include = (keys: readonly string[], isIn: boolean): void => {
    const next = new Set(out)
    for (const key of keys) {
      if (isIn) next.delete(key)
      else next.add(key)
    }
    setOut(next)
  }
  const duplicates = sound.filter(({ duplicate }) => duplicate !== null).length
  const summary = [
    t('importWindow.found', { count: formatNumber(sound.length) }),
    ...(rows.length > sound.length
      ? [t('importWindow.problems', { count: formatNumber(rows.length - sound.length) })]
      : []),
    ...(duplicates > 0 ? [t('importWindow.duplicates', { count: formatNumber(duplicates) })] : []),
  ].join('，')
  return (
    <Dialog
      title={t('importWindow.title')}
      size="full"
      onClose={onClose}
      actions={
        <>
          <label className="gt-import-keep">
            <input type="checkbox" checked={keep} onChange={({ target }) => setKeep(target.checked)} />
            {t('importWindow.keep')}
          </label>
          {chosen.length === 0 ? <span>{t('importWindow.saveNone')}</span> : null}
          <Button data-autofocus={chosen.length === 0} onClick={onClose}>
            {t('common.cancel')}
          </Button>
          {chosen.length === 0 ? null : (
            <Button
              tone="primary"
              data-autofocus="true"
              disabled={!isReady}
              onClick={() => onSave(chosen.map(edited), keep)}
            >
              {t('importWindow.save', { count: formatNumber(chosen.length) })}
            </Button>
          )}
        </>
      }
    >
      <div className="gt-import-review">
        <div className="gt-import-summary">
          <p role="status">{rows.length === 0 ? t('importWindow.nothing') : summary}</p>
          {rows.some(({ file }) => MANUSCRIPT.test(file)) ? (
            <ChangesChoice value={changes} onValue={onChanges} />
          ) : null}
        </div>
        <ImportTable
          rows={rows}
          edited={edited}
          isIn={(key) => !out.has(key)}
          active={active}
          onActive={setActive}
          onChange={change}
          onInclude={include}
        />
        <RowDetails row={rows.find(({ key }) => key === active) ?? null} />
      </div>
    </Dialog>
  )
}

/** Files that may have tracked changes. */
const MANUSCRIPT = /\.(?:docx|docm|dotx|odt)$/i

const samePath = (a: ImportRow, b: ImportRow): boolean => a.columnPath.join('/') === b.columnPath.join('/')
