import { useRef } from 'react'
import type { Command, EditorState } from '@tiptap/pm/state'
import type { MessageKey } from '../../../shared/messages/translate'
import { t } from '../../../shared/messages/translate'
import * as tables from '../commands/tables'
import type { EditorSession } from '../core/session'
import { useShown } from '../core/use-session'
import type { EditorIconName } from '../toolbar/editor-icon'
import { ToolButton } from '../toolbar/tool-button'
import { useRovingFocus } from '../toolbar/use-roving-focus'

interface TableTool {
  readonly label: MessageKey
  readonly icon: EditorIconName
  readonly run: Command
  readonly isActive?: (state: EditorState) => boolean
}

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
    { label: 'editor.table.merge', icon: 'merge', run: tables.merge },
    { label: 'editor.table.split', icon: 'split', run: tables.split },
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
    </div>
  )
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
