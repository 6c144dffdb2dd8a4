import { Icon, type IconName } from '../../ui/icon'
import { shortcutForAria, shortcutText } from '../toolbar/shortcut-text'

/** An icon of the find bar; its words are its name and its tip. */
export function FindButton(props: {
  readonly icon: IconName
  readonly label: string
  readonly keys?: string
  readonly expanded?: boolean
  readonly disabled?: boolean
  readonly onPress: () => void
}) {
  const { icon, label, keys, expanded, disabled, onPress } = props
  return (
    <button
      type="button"
      className="gt-find-icon"
      aria-label={label}
      title={keys === undefined ? label : `${label}  ${shortcutText(keys)}`}
      {...(keys === undefined ? {} : { 'aria-keyshortcuts': shortcutForAria(keys) })}
      {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
      // Reachable when it can do nothing: the keyboard never falls out of the bar.
      aria-disabled={disabled === true}
      onClick={() => {
        if (disabled !== true) onPress()
      }}
    >
      <Icon name={icon} />
    </button>
  )
}
