import { useEffect, useRef } from 'react'
import { t } from '../../../shared/messages/translate'

interface NoteFieldProps {
  readonly label: string
  readonly submit: string
  readonly text: string
  /** Was asked for and takes the keyboard, once; words that come back by themselves wait without it. */
  readonly asked: boolean
  readonly onTaken: () => void
  readonly onText: (text: string) => void
  readonly onSubmit: (text: string) => void
  readonly onCancel: () => void
}

/** Where a note is written: Enter sends it (Shift+Enter begins a line), Escape leaves; both belong to an input method first. */
export function NoteField({ label, submit, text, asked, onTaken, onText, onSubmit, onCancel }: NoteFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (!asked) return
    field.current?.focus()
    onTaken()
  }, [asked, onTaken])
  const send = (): void => {
    const note = text.trim()
    if (note === '') field.current?.focus()
    else onSubmit(note)
  }
  return (
    <div className="gt-note-field">
      <textarea
        ref={field}
        rows={2}
        aria-label={label}
        placeholder={label}
        value={text}
        maxLength={4000}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.keyCode === 229) return
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault()
            send()
          } else if (event.key === 'Escape') {
            event.stopPropagation()
            onCancel()
          }
        }}
      />
      <div>
        <button type="button" onClick={onCancel}>
          {t('common.cancel')}
        </button>
        <button type="button" data-primary onClick={send}>
          {submit}
        </button>
      </div>
    </div>
  )
}
