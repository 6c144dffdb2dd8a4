import { Input } from 'antd'
import { useRef, useState } from 'react'
import type { Correction } from '../../../shared/article/record'
import { statusOf } from '../../../shared/article/status'
import { isWithdrawal, WITHDRAWAL } from '../../../shared/article/withdrawal'
import { t } from '../../../shared/messages/translate'
import { afterFrame } from '../../state/after-frame'
import { useApp } from '../../state/app'
import { openDialog } from '../../state/dialogs'
import { Button, IconButton } from '../../ui/button'
import { formatWhen } from '../../ui/when'
import { Field } from './field'
import { useField, useLock } from './record-fields'
import { useComposedText } from './text-controls'

const NONE: readonly Correction[] = []

/**
 * 更正: what was put right after publication, printed under the text with its time; of a withdrawn article why it was,
 * printed in its place. A note without words goes.
 */
export function CorrectionsField() {
  const [status] = useField('status')
  const [stored, set] = useField('corrections')
  const person = useApp((app) => app.state?.person ?? null)
  const lock = useLock()
  const add = useRef<HTMLButtonElement>(null)
  const [added, setAdded] = useState<string | null>(null)
  const notes = stored ?? NONE
  const now = statusOf(status === undefined ? {} : { status })
  if (notes.length === 0 && now !== 'published' && now !== 'corrected' && now !== 'withdrawn') return null
  const kind = now === 'withdrawn' ? 'withdrawal' : 'corrections'

  const change = (next: readonly Correction[]): void => set(next.length === 0 ? undefined : next)
  const begin = (by: string): void => {
    const at = new Date().toISOString()
    setAdded(at)
    change([...notes, { at, kind: now === 'withdrawn' ? WITHDRAWAL : 'text', text: '', by }])
  }
  // The dialog gives the keyboard back as it goes; the note takes it then.
  const beginNamed = (): void =>
    void afterFrame(() => {
      const named = useApp.getState().state?.person ?? null
      if (named !== null) begin(named)
    })
  const without = (index: number): readonly Correction[] => notes.filter((_, at) => at !== index)
  return (
    <Field
      name="corrections"
      label={t(`metadata.field.${kind}`)}
      note={whatIsPrinted(notes, now === 'withdrawn')}
      group
    >
      {() => (
        <>
          {notes.map((one, index) => (
            <Note
              key={`${one.at} ${index}`}
              correction={one}
              n={index + 1}
              locked={lock !== null}
              takesFocus={one.at === added}
              onText={(text) => change(notes.map((other, at) => (at === index ? { ...other, text } : other)))}
              onEmpty={() => change(without(index))}
              onRemove={() => {
                change(without(index))
                add.current?.focus()
              }}
            />
          ))}
          <Button
            ref={add}
            icon="plus"
            whyNot={lock === null ? null : t(`metadata.${lock}`)}
            onClick={() => (person === null ? openDialog({ kind: 'person', then: beginNamed }) : begin(person))}
          >
            {t(`metadata.${kind}.add`)}
          </Button>
        </>
      )}
    </Field>
  )
}

/** Readers get one kind of the notes: a reason of a withdrawn article, else what was put right. */
function whatIsPrinted(notes: readonly Correction[], withdrawn: boolean): string | null {
  if (notes.some((note) => isWithdrawal(note) === withdrawn))
    return t(withdrawn ? 'metadata.withdrawal.printed' : 'metadata.corrections.printed')
  return notes.length === 0 || withdrawn ? null : t('metadata.withdrawal.unprinted')
}

interface NoteProps {
  readonly correction: Correction
  readonly n: number
  readonly locked: boolean
  readonly takesFocus: boolean
  readonly onText: (text: string) => void
  readonly onEmpty: () => void
  readonly onRemove: () => void
}

function Note({ correction, n, locked, takesFocus, onText, onEmpty, onRemove }: NoteProps) {
  const { at, by, text } = correction
  const kind = isWithdrawal(correction) ? 'withdrawal' : 'corrections'
  const { onBlur, ...typed } = useComposedText(text, onText)
  return (
    <div className="gt-correction">
      <Input.TextArea
        size="small"
        rows={2}
        {...typed}
        autoFocus={takesFocus}
        readOnly={locked}
        aria-label={t(`metadata.${kind}.text`, { n })}
        placeholder={t(`metadata.${kind}.hint`)}
        onBlur={({ target }) => {
          onBlur()
          if (!locked && target.value.trim() === '') onEmpty()
        }}
      />
      <span>{t(`metadata.${kind}.facts`, { by, when: formatWhen(at, new Date()) })}</span>
      <IconButton
        icon="close"
        label={t(`metadata.${kind}.remove`, { n })}
        tip="end"
        disabled={locked}
        onClick={onRemove}
      />
    </div>
  )
}
