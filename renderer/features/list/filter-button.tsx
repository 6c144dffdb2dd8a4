import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { t } from '../../../shared/messages/translate'
import { piecesOf } from '../../../shared/search/query'
import { useArticleList } from '../../state/article-list'
import { loadFacets } from '../../state/facets'
import { IconButton } from '../../ui/button'
import { DateFilter } from './date-filter'
import { NameFilter } from './name-filter'
import { StatusFilter } from './status-filter'
import './filter-panel.css'

/** The filters for the mouse and for those who don't know their words: a panel that writes them into the search field. */
export function FilterButton() {
  const [open, setOpen] = useState(false)
  const id = useId()
  const wrapper = useRef<HTMLSpanElement>(null)
  const search = useArticleList((list) => list.filter.search)
  const count = piecesOf(search).filter(({ filter, value }) => filter !== null && value !== '').length
  useEffect(() => {
    if (!open) return
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && wrapper.current?.contains(event.target) !== true) setOpen(false)
    }
    window.addEventListener('pointerdown', outside, true)
    return () => window.removeEventListener('pointerdown', outside, true)
  }, [open])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return
    event.stopPropagation()
    setOpen(false)
    wrapper.current?.querySelector('button')?.focus()
  }
  return (
    <span ref={wrapper} className="gt-filter" onKeyDown={onKeyDown}>
      <IconButton
        icon="filter"
        label={count === 0 ? t('filter.button') : t('filter.buttonCount', { count })}
        tip="end"
        aria-haspopup="dialog"
        aria-expanded={open}
        data-active={count > 0}
        {...(open ? { 'aria-controls': id } : {})}
        onClick={() => setOpen(!open)}
      />
      {open ? <FilterPanel id={id} /> : null}
    </span>
  )
}

function FilterPanel({ id }: { readonly id: string }) {
  const panel = useRef<HTMLDivElement>(null)
  const filter = useArticleList((list) => list.filter)
  const counts = useArticleList((list) => list.counts)
  useEffect(() => panel.current?.querySelector('input')?.focus(), [])
  useEffect(() => void loadFacets(), [filter, counts])
  return (
    <div ref={panel} id={id} className="gt-filter-panel" role="dialog" aria-label={t('filter.title')}>
      <div>
        <StatusFilter />
        <DateFilter />
      </div>
      <div>
        <NameFilter filter="author" />
        <NameFilter filter="source" />
      </div>
    </div>
  )
}
