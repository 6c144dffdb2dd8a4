import { useRef } from 'react'
import type { Language, Status } from '../../../shared/article/record'
import { nextStatuses, statusOf } from '../../../shared/article/status'
import { t } from '../../../shared/messages/translate'
import { changeStatus } from '../../state/article-commands'
import { Button } from '../../ui/button'
import { StatusMark } from '../../ui/status-mark'
import { Choices } from './choices'
import { Field } from './field'
import { useField, useLock } from './record-fields'

const LANGUAGES = ['zh-CN', 'en'] as const satisfies readonly Language[]

/** 语言: decides which words of the portal the page prints. */
export function LanguageField() {
  const [value, set] = useField('language')
  const lock = useLock()
  return (
    <Field name="language" label={t('metadata.field.language')} group>
      {() => (
        <Choices
          name="language"
          value={value ?? 'zh-CN'}
          options={LANGUAGES.map((language) => ({ value: language, label: t(`language.${language}`) }))}
          disabled={lock !== null}
          onValue={set}
        />
      )}
    </Field>
  )
}

/** 置顶: first in the lists of its columns. */
export function PinnedField() {
  const [value, set] = useField('pinned')
  const lock = useLock()
  return (
    <Field name="pinned" label={t('metadata.field.pinned')}>
      {({ id }) => (
        <label className="gt-meta-check">
          <input
            id={id}
            type="checkbox"
            checked={value === true}
            disabled={lock !== null}
            onChange={({ target }) => set(target.checked ? true : undefined)}
          />
          {t('metadata.pinned.on')}
        </label>
      )}
    </Field>
  )
}

/** 状态: what it is, and the states that may follow; each change is a revision of its own. */
export function StatusField() {
  const [value] = useField('status')
  const lock = useLock()
  const place = useRef<HTMLDivElement>(null)
  const status = statusOf(value === undefined ? {} : { status: value })
  const step = (next: Status, clicks: number): void => {
    // The second press of a double-click meets the step that has come to stand there.
    if (clicks > 1) return
    // The button goes with the step it took; from here Tab leads on to those that follow.
    place.current?.focus()
    void changeStatus(next)
  }
  return (
    <Field name="status" label={t('metadata.field.status')} group>
      {() => (
        <div ref={place} className="gt-meta-status" tabIndex={-1}>
          <StatusMark status={status} />
          {nextStatuses(status).map((next) => (
            <Button key={next} whyNot={lock} onClick={({ detail }) => step(next, detail)}>
              {t('metadata.status.change', { status: t(`status.${next}`) })}
            </Button>
          ))}
        </div>
      )}
    </Field>
  )
}
