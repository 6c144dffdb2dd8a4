import { useState, type KeyboardEvent, type Ref } from 'react'

interface ComposedInputProps {
  readonly ref?: Ref<HTMLInputElement>
  readonly label: string
  readonly value: string
  readonly invalid?: boolean
  readonly autoFocus?: boolean
  readonly onValue: (value: string) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
}

/** A field that shows the letters of an input method while it composes and tells of them only once they are chosen. */
export function ComposedInput({
  ref,
  label,
  value,
  invalid = false,
  autoFocus = false,
  onValue,
  onKeyDown,
}: ComposedInputProps) {
  const [composed, setComposed] = useState<string | null>(null)
  return (
    <input
      ref={ref}
      className="gt-composed-input"
      type="text"
      aria-label={label}
      placeholder={label}
      aria-invalid={invalid}
      data-autofocus={autoFocus}
      spellCheck={false}
      autoComplete="off"
      value={composed ?? value}
      onChange={(event) => {
        if (composed === null) onValue(event.target.value)
        else setComposed(event.target.value)
      }}
      onCompositionStart={(event) => setComposed(event.currentTarget.value)}
      onCompositionEnd={(event) => {
        onValue(event.currentTarget.value)
        setComposed(null)
      }}
      onKeyDown={(event) => {
        if (composed === null) onKeyDown(event)
      }}
    />
  )
}
