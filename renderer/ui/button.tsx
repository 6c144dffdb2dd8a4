import type { ComponentProps, ReactNode } from 'react'
import { Icon, type IconName } from './icon'
import './button.css'

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'type'> {
  readonly tone?: 'plain' | 'primary' | 'quiet' | 'danger'
  readonly icon?: IconName
  readonly children: ReactNode
}

/** A button with words. */
export function Button({ tone = 'plain', icon, children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={`gt-button gt-button-${tone}`} {...rest}>
      {icon === undefined ? null : <Icon name={icon} />}
      <span>{children}</span>
    </button>
  )
}

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'type' | 'children'> {
  readonly icon: IconName
  /** The name for assistive technology and the tip under the pointer. */
  readonly label: string
  /** Shown in the tip, e.g. “Ctrl+S”. */
  readonly shortcut?: string
  /** The side of the button on which the tip has room. */
  readonly tip?: 'center' | 'start' | 'end'
}

/** A button with an icon; its words are its label and its tip. */
export function IconButton({ icon, label, shortcut, tip = 'center', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      className="gt-icon-button"
      aria-label={label}
      data-tip={shortcut === undefined ? label : `${label}  ${shortcut}`}
      data-tip-side={tip}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  )
}
