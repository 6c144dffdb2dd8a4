import { useId, useState } from 'react'
import { t } from '../../../shared/messages/translate'
import { PERIODS, periodWord } from '../../../shared/search/days'
import { filterValues } from '../../../shared/search/query-edit'
import { useArticleList } from '../../state/article-list'
import { filterBy } from '../../state/filters'

const RANGE = /^(\d{4}-\d{2}-\d{2})?\.\.(\d{4}-\d{2}-\d{2})?$/

/** 日期: a period that moves with the calendar, or from one day to another. */
export function DateFilter() {
  const search = useArticleList((list) => list.filter.search)
  const values = filterValues(search, 'date')
  const hintId = useId()
  const set = (value: string | null): void => filterBy('date', value === null ? [] : [value])
  return (
    <fieldset className="gt-filter-group" aria-describedby={hintId}>
      <legend>{t('filter.date')}</legend>
      <div className="gt-filter-periods">
        {PERIODS.map((period) => {
          const word = periodWord(period)
          const on = values.includes(word)
          return (
            <button
              key={period}
              type="button"
              className="gt-filter-period"
              aria-pressed={on}
              onClick={() => set(on ? null : word)}
            >
              {word}
            </button>
          )
        })}
      </div>
      <DayRange value={values.find((value) => RANGE.test(value)) ?? ''} onRange={set} />
      <p id={hintId}>{t('filter.dateHint')}</p>
    </fieldset>
  )
}

/** Two days; either may stay open. Half-typed days change nothing. */
function DayRange({ value, onRange }: { readonly value: string; readonly onRange: (value: string | null) => void }) {
  const [, first = '', last = ''] = RANGE.exec(value) ?? []
  const [known, setKnown] = useState(value)
  const [from, setFrom] = useState(first)
  const [to, setTo] = useState(last)
  // Set from elsewhere (a period, a chip, the search field): the days follow.
  if (known !== value) {
    setKnown(value)
    setFrom(first)
    setTo(last)
  }
  const wrong = from !== '' && to !== '' && from > to
  const errorId = useId()
  const use = (): void => {
    if (wrong || (from === first && to === last)) return
    onRange(from === '' && to === '' ? null : `${from}..${to}`)
  }
  const day = (label: string, shown: string, onValue: (day: string) => void) => (
    <label>
      {label}
      <input
        type="date"
        max="9999-12-31"
        value={shown}
        aria-invalid={wrong}
        {...(wrong ? { 'aria-describedby': errorId } : {})}
        onChange={({ target }) => onValue(target.value)}
      />
    </label>
  )
  return (
    <>
      <div
        className="gt-filter-days"
        onBlur={({ currentTarget, relatedTarget }) => {
          // From one day to the other nothing is decided yet.
          if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) use()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') use()
        }}
      >
        {day(t('filter.from'), from, setFrom)}
        {day(t('filter.to'), to, setTo)}
      </div>
      {wrong ? (
        <p id={errorId} role="alert" className="gt-filter-wrong">
          {t('filter.wrongRange')}
        </p>
      ) : null}
    </>
  )
}
