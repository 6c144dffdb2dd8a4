import '../../ui/tip.css'
import { shortcutForAria, shortcutText } from './shortcut-text'
import { EditorIcon, type EditorIconName } from './editor-icon'

export interface ToolButtonProps {
  readonly label: string
  readonly icon?: EditorIconName
  readonly words?: string
  readonly keys?: string
  readonly pressed?: boolean
  readonly expanded?: boolean
  /** What it opens, for a button that says whether it is open. */
  readonly popup?: 'dialog' | 'menu'
  readonly disabled?: boolean
  readonly onPress: () => void
}

/**
 * One button of a toolbar. It never takes the focus from the text on a click, and stays reachable when it can do nothing
 * (`aria-disabled`), so that arrow keys don't skip about.
 */
export function ToolButton(props: ToolButtonProps) {
  const { label, icon, words, keys, pressed, expanded, popup = 'dialog', disabled, onPress } = props
  const tip = keys === undefined ? label : `${label}  ${shortcutText(keys)}`
  return (
    <button
      type="button"
      className="gt-tool"
      data-words={words !== undefined}
      tabIndex={-1}
      aria-label={label}
      aria-disabled={disabled === true}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      {...(expanded === undefined ? {} : { 'aria-expanded': expanded, 'aria-haspopup': popup })}
      {...(keys === undefined ? {} : { 'aria-keyshortcuts': shortcutForAria(keys) })}
      {...(tip === words ? {} : { 'data-tip': tip })}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if (disabled !== true) onPress()
      }}
    >
      {words ?? (icon === undefined ? null : <EditorIcon name={icon} />)}
    </button>
  )
}
