import { useRef } from 'react'
import type { Command, EditorState } from '@tiptap/pm/state'
import type { MessageKey } from '../../../shared/messages/translate'
import { t } from '../../../shared/messages/translate'
import type { VerticalAlignment } from '../../../shared/document/nodes/table'
import * as looks from '../commands/table-looks'
import { sortObstacle, sortRows } from '../commands/table-sort'
import * as tables from '../commands/tables'
import type { EditorSession } from '../core/session'
import { useShown } from '../core/use-session'
import type { EditorIconName } from '../toolbar/editor-icon'
import { ToolButton } from '../toolbar/tool-button'
import { useRovingFocus } from '../toolbar/use-roving-focus'
import { ColumnWidth } from './column-width'
import { WordsField } from './words-field'

interface TableTool {
  readonly label: MessageKey
  readonly icon: EditorIconName
  readonly run: Command
  readonly isActive?: (state: EditorState) => boolean
}

const cellAlign = (align: 'left' | 'center' | 'right', icon: EditorIconName): TableTool => ({
  label: `table.cell.${align}`,
  icon,
  run: looks.setCellLook({ align }),
  isActive: (state) => looks.cellLook(state, 'align') === align,
})

const cellVertical = (valign: VerticalAlignment, icon: EditorIconName): TableTool => ({
  label: `table.cell.${valign}`,
  icon,
  run: looks.setCellLook({ valign }),
  isActive: (state) => looks.cellLook(state, 'valign') === valign,
})

const TOOLS: readonly (readonly TableTool[])[] = [
  [
    { label: 'editor.table.rowAbove', icon: 'row-above', run: tables.rowAbove },
    { label: 'editor.table.rowBelow', icon: 'row-below', run: tables.rowBelow },
    { label: 'editor.table.columnLeft', icon: 'column-left', run: tables.columnLeft },
    { label: 'editor.table.columnRight', icon: 'column-right', run: tables.columnRight },
  ],
  [
    {
      label: 'editor.table.headerRow',
      icon: 'header-row',
      run: tables.toggleHeaderRow,
      isActive: tables.hasHeaderRow,
    },
    {
      label: 'table.headerColumn',
      icon: 'header-column',
      run: looks.toggleHeaderColumn,
      isActive: looks.hasHeaderColumn,
    },
    { label: 'editor.table.merge', icon: 'merge', run: tables.merge },
    { label: 'editor.table.split', icon: 'split', run: tables.split },
  ],
  [
    cellAlign('left', 'align-left'),
    cellAlign('center', 'align-center'),
    cellAlign('right', 'align-right'),
    cellVertical('top', 'cell-top'),
    cellVertical('middle', 'cell-middle'),
    cellVertical('bottom', 'cell-bottom'),
  ],
  [
    { label: 'editor.table.removeRow', icon: 'remove-row', run: tables.removeRow },
    { label: 'editor.table.removeColumn', icon: 'remove-column', run: tables.removeColumn },
    { label: 'editor.table.remove', icon: 'remove', run: tables.removeTable },
  ],
]

/** The tools of the table with the caret. */
export function TablePanel({ session }: { readonly session: EditorSession }) {
  const bar = useRef<HTMLDivElement>(null)
  const roving = useRovingFocus(bar)
  return (
    <div ref={bar} role="toolbar" aria-label={t('editor.table.tools')} className="gt-context" {...roving}>
      <strong>{t('editor.table')}</strong>
      {TOOLS.map((tools) => (
        <div key={tools[0]?.icon} className="gt-tool-group" role="group">
          {tools.map((tool) => (
            <TableToolButton key={tool.icon} session={session} tool={tool} />
          ))}
        </div>
      ))}
      <SortTools session={session} />
      <div className="gt-tool-group" role="group">
        <ColumnWidth session={session} />
        <TableToolButton
          session={session}
          tool={{ label: 'table.even', icon: 'even-columns', run: looks.evenColumns }}
        />
      </div>
      <TableWords session={session} />
    </div>
  )
}

/** Sorting is never greyed: a table that can't be sorted says why. */
function SortTools({ session }: { readonly session: EditorSession }) {
  const sort = (direction: 'ascending' | 'descending'): void => {
    const obstacle = sortObstacle(session.view.state)
    if (obstacle === null) session.run(sortRows(direction))
    else session.services.notify('info', t(`table.sort.${obstacle}`))
  }
  return (
    <div className="gt-tool-group" role="group" aria-label={t('table.sort')}>
      <ToolButton label={t('table.sort.ascending')} icon="sort-ascending" onPress={() => sort('ascending')} />
      <ToolButton label={t('table.sort.descending')} icon="sort-descending" onPress={() => sort('descending')} />
    </div>
  )
}

/** 表题 and 来源 of the table with the caret. */
function TableWords({ session }: { readonly session: EditorSession }) {
  const table = useShown(session, (state) => looks.tableAt(state)?.node ?? null)
  const pos = useShown(session, (state) => looks.tableAt(state)?.pos ?? null)
  if (table === null || pos === null) return null
  return (['caption', 'note'] as const).map((name) => (
    <WordsField
      key={`${name} ${pos}`}
      session={session}
      label={t(`table.${name}`)}
      hint={t(`table.${name}.hint`)}
      value={table.attrs[name] as string}
      commit={(words) => looks.setTableWords(pos, name, words)(session.view.state, session.view.dispatch)}
    />
  ))
}

function TableToolButton({ session, tool }: { readonly session: EditorSession; readonly tool: TableTool }) {
  const enabled = useShown(session, (state) => tool.run(state))
  const pressed = useShown(session, (state) => tool.isActive?.(state))
  return (
    <ToolButton
      label={t(tool.label)}
      icon={tool.icon}
      disabled={!enabled}
      {...(pressed === undefined ? {} : { pressed })}
      onPress={() => session.run(tool.run)}
    />
  )
}
