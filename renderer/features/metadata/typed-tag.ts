import { useRef, useState, type CompositionEvent, type FocusEvent, type KeyboardEvent } from 'react'

/** What an input method shows before anything was chosen: letters, their marks, the signs between syllables. */
const RAW = /^[\p{Script=Latin}\p{M}'’ ]+$/u

/** A composition as it goes on: the text around it, and what it shows. */
interface Composition {
  readonly before: string
  readonly after: string
  shown: string
}

/**
 * The text that is being typed into a field of tags. It becomes a tag by Enter, by a separator or by leaving the field;
 * Escape drops it. Leaving while an input method still composes keeps what was chosen and drops the letters that weren't:
 * raw pinyin is nobody's name.
 */
export function useTypedTag() {
  const [typed, setTyped] = useState('')
  const composition = useRef<Composition | null>(null)
  const left = useRef<{ readonly whole: string; readonly meant: string } | null>(null)
  return {
    typed,
    setTyped,
    /** The tag that a text stands for: without the letters that were left in the middle of composing. */
    meantBy: (tag: string): string => (tag.trim() === left.current?.whole ? left.current.meant : tag),
    /** For the element around the field, so that they come before the field's own. */
    handlers: {
      onCompositionStartCapture: ({ target }: CompositionEvent) => {
        if (!(target instanceof HTMLInputElement)) return
        const { value, selectionStart, selectionEnd } = target
        composition.current = {
          before: value.slice(0, selectionStart ?? value.length),
          after: value.slice(selectionEnd ?? value.length),
          shown: '',
        }
      },
      onCompositionUpdateCapture: ({ data }: CompositionEvent) => {
        if (composition.current !== null) composition.current.shown = data
      },
      // Chromium ends a composition in the same task as it takes the focus away; a choice ends in a task of its own.
      onCompositionEndCapture: () => {
        const ended = composition.current
        window.setTimeout(() => {
          if (composition.current === ended) composition.current = null
        })
      },
      onBlurCapture: ({ target }: FocusEvent) => {
        const open = composition.current
        composition.current = null
        left.current =
          open !== null && RAW.test(open.shown) && target instanceof HTMLInputElement
            ? { whole: target.value.trim(), meant: (open.before + open.after).trim() }
            : null
      },
      onBlur: () => {
        left.current = null
        setTyped('')
      },
      onKeyDownCapture: (event: KeyboardEvent) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing && typed !== '') setTyped('')
      },
    },
  }
}
