import { useId, type ComponentProps } from 'react'
import './field.css'

export interface TextFieldProps extends Omit<ComponentProps<'input'>, 'className' | 'id' | 'onChange'> {
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | null | undefined
  readonly onValue: (value: string) => void
}

/** One line of text with its label, a hint and what is wrong with it. */
export function TextField({ label, hint, error, onValue, ...rest }: TextFieldProps) {
  const id = useId()
  const wrong = typeof error === 'string'
  const note = error ?? hint
  return (
    <div className="gt-field" data-error={wrong}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        aria-invalid={wrong}
        {...(note === undefined ? {} : { 'aria-describedby': `${id}-note` })}
        onChange={(event) => onValue(event.target.value)}
        {...rest}
      />
      {note === undefined ? null : (
        <p id={`${id}-note`} role={wrong ? 'alert' : undefined}>
          {note}
        </p>
      )}
    </div>
  )
}
