import { useEffect, useRef } from 'react'
import { t } from '../../../shared/messages/translate'

interface NoteFieldProps {
  readonly label: string
  readonly submit: string
  readonly text: string
  /** Takes the keyboard each time this grows; 0 where the words came back by themselves. */
  readonly asked: number
  readonly onText: (text: string) => void
  readonly onSubmit: (text: string) => void
  readonly onCancel: () => void
}

/** Where a note is written: Enter sends it (Shift+Enter begins a line), Escape leaves; both belong to an input method first. */
export function NoteField({ label, submit, text, asked, onText, onSubmit, onCancel }: NoteFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (asked > 0) field.current?.focus()
  }, [asked])
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
