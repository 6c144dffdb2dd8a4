import type { KeyboardEvent } from 'react'
import { t } from '../../../shared/messages/translate'
import type { Column } from '../../../shared/portal/profile'
import { IconButton } from '../../ui/button'
import type { ColumnPatch, Move } from './column-edits'

interface ColumnRowProps {
  readonly column: Column
  /** 0 at the root. */
  readonly depth: number
  /** Those that change something. */
  readonly moves: ReadonlySet<Move>
  readonly count: number
  readonly problem: { readonly part: string; readonly message: string } | null
  readonly onPatch: (patch: ColumnPatch) => void
  readonly onMove: (move: Move) => void
  readonly onAdd: () => void
  readonly onRemove: () => void
}

const ARROWS: Readonly<Record<string, Move>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' }

const MOVES = [
  ['up', 'ascending', 'settings.up'],
  ['down', 'descending', 'settings.down'],
  ['out', 'left', 'settings.columns.out'],
  ['in', 'right', 'settings.columns.in'],
] as const

/** One column; Alt with an arrow moves it from any of its fields. */
export function ColumnRow({ column, depth, moves, count, problem, onPatch, onMove, onAdd, onRemove }: ColumnRowProps) {
  const named = (part: string): string => t('settings.columns.ofName', { name: column.name, part })
  const wrong = (part: string) => (problem?.part === part ? { 'aria-invalid': true } : {})
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = event.altKey ? ARROWS[event.key] : undefined
    if (move === undefined) return
    event.preventDefault()
    onMove(move)
  }
  return (
    <li className="gt-column-row" onKeyDown={onKeyDown}>
      <span className="gt-column-name" style={{ paddingLeft: depth * 18 }}>
        <input
          value={column.name}
          aria-label={named(t('settings.columns.name'))}
          {...wrong('name')}
          onChange={({ target }) => onPatch({ name: target.value })}
        />
      </span>
      <input
        value={column.englishName ?? ''}
        aria-label={named(t('settings.columns.english'))}
        {...wrong('englishName')}
        onChange={({ target }) => onPatch({ englishName: target.value })}
      />
      <input
        value={column.slug}
        aria-label={named(t('settings.columns.slug'))}
        spellCheck={false}
        {...wrong('slug')}
        onChange={({ target }) => onPatch({ slug: target.value })}
      />
      <select
        value={column.kind ?? 'list'}
        aria-label={named(t('settings.columns.kind'))}
        {...wrong('kind')}
        onChange={({ target }) => onPatch({ kind: target.value === 'page' ? 'page' : 'list' })}
      >
        <option value="list">{t('settings.columns.kind.list')}</option>
        <option value="page">{t('settings.columns.kind.page')}</option>
      </select>
      <span className="gt-column-count">{count}</span>
      <span className="gt-settings-tools">
        {MOVES.map(([move, icon, label]) => (
          <IconButton
            key={move}
            icon={icon}
            label={t(label)}
            tip="end"
            disabled={!moves.has(move)}
            onClick={() => onMove(move)}
          />
        ))}
        <IconButton icon="plus" label={t('settings.columns.addChild')} tip="end" onClick={onAdd} />
        <IconButton icon="trash" label={t('settings.remove')} tip="end" onClick={onRemove} />
      </span>
      {problem === null ? null : (
        <p className="gt-settings-problem" role="alert">
          {problem.message}
        </p>
      )}
    </li>
  )
}
