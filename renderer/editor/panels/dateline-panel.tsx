import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { writeDateline } from '../../../shared/document/dateline'
import { t } from '../../../shared/messages/translate'
import { writeDatelineText } from '../commands/datelines'
import type { EditorSession } from '../core/session'
import { useDismiss } from './use-dismiss'

const AGENCIES = t('editor.dateline.agencies').split('、')
const namesIn = (text: string): readonly string[] =>
  text
    .split(/[、,，;；\s]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** Asks for place, day and reporters and writes the dateline at the start of the paragraph with the caret. */
export function DatelinePanel({ session, onClose }: { readonly session: EditorSession; readonly onClose: () => void }) {
  const [at] = useState(() => {
    const coords = session.view.coordsAtPos(session.view.state.selection.$from.start())
    return { left: coords.left, top: coords.bottom }
  })
  const [facts] = useState(() => session.services.datelineFacts())
  const [agency, setAgency] = useState(AGENCIES[0] ?? '')
  const [place, setPlace] = useState('')
  const [day, setDay] = useState(facts.day)
  const [reporters, setReporters] = useState(facts.reporters.join('、'))
  const panel = useRef<HTMLFormElement>(null)
  const first = useRef<HTMLInputElement>(null)
  const list = useId()
  useDismiss(panel, true, () => {
    onClose()
    session.view.focus()
  })
  useEffect(() => first.current?.focus(), [])

  const text =
    agency.trim() === ''
      ? ''
      : writeDateline({
          agency: agency.trim(),
          place: place.trim(),
          day: place.trim() === '' && !agency.startsWith('据') ? '' : day.trim(),
          reporters: namesIn(reporters),
        })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (text === '') return
    onClose()
    session.run(writeDatelineText(text))
  }
  const field = (label: string, hint: string, value: string, set: (value: string) => void) => (
    <label>
      <span>{label}</span>
      <input value={value} placeholder={hint} onChange={(event) => set(event.target.value)} />
    </label>
  )
  return (
    <form
      ref={panel}
      role="dialog"
      aria-label={t('editor.dateline.title')}
      className="gt-link-panel gt-dateline-panel"
      style={{
        left: Math.max(8, Math.min(at.left, window.innerWidth - 396)),
        top: Math.min(at.top + 6, window.innerHeight - 270),
      }}
      onSubmit={submit}
    >
      <label>
        <span>{t('editor.dateline.place')}</span>
        <input
          ref={first}
          value={place}
          placeholder={t('editor.dateline.place.hint')}
          onChange={(event) => setPlace(event.target.value)}
        />
      </label>
      <label>
        <span>{t('editor.dateline.agency')}</span>
        <input
          value={agency}
          list={list}
          placeholder={t('editor.dateline.agency.hint')}
          onChange={(event) => setAgency(event.target.value)}
        />
        <datalist id={list}>
          {AGENCIES.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </label>
      {field(t('editor.dateline.day'), t('editor.dateline.day.hint'), day, setDay)}
      {field(t('editor.dateline.reporters'), t('editor.dateline.reporters.hint'), reporters, setReporters)}
      <output aria-label={t('editor.dateline.result')}>{text === '' ? t('editor.dateline.none') : text}</output>
      <div className="gt-link-actions">
        <button type="submit" data-primary disabled={text === ''}>
          {t('editor.dateline.insert')}
        </button>
      </div>
    </form>
  )
}
