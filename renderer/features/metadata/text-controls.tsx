import { Input } from 'antd'
import { useState, type CompositionEvent, type ReactNode } from 'react'
import type { FieldProblem } from '../../../shared/article/requirements'
import { t, type MessageKey } from '../../../shared/messages/translate'
import { Field, type ControlProps } from './field'
import { orAbsent, useField, useLock } from './record-fields'

type TextFieldName =
  | 'shortTitle'
  | 'subtitle'
  | 'originalTitle'
  | 'byline'
  | 'summary'
  | 'editor'
  | 'proofreader'
  | 'externalUrl'
  | 'notes'

/**
 * Text that an input method is still composing stays in the field: half-typed pinyin never reaches the record, its
 * draft or the page.
 */
export function useComposedText(value: string, commit: (text: string) => void) {
  const [composing, setComposing] = useState<string | null>(null)
  return {
    value: composing ?? value,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      if (composing === null) commit(target.value)
      else setComposing(target.value)
    },
    onCompositionStart: () => setComposing(value),
    // The field itself: a control may listen on an element around it.
    onCompositionEnd: ({ target }: CompositionEvent) => {
      setComposing(null)
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) commit(target.value)
    },
    onBlur: () => {
      const trimmed = value.trim()
      if (trimmed !== value) commit(trimmed)
    },
  }
}

interface PlainFieldProps {
  readonly name: TextFieldName
  readonly hint?: MessageKey
  readonly note?: ReactNode
  readonly about?: (problem: FieldProblem) => boolean
}

/** A text field of the record in one line. */
export function TextLine({ name, hint, ...field }: PlainFieldProps) {
  return (
    <Field name={name} label={t(`metadata.field.${name}`)} {...field}>
      {(control) => <LineInput name={name} control={control} hint={hint} />}
    </Field>
  )
}

const LineInput = (props: TextControlProps) => <Input {...useTextControl(props)} />

/** A text field of the record in several lines; it grows with its text. */
export function TextBlock({ name, hint, ...field }: PlainFieldProps) {
  return (
    <Field name={name} label={t(`metadata.field.${name}`)} {...field}>
      {(control) => <BlockInput name={name} control={control} hint={hint} />}
    </Field>
  )
}

const BlockInput = (props: TextControlProps) => <Input.TextArea rows={2} {...useTextControl(props)} />

interface TextControlProps {
  readonly name: TextFieldName
  readonly control: ControlProps
  readonly hint: MessageKey | undefined
}

function useTextControl({ name, control, hint }: TextControlProps) {
  const [value = '', set] = useField(name)
  const lock = useLock()
  const text = useComposedText(value, (next) => set(orAbsent(next)))
  return {
    size: 'small' as const,
    ...control,
    ...text,
    readOnly: lock !== null,
    ...(hint === undefined ? {} : { placeholder: t(hint) }),
  }
}
