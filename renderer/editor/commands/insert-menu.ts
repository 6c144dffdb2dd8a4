import { insertDivider } from './blocks'
import type { CommandGroup, EditorCommand } from './command'
import { insertTable } from './tables'
import { snippetsCommand, symbolsCommand } from './writing-tools'

export const imageCommand: EditorCommand = {
  id: 'image',
  label: 'editor.image',
  icon: 'image',
  run: () => true,
  opens: 'image',
}

export const tableCommand: EditorCommand = {
  id: 'table',
  label: 'editor.table',
  icon: 'table',
  run: insertTable(1, 1, false),
  opens: 'table',
}

/** What the 插入 menu offers, in its order; a line stands between groups. */
export const INSERT_MENU: readonly CommandGroup[] = [
  {
    id: 'insert-media',
    label: 'editor.insertMenu.media',
    commands: [imageCommand, tableCommand],
  },
  { id: 'insert-text', label: 'editor.insertMenu.text', commands: [symbolsCommand, snippetsCommand] },
  {
    id: 'insert-layout',
    label: 'editor.insertMenu.layout',
    commands: [{ id: 'divider', label: 'editor.divider', icon: 'divider', run: insertDivider }],
  },
]
