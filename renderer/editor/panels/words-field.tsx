import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { historyOf } from '../core/history-keys'
import type { EditorSession } from '../core/session'

/** A pause in typing after which the words go into the document, so that undo takes them back as one step. */
const PAUSE = 400

interface WordsFieldProps {
  readonly session: EditorSession
  readonly label: string
  readonly hint: string
  readonly value: string
  /** Writes the words into the document. */
  readonly commit: (words: string) => void
  readonly className?: string
}

/** A line of words beside the text that belongs to the document: a table's caption, a figure's alt text. */
export function WordsField({ session, label, hint, value, commit, className }: WordsFieldProps) {
  const [text, setText] = useState<string | null>(null)
  const typed = useRef<string | null>(null)
  const composing = useRef(false)
  const field = useRef<HTMLInputElement>(null)
  const write = useRef(commit)
  useEffect(() => {
    write.current = commit
  })
  const flush = useCallback(() => {
    // Pinyin that is still being composed is nobody's text.
    if (composing.current) return
    const words = typed.current
    typed.current = null
    setText(null)
    if (words !== null && !session.view.isDestroyed) write.current(words)
  }, [session])
  useEffect(() => session.beforeRead(flush), [session, flush])
  useEffect(() => flush, [flush])
  // What is taken back may be the node itself, or stand elsewhere: the keyboard goes to the text then.
  useLayoutEffect(() => {
    const input = field.current
    return () => {
      if (input === document.activeElement && !session.view.isDestroyed) session.view.focus()
    }
  }, [session])
  useEffect(() => {
    if (text === null) return undefined
    const timer = window.setTimeout(flush, PAUSE)
    return () => window.clearTimeout(timer)
  }, [text, flush])
  return (
    <label className={className ?? 'gt-alt'}>
      <span>{label}</span>
      <input
        ref={field}
        type="text"
        data-roving
        value={text ?? value}
        placeholder={hint}
        maxLength={500}
        onChange={(event) => {
          typed.current = event.target.value
          setText(event.target.value)
        }}
        onCompositionStart={() => {
          composing.current = true
        }}
        onCompositionEnd={(event) => {
          composing.current = false
          typed.current = event.currentTarget.value
          setText(event.currentTarget.value)
        }}
        onBlur={flush}
        onKeyDown={(event) => {
          // The words are the document's, and so is their undo: the browser's own forgets them once they are written there.
          const history = event.nativeEvent.isComposing ? null : historyOf(event)
          if (history !== null) {
            event.preventDefault()
            event.stopPropagation()
            flush()
            return void session.run(history, false)
          }
          // Arrows, Home and End belong to the text of the field.
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return event.stopPropagation()
          event.preventDefault()
          flush()
          session.view.focus()
        }}
      />
    </label>
  )
}
