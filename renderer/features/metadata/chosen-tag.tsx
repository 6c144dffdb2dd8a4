import type { ReactNode } from 'react'
import { t } from '../../../shared/messages/translate'
import { Icon } from '../../ui/icon'

/** One chosen word of a field, with a button that says what it takes away. Backspace in the field does the same. */
export function ChosenTag(props: {
  readonly label: ReactNode
  readonly closable: boolean
  readonly disabled: boolean
  readonly onClose: () => void
}) {
  const name = typeof props.label === 'string' ? props.label : ''
  return (
    <span className="gt-meta-tag" title={name}>
      <span className="gt-meta-tag-name">{props.label}</span>
      {props.closable && !props.disabled ? (
        <button
          type="button"
          tabIndex={-1}
          aria-label={t('metadata.tag.remove', { name })}
          // The list behind would open, and the field would lose what is being typed.
          onMouseDown={(event) => {
            event.preventDefault()
            event.stopPropagation()
          }}
          onClick={props.onClose}
        >
          <Icon name="close" size={12} />
        </button>
      ) : null}
    </span>
  )
}
