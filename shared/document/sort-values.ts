/** What the cells of a column are sorted as. */
export type SortKind = 'number' | 'date' | 'text'

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  '%': 0.01,
  '‰': 0.001,
  百: 100,
  千: 1000,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
}
/** A number with thousands separators, 万 and 亿, and the thing counted: `1,234.5万元`, `-3%`, `￥20`. */
const NUMBER =
  /^(?:约|近|超)?[¥$€£]?([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?\s?(万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百|%|‰)?\s?(?:[\p{Script=Han}]{0,3}|[a-z]{0,6}[23]?)$/iu

/** The number that a cell's text says; null when it says none. */
export function numberIn(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[−–—]/g, '-').replace(/\s+/g, ' ').trim()
  const [, sign, whole, fraction, unit] = NUMBER.exec(plain) ?? []
  if (whole === undefined && fraction === undefined) return null
  const value = Number(`${(whole ?? '0').replaceAll(',', '')}${fraction ?? ''}`) * (UNITS[unit ?? ''] ?? 1)
  return sign === '-' ? -value : value
}

const DATES = [
  /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?(?:[ T](\d{1,2}):(\d{2})(?::\d{2})?)?$/,
  /^(\d{4})(?:年|[-/.])(\d{1,2})月?$/,
  /^(\d{4})年$/,
] as const
const DAY_OF_YEAR = /^(\d{1,2})月(\d{1,2})日$/

/** The day that a cell's text says, as a number that grows with time; a day without a year is one of year 0. */
export function dateIn(text: string): number | null {
  const plain = text.normalize('NFKC').trim()
  const short = DAY_OF_YEAR.exec(plain)
  if (short !== null) return stamp(0, Number(short[1]), Number(short[2]), 0, 0)
  for (const form of DATES) {
    const found = form.exec(plain)
    if (found === null) continue
    const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = found.slice(1).map((part) => Number(part || undefined))
    return stamp(year, month || 1, day || 1, hour || 0, minute || 0)
  }
  return null
}

function stamp(year: number, month: number, day: number, hour: number, minute: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 59) return null
  return (((year * 12 + month) * 31 + day) * 24 + hour) * 60 + minute
}

/** What the filled cells of a column all are; text when they are not alike. */
export function sortKindOf(texts: readonly string[]): SortKind {
  const filled = texts.filter((text) => text.trim() !== '')
  if (filled.length === 0) return 'text'
  // Dates first: `2017.12` is a month before it is a number, where the whole column is.
  if (filled.every((text) => dateIn(text) !== null)) return 'date'
  return filled.every((text) => numberIn(text) !== null) ? 'number' : 'text'
}

/**
 * The order of a column's cells: numbers by value, dates by time, text by pinyin; empty cells last, equal ones as they
 * stood.
 * @returns the indices of the texts in their new order
 */
export function sortedOrder(texts: readonly string[], direction: 'ascending' | 'descending'): readonly number[] {
  const kind = sortKindOf(texts)
  const valueOf = kind === 'date' ? dateIn : numberIn
  const values = kind === 'text' ? [] : texts.map((text) => valueOf(text) ?? 0)
  const collator = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true })
  const compare = (a: number, b: number): number =>
    kind === 'text'
      ? collator.compare((texts[a] ?? '').trim(), (texts[b] ?? '').trim())
      : (values[a] ?? 0) - (values[b] ?? 0)
  const indices = texts.map((_, i) => i)
  const isEmpty = (i: number): boolean => (texts[i] ?? '').trim() === ''
  const filled = indices.filter((i) => !isEmpty(i))
  const turn = direction === 'ascending' ? 1 : -1
  return [...filled.sort((a, b) => turn * compare(a, b)), ...indices.filter(isEmpty)]
}
