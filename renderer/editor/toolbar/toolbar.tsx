import { useRef, useState } from 'react'
import { t } from '../../../shared/messages/translate'
import { COMMAND_GROUPS } from '../commands/catalogue'
import { isEnabled, panelOf, type EditorCommand, type PanelName } from '../commands/command'
import { insertTable } from '../commands/tables'
import type { EditorSession } from '../core/session'
import { useShown } from '../core/use-session'
import { IMAGE_TYPES } from '../images/image-types'
import { insertImages } from '../images/insert-images'
import { FileField } from '../../ui/file-field'
import { useDismiss } from '../panels/use-dismiss'
import { InsertMenu } from './insert-menu'
import { TableSizePicker } from './table-size-picker'
import { ToolButton } from './tool-button'
import { useFitting } from './use-fitting'
import { useRovingFocus } from './use-roving-focus'
import './toolbar.css'

/** Pixels that toolbar.css gives an icon button, a button with words (per character and around), a menu's arrow and a group's gap. */
const ICON = 30
const WORDS = { each: 13, around: 18 } as const
const ARROW = 12
const GAP = 11
const widthOf = (command: EditorCommand): number =>
  command.words === undefined
    ? ICON
    : WORDS.around + t(command.words).length * WORDS.each + (command.opens === 'insert-menu' ? ARROW : 0)
const BY_KEEP = COMMAND_GROUPS.toSorted((a, b) => a.keep - b.keep)
const WIDTHS = BY_KEEP.map(({ commands }) => GAP + commands.reduce((sum, command) => sum + widthOf(command), 0))
const REST = GAP + ICON

interface ToolbarProps {
  readonly session: EditorSession
  readonly onPanel: (name: PanelName) => void
}

/** The editor's tools; what doesn't fit stands behind 更多. */
export function Toolbar({ session, onPanel }: ToolbarProps) {
  const bar = useRef<HTMLDivElement>(null)
  const files = useRef<HTMLInputElement>(null)
  const chosenFor = useRef<'figures' | 'gallery'>('figures')
  const [asked, setOpen] = useState<'table' | 'more' | null>(null)
  const fitting = useFitting(bar, WIDTHS, REST)
  const roving = useRovingFocus(bar)
  // A wider window may have taken the tools out from behind 更多.
  const open = asked === 'more' && fitting === COMMAND_GROUPS.length ? null : asked
  const popup = useRef<HTMLDivElement>(null)
  useDismiss(popup, open !== null, () => {
    // What was chosen from is gone: the keyboard goes back to the text.
    if (popup.current?.contains(document.activeElement) === true) session.view.focus()
    setOpen(null)
  })

  const press = (command: EditorCommand): void => {
    if (command.opens === 'table') return setOpen(open === 'table' ? null : 'table')
    setOpen(null)
    const panel = panelOf(command)
    if (panel !== null) onPanel(panel)
    else if (command.opens === 'image' || command.opens === 'gallery') {
      chosenFor.current = command.opens === 'gallery' ? 'gallery' : 'figures'
      files.current?.click()
    } else session.run(command.run)
  }
  const group = ({ id, label, commands }: (typeof COMMAND_GROUPS)[number]) => (
    <div key={id} role="group" aria-label={t(label)} className="gt-tool-group">
      {commands.map((command) =>
        command.opens === 'insert-menu' ? (
          <InsertMenu key={command.id} session={session} onPress={press} />
        ) : (
          <CommandButton
            key={command.id}
            session={session}
            command={command}
            expanded={command.opens === 'table' ? open === 'table' : undefined}
            onPress={() => press(command)}
          />
        ),
      )}
    </div>
  )
  const kept = new Set(BY_KEEP.slice(0, fitting))
  const shown = COMMAND_GROUPS.filter((one) => kept.has(one))
  const rest = COMMAND_GROUPS.filter((one) => !kept.has(one))
  return (
    <div ref={bar} role="toolbar" aria-label={t('editor.toolbar')} className="gt-toolbar" {...roving}>
      {shown.map(group)}
      {rest.length === 0 ? null : (
        <ToolButton
          label={t('editor.more')}
          icon="more"
          expanded={open === 'more'}
          onPress={() => setOpen(open === 'more' ? null : 'more')}
        />
      )}
      {open === null ? null : (
        <div ref={popup} className="gt-tool-popup">
          {open === 'more' ? (
            rest.map(group)
          ) : (
            <TableSizePicker
              onPick={(rows, columns, header) => {
                setOpen(null)
                session.run(insertTable(rows, columns, header))
              }}
            />
          )}
        </div>
      )}
      <FileField
        field={files}
        label={t('editor.image')}
        accept={IMAGE_TYPES}
        part="image-files"
        multiple
        onFiles={(chosen) => {
          void insertImages(session.view, chosen, session.services, { as: chosenFor.current })
          chosenFor.current = 'figures'
        }}
      />
    </div>
  )
}

function CommandButton({
  session,
  command,
  expanded,
  onPress,
}: {
  readonly session: EditorSession
  readonly command: EditorCommand
  readonly expanded: boolean | undefined
  readonly onPress: () => void
}) {
  const pressed = useShown(session, (state) => command.isActive?.(state))
  const enabled = useShown(session, (state) => isEnabled(command, state))
  return (
    <ToolButton
      label={t(command.label)}
      {...(command.icon === undefined ? {} : { icon: command.icon })}
      {...(command.words === undefined ? {} : { words: t(command.words) })}
      {...(command.keys === undefined ? {} : { keys: command.keys })}
      {...(pressed === undefined ? {} : { pressed })}
      {...(expanded === undefined ? {} : { expanded })}
      disabled={!enabled}
      onPress={onPress}
    />
  )
}
