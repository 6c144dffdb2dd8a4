import { useState } from 'react'
import type { NameCount } from '../../../shared/ipc/list-values'
import { t } from '../../../shared/messages/translate'
import { fold } from '../../../shared/search/fold'
import { filterValues } from '../../../shared/search/query-edit'
import { useArticleList } from '../../state/article-list'
import { useFacets } from '../../state/facets'
import { filterBy } from '../../state/filters'
import { formatNumber } from '../../ui/when'

/** Names shown at once; the others are found by typing. */
const SHOWN = 7

/** 作者 or 来源: names that the listed articles have, found by typing, several at once. */
export function NameFilter({ filter }: { readonly filter: 'author' | 'source' }) {
  const search = useArticleList((list) => list.filter.search)
  const facets = useFacets((known) => known.facets)
  const [text, setText] = useState('')
  const values = filterValues(search, filter)
  const known = filter === 'author' ? facets?.authors : facets?.sources
  const lines = linesOf(known ?? [], values, text)
  const toggle = (value: string, on: boolean): void => {
    filterBy(filter, on ? [...values, value] : values.filter((other) => other !== value))
  }
  return (
    <fieldset className="gt-filter-group">
      <legend>{t(`filter.${filter}`)}</legend>
      <input
        type="search"
        className="gt-filter-find"
        placeholder={t(filter === 'author' ? 'filter.findName' : 'filter.findSource')}
        aria-label={t(filter === 'author' ? 'filter.findName' : 'filter.findSource')}
        spellCheck={false}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          const [first] = lines
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || first === undefined || text === '') return
          toggle(first.value, !first.chosen)
          setText('')
        }}
      />
      <div className="gt-filter-names">
        {lines.map(({ value, name, count, chosen }) => (
          <label key={value} className="gt-filter-line">
            <input type="checkbox" checked={chosen} onChange={({ target }) => toggle(value, target.checked)} />
            <span className="gt-filter-name" title={name}>
              {name}
            </span>
            <span className="gt-filter-count">{count === null ? '' : formatNumber(count)}</span>
          </label>
        ))}
        {lines.length > 0 ? null : (
          <p>
            {known === undefined ? t('filter.reading') : t(filter === 'author' ? 'filter.noName' : 'filter.noSource')}
          </p>
        )}
      </div>
    </fieldset>
  )
}

interface NameLine {
  /** As the query has it: `=` takes the whole name. */
  readonly value: string
  readonly name: string
  readonly count: number | null
  readonly chosen: boolean
}

/** What is chosen stands first, then most articles; with a text only names that hold it, each in its place. */
function linesOf(known: readonly NameCount[], values: readonly string[], text: string): readonly NameLine[] {
  const part = fold(text.trim())
  if (part !== '') {
    const found = known.filter(({ name }) => fold(name).includes(part)).slice(0, SHOWN)
    return found.map(({ name, count }) => lineOf(name, count, values.includes(`=${name}`)))
  }
  const counts = new Map(known.map(({ name, count }) => [name, count]))
  const chosen = values.map((value): NameLine => {
    const name = value.replace(/^[=＝]/u, '')
    return { value, name, count: counts.get(name) ?? null, chosen: true }
  })
  const others = known.filter(({ name }) => !values.includes(`=${name}`))
  return [...chosen, ...others.slice(0, SHOWN).map(({ name, count }) => lineOf(name, count, false))].slice(
    0,
    Math.max(SHOWN, chosen.length),
  )
}

const lineOf = (name: string, count: number, chosen: boolean): NameLine => ({ value: `=${name}`, name, count, chosen })
