import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import type { ImportChoice, ImportRow } from '../../../shared/ipc/import-values'
import { t } from '../../../shared/messages/translate'
import { useColumnTree } from '../../state/column-tree'
import { optionsOf } from './column-options'
import { TableRow } from './table-row'

const ROW_HEIGHT = 40

export interface ImportTableProps {
  readonly rows: readonly ImportRow[]
  readonly edited: (row: ImportRow) => ImportChoice
  readonly isIn: (key: string) => boolean
  readonly active: string | null
  readonly onActive: (key: string) => void
  readonly onChange: (row: ImportRow, patch: Partial<ImportChoice>) => void
  readonly onInclude: (keys: readonly string[], isIn: boolean) => void
}

/** Thousands of rows, of which only those in sight are drawn. */
export function ImportTable({ rows, edited, isIn, active, onActive, onChange, onInclude }: ImportTableProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const tree = useColumnTree((columns) => columns.tree)
  const options = useMemo(() => optionsOf(tree.columns), [tree])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  })
  const sound = rows.filter(({ problem }) => problem === null).map(({ key }) => key)
  const isAll = sound.every(isIn)
  return (
    <div
      ref={scroller}
      className="gt-import-table"
      role="table"
      aria-label={t('importWindow.table')}
      aria-rowcount={rows.length + 1}
    >
      <div className="gt-import-head" role="row" aria-rowindex={1}>
        <span role="columnheader">
          <input
            type="checkbox"
            aria-label={t('importWindow.all')}
            checked={isAll && sound.length > 0}
            onChange={() => onInclude(sound, !isAll)}
          />
        </span>
        {(['title', 'authors', 'source', 'time', 'column', 'notes'] as const).map((name) => (
          <span key={name} role="columnheader">
            {t(`importWindow.col.${name}`)}
          </span>
        ))}
      </div>
      <div role="rowgroup" className="gt-import-rows" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          return row === undefined ? null : (
            <TableRow
              key={row.key}
              row={row}
              index={index}
              top={start}
              value={edited(row)}
              options={options}
              isIn={isIn(row.key)}
              isActive={row.key === active}
              onActive={() => onActive(row.key)}
              onChange={(patch) => onChange(row, patch)}
              onInclude={(now) => onInclude([row.key], now)}
            />
          )
        })}
      </div>
    </div>
  )
}
