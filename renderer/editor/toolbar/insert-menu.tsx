import { useId, useRef, useState } from 'react'
import { t } from '../../../shared/messages/translate'
import { MenuList, type MenuItem } from '../../ui/menu'
import { isEnabled, type EditorCommand } from '../commands/command'
import { INSERT_MENU } from '../commands/insert-menu'
import type { EditorSession } from '../core/session'
import { EditorIcon } from './editor-icon'
import { shortcutText } from './shortcut-text'
import { ToolButton } from './tool-button'

interface InsertMenuProps {
  readonly session: EditorSession
  readonly onPress: (command: EditorCommand) => void
}

/** 插入: a button of the toolbar with a menu of what can be put in at the caret. */
export function InsertMenu({ session, onPress }: InsertMenuProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const place = useRef<HTMLSpanElement>(null)
  // Closing gives the keyboard back to the button; a command that was chosen takes it on to the text.
  const [close] = useState(() => () => {
    if (place.current?.contains(document.activeElement) === true) place.current.querySelector('button')?.focus()
    setOpen(false)
  })
  const items = (): readonly MenuItem[] =>
    INSERT_MENU.flatMap(({ commands }, group) =>
      commands.map((command, index) => ({
        key: command.id,
        label: t(command.label),
        ...(command.icon === undefined ? {} : { icon: <EditorIcon name={command.icon} /> }),
        ...(command.keys === undefined ? {} : { shortcut: shortcutText(command.keys) }),
        ...(command.isActive?.(session.view.state) === true ? { checked: true } : {}),
        disabled: !isEnabled(command, session.view.state),
        separated: group > 0 && index === 0,
        onSelect: () => onPress(command),
      })),
    )
  return (
    <span ref={place} className="gt-insert-menu">
      <ToolButton
        label={t('editor.insertMenu')}
        words={t('editor.insertMenu')}
        expanded={open}
        popup="menu"
        onPress={() => setOpen(!open)}
      />
      {open ? <MenuList id={id} items={items()} label={t('editor.insertMenu')} onClose={close} /> : null}
    </span>
  )
}
