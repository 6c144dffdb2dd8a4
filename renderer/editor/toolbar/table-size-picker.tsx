import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { t } from '../../../shared/messages/translate'

const ROWS = 8
const COLUMNS = 8
const MOVES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** A grid to choose a table's size from, by pointer or arrow keys; Enter takes it. */
export function TableSizePicker({
  onPick,
}: {
  readonly onPick: (rows: number, columns: number, header: boolean) => void
}) {
  const [[rows, columns], setSize] = useState<readonly [number, number]>([3, 3])
  const [header, setHeader] = useState(true)
  const grid = useRef<HTMLButtonElement>(null)
  useEffect(() => grid.current?.focus(), [])
  const words = t('editor.table.size', { rows, columns })
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = MOVES[event.key]
    if (move === undefined) return
    event.preventDefault()
    event.stopPropagation()
    setSize([Math.min(ROWS, Math.max(1, rows + move[0])), Math.min(COLUMNS, Math.max(1, columns + move[1]))])
  }
  return (
    <div className="gt-size-picker" role="dialog" aria-label={t('editor.table')}>
      <button
        ref={grid}
        type="button"
        className="gt-size-grid"
        aria-label={t('editor.table.pick', { rows, columns })}
        onKeyDown={onKeyDown}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onPick(rows, columns, header)}
      >
        {Array.from({ length: ROWS * COLUMNS }, (_, i) => {
          const row = Math.floor(i / COLUMNS) + 1
          const column = (i % COLUMNS) + 1
          return (
            <span key={i} data-chosen={row <= rows && column <= columns} onPointerMove={() => setSize([row, column])} />
          )
        })}
      </button>
      <output aria-live="polite">{words}</output>
      <label>
        <input type="checkbox" checked={header} onChange={(event) => setHeader(event.target.checked)} />
        {t('editor.table.withHeader')}
      </label>
    </div>
  )
}
