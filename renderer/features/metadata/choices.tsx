/** Two or three options side by side: radio buttons, so that the arrow keys move among them. */
export function Choices<T extends string>(props: {
  readonly name: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly disabled: boolean
  readonly onValue: (value: T) => void
}) {
  return (
    <div className="gt-meta-choices">
      {props.options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name={props.name}
            checked={props.value === value}
            disabled={props.disabled}
            onChange={() => props.onValue(value)}
          />
          {label}
        </label>
      ))}
    </div>
  )
}
