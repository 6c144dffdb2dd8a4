import { useState, type KeyboardEvent } from 'react'
import type { Column } from '../../../shared/portal/profile'
import type { Scope } from '../../../shared/ipc/list-values'
import { columnWithDescendants, useColumnTree } from '../../state/column-tree'
import { Icon } from '../../ui/icon'
import { formatNumber } from '../../ui/when'

interface Line {
  readonly column: Column
  readonly level: number
  readonly parent: string | null
  readonly folded: boolean
}

function linesOf(
  columns: readonly Column[],
  folded: ReadonlySet<string>,
  level = 1,
  parent: string | null = null,
): Line[] {
  return columns.flatMap((column) => {
    const line: Line = { column, level, parent, folded: folded.has(column.id) }
    return line.folded ? [line] : [line, ...linesOf(column.children, folded, level + 1, column.id)]
  })
}

interface ColumnTreeViewProps {
  readonly scope: Scope
  /** Own articles by column id. */
  readonly counts: Readonly<Record<string, number>>
  readonly labelledBy: string
  readonly onChoose: (id: string) => void
}

/** 栏目 as a tree: arrows move and fold, Enter and a click show the column with all below it. */
export function ColumnTreeView({ scope, counts, labelledBy, onChoose }: ColumnTreeViewProps) {
  const tree = useColumnTree((columns) => columns.tree)
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [focused, setFocused] = useState<string | null>(null)
  const lines = linesOf(tree.columns, folded)
  const chosen = scope.kind === 'column' ? scope.id : null
  // One line is in the order of Tab: where the keyboard was, else the chosen one, else the first.
  const entry = [focused, chosen].find((id) => lines.some((line) => line.column.id === id)) ?? lines[0]?.column.id

  const fold = (id: string, on: boolean): void => {
    const next = new Set(folded)
    if (on) next.add(id)
    else next.delete(id)
    setFolded(next)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, index: number): void => {
    const line = lines[index]
    if (line === undefined) return
    const { column } = line
    const go = (id: string | null | undefined): void => {
      if (id !== null && id !== undefined)
        event.currentTarget.parentElement?.querySelector<HTMLElement>(`[data-column="${CSS.escape(id)}"]`)?.focus()
    }
    const open = column.children.length > 0 && !line.folded
    const actions: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(lines[index + 1]?.column.id),
      ArrowUp: () => go(lines[index - 1]?.column.id),
      Home: () => go(lines[0]?.column.id),
      End: () => go(lines.at(-1)?.column.id),
      ArrowRight: () => (line.folded ? fold(column.id, false) : open && go(lines[index + 1]?.column.id)),
      ArrowLeft: () => (open ? fold(column.id, true) : go(line.parent)),
      Enter: () => onChoose(column.id),
      ' ': () => onChoose(column.id),
    }
    const action = actions[event.key]
    if (action === undefined) return
    event.preventDefault()
    event.stopPropagation()
    action()
  }

  return (
    <div role="tree" aria-labelledby={labelledBy}>
      {lines.map(({ column, level, folded: isFolded }, index) => {
        const count = columnWithDescendants(tree, column.id).reduce((sum, id) => sum + (counts[id] ?? 0), 0)
        const hasChildren = column.children.length > 0
        return (
          <div
            key={column.id}
            role="treeitem"
            className="gt-nav-item"
            data-column={column.id}
            aria-level={level}
            aria-selected={column.id === chosen}
            {...(hasChildren ? { 'aria-expanded': !isFolded } : {})}
            tabIndex={column.id === entry ? 0 : -1}
            style={{ paddingLeft: 8 + (level - 1) * 14 }}
            onFocus={() => setFocused(column.id)}
            onClick={() => onChoose(column.id)}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            <span
              className="gt-nav-fold"
              data-folded={isFolded}
              onClick={(event) => {
                if (!hasChildren) return
                event.stopPropagation()
                fold(column.id, !isFolded)
              }}
            >
              {hasChildren ? <Icon name="down" size={12} /> : null}
            </span>
            <span className="gt-nav-name" title={column.name}>
              {column.name}
            </span>
            <span className="gt-nav-count">{count === 0 ? '' : formatNumber(count)}</span>
          </div>
        )
      })}
    </div>
  )
}
