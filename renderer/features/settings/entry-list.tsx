import { useId, useRef, useState } from 'react'
import { sourceUrlProblem } from '../../../shared/article/requirements'
import type { ListEntry, ListKind } from '../../../shared/ipc/library-values'
import { t } from '../../../shared/messages/translate'
import { asAppError } from '../../state/app'
import { entryName, saveListEntry, useSuggestionList } from '../../state/suggestion-lists'
import { useWhyNotWritable } from '../../state/writable'
import { Button, IconButton } from '../../ui/button'

/** 人员 or 来源: what the metadata panel offers. Each entry is saved by itself when its field is left. */
export function EntryList({ kind }: { readonly kind: ListKind }) {
  const entries = useSuggestionList(kind)
  const [name, setName] = useState('')
  const [filter, setFilter] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const adding = useRef<HTMLInputElement>(null)
  const save = async (value: Readonly<Record<string, unknown>>): Promise<boolean> => {
    try {
      await saveListEntry(kind, value)
      setProblem(null)
      return true
    } catch (error) {
      setProblem(asAppError(error).message)
      return false
    }
  }
  const whyNot = useWhyNotWritable()
  const add = async (): Promise<void> => {
    const trimmed = name.trim()
    if (trimmed === '') return
    if (entries.some((entry) => entryName(entry) === trimmed) || (await save({ name: trimmed }))) setName('')
  }
  /** The keyboard goes on in the row that takes this one's place, else where names are added. */
  const remove = async (entry: ListEntry, row: Element | null): Promise<void> => {
    const next = row?.nextElementSibling?.querySelector('button') ?? adding.current
    if (await save({ ...entry.value, removed: true, id: entry.id })) next?.focus()
  }
  const shown = entries
    .filter((entry) => entryName(entry).includes(filter.trim()))
    .toSorted((a, b) => entryName(a).localeCompare(entryName(b), 'zh-CN'))
  const nameLabel = t(kind === 'people' ? 'settings.list.name' : 'settings.list.sourceName')

  return (
    <div className="gt-settings-form">
      <p className="gt-settings-hint">
        {t(kind === 'people' ? 'settings.list.peopleHint' : 'settings.list.sourcesHint')}
      </p>
      {problem === null ? null : (
        <p className="gt-settings-problem" role="alert">
          {problem}
        </p>
      )}
      <form
        className="gt-entry-add"
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <input
          ref={adding}
          value={name}
          placeholder={nameLabel}
          aria-label={nameLabel}
          onChange={({ target }) => setName(target.value)}
        />
        <Button icon="plus" whyNot={whyNot} onClick={() => void add()}>
          {t('settings.list.add')}
        </Button>
        {entries.length > 8 ? (
          <input
            value={filter}
            placeholder={t('settings.list.filter')}
            aria-label={t('settings.list.filter')}
            onChange={({ target }) => setFilter(target.value)}
          />
        ) : null}
      </form>
      {entries.length === 0 ? <p className="gt-settings-hint">{t('settings.list.empty')}</p> : null}
      <ul className="gt-columns">
        {shown.map((entry) => (
          <EntryRow key={entry.id} entry={entry} kind={kind} nameLabel={nameLabel} onSave={save} onRemove={remove} />
        ))}
      </ul>
    </div>
  )
}

function EntryRow(props: {
  readonly entry: ListEntry
  readonly kind: ListKind
  readonly nameLabel: string
  readonly onSave: (value: Readonly<Record<string, unknown>>) => Promise<boolean>
  readonly onRemove: (entry: ListEntry, row: Element | null) => Promise<void>
}) {
  const { entry, onSave, onRemove } = props
  const row = useRef<HTMLLIElement>(null)
  const storedUrl = typeof entry.value['url'] === 'string' ? entry.value['url'] : ''
  const whyNot = useWhyNotWritable()
  const [name, setName] = useState(entryName(entry))
  const [url, setUrl] = useState(storedUrl)
  // A wrong address stays in its field; the stored one is kept until it is right.
  const wrong = sourceUrlProblem(url.trim())
  const problemId = useId()
  const keep = (): void => {
    const trimmed = name.trim()
    const address = wrong === null ? url.trim() : storedUrl
    if (trimmed === '') setName(entryName(entry))
    else if (trimmed !== entryName(entry) || address !== storedUrl) {
      const { url: _old, ...rest } = entry.value
      void onSave({ ...rest, ...(address === '' ? {} : { url: address }), name: trimmed, id: entry.id })
    }
  }
  return (
    <li ref={row} className="gt-entry-row" data-kind={props.kind}>
      <input
        value={name}
        readOnly={whyNot !== null}
        aria-label={props.nameLabel}
        onChange={({ target }) => setName(target.value)}
        onBlur={keep}
      />
      {props.kind === 'sources' ? (
        <input
          value={url}
          readOnly={whyNot !== null}
          placeholder={t('settings.list.url')}
          aria-label={t('settings.columns.ofName', { name, part: t('settings.list.url') })}
          spellCheck={false}
          {...(wrong === null ? {} : { 'aria-invalid': true, 'aria-describedby': problemId })}
          onChange={({ target }) => setUrl(target.value)}
          onBlur={keep}
        />
      ) : null}
      <IconButton
        icon="trash"
        label={t('settings.remove')}
        tip="end"
        whyNot={whyNot}
        onClick={() => void onRemove(entry, row.current)}
      />
      {wrong === null ? null : (
        <p id={problemId} className="gt-settings-problem" role="alert">
          {wrong}
        </p>
      )}
    </li>
  )
}
