import { useState } from 'react'
import type { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { flattenColumns } from '../../../shared/portal/columns'
import type { Column, ColumnTree, PortalProfile } from '../../../shared/portal/profile'
import { call } from '../../bridge/client'
import { ask } from '../../state/questions'
import { Button } from '../../ui/button'
import { addColumn, idsWithin, moveColumn, movesOf, patchColumn, removeColumn } from './column-edits'
import { ColumnRow } from './column-row'
import { problemPath } from './settings-draft'
import { useColumnCounts } from './column-counts'

interface ColumnFormProps {
  readonly tree: ColumnTree
  readonly profile: PortalProfile
  readonly problem: AppError | null
  readonly onTree: (tree: ColumnTree) => void
}

/** A new column: its id is for ever and says nothing; its path name is the person's to choose. */
function newColumn(): Column {
  const id = `c${crypto.randomUUID().replaceAll('-', '').slice(0, 10)}`
  return { id, name: t('settings.columns.new'), slug: id, children: [] }
}

/** The path of a column in the checker's words (`columns.0.children.2`). */
function placeOf(tree: ColumnTree, path: readonly Column[]): string {
  let level = tree.columns
  let place = 'columns'
  for (const [depth, column] of path.entries()) {
    place += `${depth === 0 ? '' : '.children'}.${level.indexOf(column)}`
    level = column.children
  }
  return place
}

/** 栏目: the tree as rows; names, path names, order and nesting. A column that articles stand in can't be deleted. */
export function ColumnForm({ tree, profile, problem, onTree }: ColumnFormProps) {
  const counts = useColumnCounts()
  const [refusal, setRefusal] = useState<string | null>(null)
  const path = problemPath(problem)

  const remove = async (column: Column): Promise<void> => {
    const ids = idsWithin(column)
    const { name } = column
    if (profile.navigation.some((entry) => entry.column !== undefined && ids.includes(entry.column))) {
      setRefusal(t('settings.columns.linked', { name }))
      return
    }
    // Counted at this moment: an article may have come in while the form was open, the trash included.
    const [live, trashed] = await Promise.all([
      call('article:list', { columns: ids, trashed: false, offset: 0, limit: 1 }),
      call('article:list', { columns: ids, trashed: true, offset: 0, limit: 1 }),
    ])
    const count = live.total + trashed.total
    if (count > 0) {
      setRefusal(t('settings.columns.used', { name, count }))
      return
    }
    if (ids.length > 1 && !(await confirmed(name, ids.length - 1))) return
    setRefusal(null)
    onTree(removeColumn(tree, column.id))
  }

  const change = (next: ColumnTree): void => {
    setRefusal(null)
    onTree(next)
  }

  return (
    <div className="gt-settings-form">
      <p className="gt-settings-hint">{t('settings.columns.hint')}</p>
      {refusal === null ? null : (
        <p className="gt-settings-problem" role="alert">
          {refusal}
        </p>
      )}
      <div className="gt-columns-head" aria-hidden="true">
        <span>{t('settings.columns.name')}</span>
        <span>{t('settings.columns.english')}</span>
        <span>{t('settings.columns.slug')}</span>
        <span>{t('settings.columns.kind')}</span>
        <span>{t('settings.columns.count')}</span>
      </div>
      <ul className="gt-columns">
        {flattenColumns(tree).map(({ column, path: way }) => {
          const place = placeOf(tree, way)
          const rest =
            path === place ? '' : path?.startsWith(`${place}.`) === true ? path.slice(place.length + 1) : null
          return (
            <ColumnRow
              key={column.id}
              column={column}
              depth={way.length - 1}
              moves={movesOf(tree, way)}
              count={counts?.[column.id] ?? 0}
              problem={
                problem === null || rest === null || rest.startsWith('children.')
                  ? null
                  : { part: rest, message: problem.message }
              }
              onPatch={(patch) => change(patchColumn(tree, column.id, patch))}
              onMove={(move) => change(moveColumn(tree, column.id, move))}
              onAdd={() => change(addColumn(tree, column.id, newColumn()))}
              onRemove={() =>
                void remove(column).catch(() => setRefusal(t('settings.columns.uncounted', { name: column.name })))
              }
            />
          )
        })}
      </ul>
      <Button tone="quiet" icon="plus" onClick={() => change(addColumn(tree, null, newColumn()))}>
        {t('settings.columns.add')}
      </Button>
    </div>
  )
}

async function confirmed(name: string, count: number): Promise<boolean> {
  const choice = await ask({
    title: t('settings.columns.removeTitle', { name }),
    text: t('settings.columns.removeText', { count }),
    choices: [
      { value: 'cancel', label: t('common.cancel') },
      { value: 'remove', label: t('common.delete'), tone: 'danger' },
    ],
  })
  return choice === 'remove'
}
