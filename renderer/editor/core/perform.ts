import type { EditorCommand } from '../commands/command'
import { panelOf } from '../commands/command'
import { insertTable } from '../commands/tables'
import { insertImages } from '../images/insert-images'
import type { OpenText } from './open-text'

/** A table of a usual size where there is no picker to ask for one. */
const TABLE = { rows: 3, columns: 3 } as const

/** Carries out a command away from the toolbar: a palette or a menu in the text. */
export function perform(session: OpenText, command: EditorCommand): void {
  const panel = panelOf(command)
  if (panel !== null) session.services.openPanel(panel)
  else if (command.opens === 'image') chooseImages(session, 'figures')
  else if (command.opens === 'gallery') chooseImages(session, 'gallery')
  else if (command.opens === 'table') session.run(insertTable(TABLE.rows, TABLE.columns, true))
  else session.run(command.run)
}

function chooseImages(session: OpenText, as: 'figures' | 'gallery'): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.accept = 'image/png,image/jpeg,image/gif,image/webp'
  input.onchange = () => void insertImages(session.view, [...(input.files ?? [])], session.services, { as })
  input.click()
}
