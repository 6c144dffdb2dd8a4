import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { completionsAt, type Completion } from '../../../shared/search/completion'
import { t } from '../../../shared/messages/translate'
import { setFilter, useArticleList } from '../../state/article-list'
import { loadFacets } from '../../state/facets'
import { resetSelection } from '../../state/selection'
import { Icon } from '../../ui/icon'
import { useFilterValues } from './filter-values'

/** A pause in typing after which the list is searched, in milliseconds. */
const PAUSE = 60

/** Searches the articles as one types, and completes filters; pinyin that is still being composed searches nothing. */
export function SearchField() {
  const search = useArticleList((list) => list.filter.search)
  const [text, setText] = useState(search)
  const [known, setKnown] = useState(search)
  const [completions, setCompletions] = useState<readonly Completion[]>([])
  const [chosen, setChosen] = useState(0)
  const timer = useRef<number | undefined>(undefined)
  const composing = useRef(false)
  const input = useRef<HTMLInputElement>(null)
  const listId = useId()
  const values = useFilterValues()
  // Cleared from elsewhere (another column, the button of the empty list): the field follows.
  if (known !== search) {
    setKnown(search)
    setText(search)
  }
  useEffect(() => () => window.clearTimeout(timer.current), [])

  const apply = (value: string): void => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => {
      resetSelection()
      void setFilter({ search: value })
    }, PAUSE)
  }
  const typed = (value: string, caret: number): void => {
    setText(value)
    setCompletions(completionsAt(value, caret, values()))
    setChosen(0)
    apply(value)
  }
  const take = (completion: Completion | undefined): void => {
    if (completion === undefined) return
    typed(completion.text, completion.caret)
    const field = input.current
    field?.focus()
    window.requestAnimationFrame(() => field?.setSelectionRange(completion.caret, completion.caret))
  }
  const close = (): void => setCompletions([])

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return
    const isOpen = completions.length > 0
    const turn = (step: number): void => setChosen((chosen + step + completions.length) % completions.length)
    if (event.key === 'ArrowDown' && isOpen) turn(1)
    else if (event.key === 'ArrowUp' && isOpen) turn(-1)
    else if ((event.key === 'Enter' || event.key === 'Tab') && isOpen) take(completions[chosen])
    else if (event.key === 'Escape' && isOpen) close()
    else if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('.gt-list-scroll')?.focus()
    else if (event.key === 'Escape' && text !== '') typed('', 0)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="gt-list-field">
      <label className="gt-list-filter">
        <Icon name="search" />
        <input
          ref={input}
          id="gt-list-filter"
          type="search"
          role="combobox"
          aria-expanded={completions.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          {...(completions.length > 0 ? { 'aria-activedescendant': `${listId}-${chosen}` } : {})}
          value={text}
          placeholder={t('search.placeholder')}
          title={t('search.help')}
          aria-label={t('search.label')}
          spellCheck={false}
          onChange={(event) => {
            if (composing.current) setText(event.target.value)
            else typed(event.target.value, event.target.selectionStart ?? event.target.value.length)
          }}
          onCompositionStart={() => {
            composing.current = true
            // A search for what was typed before would set the field back under the input method.
            window.clearTimeout(timer.current)
          }}
          onCompositionEnd={({ currentTarget }) => {
            composing.current = false
            typed(currentTarget.value, currentTarget.selectionStart ?? currentTarget.value.length)
          }}
          onKeyDown={onKeyDown}
          onFocus={() => void loadFacets()}
          onBlur={close}
        />
      </label>
      <ul id={listId} role="listbox" aria-label={t('search.completions')} hidden={completions.length === 0}>
        {completions.map((completion, at) => (
          <li
            key={completion.label}
            id={`${listId}-${at}`}
            role="option"
            aria-selected={at === chosen}
            // Before the field loses its focus.
            onMouseDown={(event) => {
              event.preventDefault()
              take(completion)
            }}
          >
            {completion.label}
          </li>
        ))}
      </ul>
    </div>
  )
}
