import { useState } from 'react'
import { t } from '../../../shared/messages/translate'
import { contentOfLines, plainLines, type NewsroomText } from '../../../shared/newsroom/entries'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/field'

interface EntryFormProps {
  readonly entry: NewsroomText
  readonly hasTitle: boolean
  /** Names that others have. */
  readonly taken: ReadonlySet<string>
  /** What replaces the text where it can't be changed as lines. */
  readonly updateLabel: string
  readonly onSave: (entry: NewsroomText) => Promise<void>
  readonly onCancel: () => void
}

const LONGEST = 40

/** Name and text of an entry; a text with formats keeps them and is changed by replacing it. */
export function EntryForm({ entry, hasTitle, taken, updateLabel, onSave, onCancel }: EntryFormProps) {
  const [name, setName] = useState(entry.name)
  const [title, setTitle] = useState(entry.title)
  const [start] = useState(() => plainLines(entry.content))
  const [lines, setLines] = useState(start ?? '')
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const typed = name.trim()
  const problem = typed === '' ? t('newsroom.nameMissing') : taken.has(typed) ? t('newsroom.nameTaken') : null
  const empty = start !== null && lines.trim() === ''
  const save = async (): Promise<void> => {
    setAsked(true)
    if (problem !== null || empty || busy) return
    setBusy(true)
    await onSave({
      ...entry,
      name: typed,
      title: title.trim(),
      content: start === null ? entry.content : contentOfLines(lines),
    })
    setBusy(false)
  }
  return (
    <form
      className="gt-newsroom-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField
        label={t('newsroom.name')}
        error={asked ? problem : null}
        autoFocus
        maxLength={LONGEST}
        value={name}
        onValue={setName}
      />
      {hasTitle ? <TextField label={t('newsroom.title')} maxLength={200} value={title} onValue={setTitle} /> : null}
      {start === null ? (
        <p>{t('newsroom.formatted', { update: updateLabel })}</p>
      ) : (
        <label className="gt-newsroom-lines">
          <span>{t('newsroom.lines')}</span>
          <textarea rows={8} value={lines} spellCheck={false} onChange={({ target }) => setLines(target.value)} />
          {asked && empty ? <small role="alert">{t('newsroom.linesMissing')}</small> : null}
        </label>
      )}
      <div className="gt-newsroom-actions">
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
        <Button tone="primary" busy={busy} onClick={() => void save()}>
          {t('newsroom.save')}
        </Button>
        {/* With several fields, Enter in one sends the form only where it has a button that does. */}
        <input type="submit" hidden />
      </div>
    </form>
  )
}
