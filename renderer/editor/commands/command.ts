import type { Command, EditorState } from '@tiptap/pm/state'
import type { MessageKey } from '../../../shared/messages/translate'
import type { EditorIconName } from '../toolbar/editor-icon'

/** Panels that a command opens beside the text; `panels/panel-host.tsx` draws them. */
export type PanelName = 'link' | 'comment' | 'image-edit' | 'dateline' | 'find' | 'symbols' | 'snippets' | 'convert'

/** One thing a writer can do, the same for toolbar, menus and keyboard. */
export interface EditorCommand {
  readonly id: string
  readonly label: MessageKey
  /** Words on the button in place of an icon. */
  readonly words?: MessageKey
  readonly icon?: EditorIconName
  /** As ProseMirror's keymap writes it. */
  readonly keys?: string
  /** Of a command that opens something: a dry run that says whether it may. */
  readonly run: Command
  /** Present for what is on or off at the selection. */
  readonly isActive?: (state: EditorState) => boolean
  readonly isEnabled?: (state: EditorState) => boolean
  /** Opens something first: a panel, or what the toolbar draws itself (the file dialog, the table's size, the menu). */
  readonly opens?: PanelName | 'table' | 'image' | 'gallery' | 'insert-menu'
}

export interface CommandGroup {
  readonly id: string
  readonly label: MessageKey
  readonly commands: readonly EditorCommand[]
}

/** The panel that the command opens; null for one that acts at once or that the toolbar sees to. */
export const panelOf = ({ opens }: EditorCommand): PanelName | null =>
  opens === undefined || opens === 'table' || opens === 'image' || opens === 'gallery' || opens === 'insert-menu'
    ? null
    : opens

/** Whether the command can do something now; a dry run where nothing cheaper says so. */
export const isEnabled = (command: EditorCommand, state: EditorState): boolean =>
  command.isEnabled === undefined ? command.run(state) : command.isEnabled(state)
