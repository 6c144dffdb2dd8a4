import { t } from '../messages/translate'

/** Days as `YYYY-MM-DD`, both ends within; an open end is ''. */
export interface DayRange {
  readonly from: string
  readonly to: string
}

/** Periods that move with the calendar, as they are typed; a saved view goes on meaning today tomorrow. */
export const PERIODS = ['today', 'week', 'month', 'year'] as const
export type Period = (typeof PERIODS)[number]

export const periodWord = (period: Period): string => t(`search.period.${period}`)

/** Days that a period looks back, today among them. */
const LENGTHS = { today: 1, week: 7, month: 30 } as const

function periodDays(period: Period, today: string): DayRange {
  if (period === 'year') return { from: `${today.slice(0, 4)}-01-01`, to: today }
  const first = new Date(`${today}T00:00:00Z`)
  first.setUTCDate(first.getUTCDate() - LENGTHS[period] + 1)
  return { from: first.toISOString().slice(0, 10), to: today }
}

const PART = /^(\d{4})(?:[-./年](\d{1,2})(?:[-./月](\d{1,2})日?|月)?|年)?$/

/**
 * `2017`, `2017-12`, `2017-12-28`, `2017..2018`, `2017-06..`, `..2018`, `今天`, `近7天` … → the days it covers; null for
 * anything else.
 * @param today `YYYY-MM-DD`
 */
export function readDays(text: string, today: string): DayRange | null {
  const period = PERIODS.find((candidate) => periodWord(candidate) === text)
  if (period !== undefined) return periodDays(period, today)
  const ends = text.split(/\.{2,}|…|～|~/).map((end) => end.trim())
  if (ends.length > 2) return null
  const [first = '', second = first] = ends
  if (first === '' && second === '') return null
  const from = first === '' ? '' : edge(first, 'first')
  const to = second === '' ? '' : edge(second, 'last')
  return from === null || to === null ? null : { from, to }
}

function edge(text: string, side: 'first' | 'last'): string | null {
  const [, year, month, day] = PART.exec(text) ?? []
  if (year === undefined) return null
  const monthThere = (month ?? (side === 'first' ? '01' : '12')).padStart(2, '0')
  // The last day may not exist in its month: texts are compared, and `31` stands after every day of it.
  const dayThere = (day ?? (side === 'first' ? '01' : '31')).padStart(2, '0')
  if (monthThere < '01' || monthThere > '12' || dayThere < '01' || dayThere > '31') return null
  return `${year}-${monthThere}-${dayThere}`
}
