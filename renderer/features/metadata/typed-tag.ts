import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'

/**
 * The text that is being typed into a field of tags. It becomes a tag by Enter, by a separator or by leaving the field;
 * Escape drops it, and so does leaving while an input method still composes: raw pinyin is nobody's name.
 */
export function useTypedTag() {
  const [typed, setTyped] = useState('')
  const composing = useRef(false)
  const unwanted = useRef<string | null>(null)
  return {
    typed,
    setTyped,
    /** False for the text that was left in the middle of composing. */
    isMeant: (tag: string): boolean => tag.trim() !== unwanted.current,
    /** For the element around the field, so that they come before the field's own. */
    handlers: {
      onCompositionStartCapture: () => (composing.current = true),
      // Chromium ends a composition in the same task as it takes the focus away; a choice ends in a task of its own.
      onCompositionEndCapture: () => void window.setTimeout(() => (composing.current = false)),
      onBlurCapture: ({ target }: FocusEvent) => {
        unwanted.current = composing.current && target instanceof HTMLInputElement ? target.value.trim() : null
        composing.current = false
      },
      onBlur: () => {
        unwanted.current = null
        setTyped('')
      },
      onKeyDownCapture: (event: KeyboardEvent) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing && typed !== '') setTyped('')
      },
    },
  }
}
