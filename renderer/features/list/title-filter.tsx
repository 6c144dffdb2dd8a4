import { useEffect, useRef, useState } from 'react'
import { t } from '../../../shared/messages/translate'
import { setFilter, useArticleList } from '../../state/article-list'
import { resetSelection } from '../../state/selection'
import { Icon } from '../../ui/icon'

/** A pause in typing after which the list is filtered, in milliseconds. */
const PAUSE = 80

/** Filters by a part of the title; pinyin that is still being composed does not filter. */
export function TitleFilter() {
  const title = useArticleList((list) => list.filter.title)
  const [text, setText] = useState(title)
  const [known, setKnown] = useState(title)
  const timer = useRef<number | undefined>(undefined)
  const composing = useRef(false)
  // Cleared from elsewhere (another column, the button of the empty list): the field follows.
  if (known !== title) {
    setKnown(title)
    setText(title)
  }
  useEffect(() => () => window.clearTimeout(timer.current), [])
  const apply = (value: string): void => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => {
      resetSelection()
      void setFilter({ title: value })
    }, PAUSE)
  }
  return (
    <label className="gt-list-filter">
      <Icon name="search" />
      <input
        id="gt-list-filter"
        type="search"
        value={text}
        placeholder={t('list.filter')}
        aria-label={t('list.filter')}
        spellCheck={false}
        onChange={(event) => {
          setText(event.target.value)
          if (!composing.current) apply(event.target.value)
        }}
        onCompositionStart={() => {
          composing.current = true
        }}
        onCompositionEnd={(event) => {
          composing.current = false
          apply(event.currentTarget.value)
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && !event.nativeEvent.isComposing) {
            event.preventDefault()
            document.querySelector<HTMLElement>('.gt-list-scroll')?.focus()
          } else if (event.key === 'Escape' && text !== '') {
            event.preventDefault()
            event.stopPropagation()
            setText('')
            apply('')
          }
        }}
      />
    </label>
  )
}
