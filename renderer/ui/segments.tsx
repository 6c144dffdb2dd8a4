import { useId } from 'react'
import './segments.css'

/** A few ways to look at something: a group of radio buttons, so that the arrow keys move within it. */
export function Segments<T extends string>({
  label,
  choices,
  chosen,
  onChoose,
}: {
  readonly label: string
  readonly choices: readonly { readonly value: T; readonly label: string; readonly tip?: string }[]
  readonly chosen: T
  readonly onChoose: (value: T) => void
}) {
  const name = useId()
  return (
    <div className="gt-segments" role="radiogroup" aria-label={label}>
      {choices.map((choice) => (
        <label key={choice.value} title={choice.tip}>
          <input
            type="radio"
            name={name}
            className="gt-visually-hidden"
            checked={chosen === choice.value}
            onChange={() => onChoose(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  )
}
