import type { ComponentProps, ReactNode } from 'react'
import { Icon, type IconName } from './icon'
import './button.css'
import './tip.css'

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'type'> {
  readonly tone?: 'plain' | 'primary' | 'quiet' | 'danger'
  readonly icon?: IconName
  /** Why it can't be used now: greys the button and is its tip. */
  readonly whyNot?: string | null
  /** At work: as if disabled, but the keyboard stays on it, also for a question that its work asks. */
  readonly busy?: boolean
  readonly children: ReactNode
}

/** A button with words. */
export function Button({ tone = 'plain', icon, whyNot = null, busy = false, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={`gt-button gt-button-${tone}`}
      {...rest}
      {...(busy ? { 'aria-disabled': true, onClick: undefined } : {})}
      {...(whyNot === null ? {} : { disabled: true, title: whyNot })}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      <span>{children}</span>
    </button>
  )
}

/** A title that leads to what it names. */
export function LinkButton(props: Omit<ComponentProps<'button'>, 'className' | 'type'>) {
  return <button type="button" className="gt-link-button" {...props} />
}

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'type' | 'children'> {
  readonly icon: IconName
  /** The name for assistive technology and the tip under the pointer. */
  readonly label: string
  /** Shown in the tip, e.g. “Ctrl+S”. */
  readonly shortcut?: string
  /** The side of the button on which the tip has room. */
  readonly tip?: 'center' | 'start' | 'end'
  /** Why it can't be used now: greys the button and is said in its tip. */
  readonly whyNot?: string | null
}

/** A button with an icon; its words are its label and its tip. */
export function IconButton({ icon, label, shortcut, tip = 'center', whyNot = null, ...rest }: IconButtonProps) {
  const aside = whyNot ?? shortcut
  return (
    <button
      type="button"
      className="gt-icon-button"
      aria-label={label}
      data-tip={aside === undefined ? label : `${label}  ${aside}`}
      data-tip-side={tip}
      {...rest}
      {...(whyNot === null ? {} : { disabled: true, 'aria-description': whyNot })}
    >
      <Icon name={icon} />
    </button>
  )
}
