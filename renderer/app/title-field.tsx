import { useEffect, useRef, useState } from 'react'
import { placeholdersIn } from '../../shared/newsroom/placeholders'

/** Selects the first 〔…〕 from a place on; false when there is none. */
function selectPlaceholder(element: HTMLTextAreaElement, from: number): boolean {
  const place = placeholdersIn(element.value).find((one) => one.from >= from)
  if (place !== undefined) element.setSelectionRange(place.from, place.to)
  return place !== undefined
}

interface TitleFieldProps {
  readonly className: string
  readonly label: string
  readonly value: string
  readonly editable: boolean
  /** A new article starts with its title. */
  readonly focusFirst: boolean
  readonly onValue: (value: string) => void
  readonly onEnter: () => void
}

/**
 * One line of any length that wraps as it grows. While an input method composes, the field shows its letters but tells
 * nobody of them; Enter that ends a composition is the input method's, any other goes on to the text.
 */
export function TitleField({ className, label, value, editable, focusFirst, onValue, onEnter }: TitleFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [composed, setComposed] = useState<string | null>(null)
  const shown = composed ?? value
  // The field is mounted anew for each article; a title that becomes empty later must not take the focus.
  const [takesFocus] = useState(focusFirst)
  useEffect(() => {
    const element = field.current
    if (element === null || !takesFocus) return
    element.focus()
    selectPlaceholder(element, 0)
  }, [takesFocus])
  return (
    <textarea
      ref={field}
      className={className}
      rows={1}
      value={shown}
      readOnly={!editable}
      aria-label={label}
      placeholder={label}
      spellCheck={false}
      onChange={(event) => {
        // Pasted line breaks become spaces: a title is one line.
        const text = event.target.value.replace(/\s*[\r\n]+\s*/g, ' ')
        if (composed === null) onValue(text)
        else setComposed(text)
      }}
      onCompositionStart={(event) => setComposed(event.currentTarget.value)}
      onCompositionEnd={(event) => {
        onValue(event.currentTarget.value)
        setComposed(null)
      }}
      onKeyDown={(event) => {
        const { isComposing } = event.nativeEvent
        if (event.key === 'Tab' && !event.shiftKey && !isComposing && composed === null) {
          if (selectPlaceholder(event.currentTarget, event.currentTarget.selectionEnd)) event.preventDefault()
        }
        if (event.key !== 'Enter' || isComposing || composed !== null) return
        event.preventDefault()
        onEnter()
      }}
    />
  )
}
