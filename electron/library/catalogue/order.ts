import { STATUSES } from '../../../shared/article/record'
import type { SortKey } from '../../../shared/ipc/list-values'
import { assertNever } from '../../../shared/ipc/errors'
import type { Row } from './row'
import { sortInSlices } from './sorting'

type Compare = (a: Row, b: Row) => number

const titles = new Intl.Collator('zh-CN', { numeric: true })
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byNumber = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0)

function ascending(key: SortKey): Compare {
  switch (key) {
    case 'updatedAt':
      return (a, b) => byNumber(a.updatedAt, b.updatedAt)
    case 'publishTime':
      return (a, b) => byNumber(a.publishedAt, b.publishedAt)
    case 'title':
      return (a, b) => titles.compare(a.summary.title, b.summary.title)
    case 'status':
      return (a, b) => STATUSES.indexOf(a.summary.status) - STATUSES.indexOf(b.summary.status)
    case 'characters':
      return (a, b) => a.summary.characters - b.summary.characters
    default:
      return assertNever(key)
  }
}

/** A whole order: equal rows stand by their last change, then by id, so that pages of a list never overlap. */
function total(key: SortKey): Compare {
  const compare = ascending(key)
  return (a, b) => compare(a, b) || byNumber(a.updatedAt, b.updatedAt) || byText(a.summary.id, b.summary.id)
}

/** Rows in ascending order of one key, kept in order as rows come and go. */
export interface Order {
  readonly rows: readonly Row[]
  /** Other rows in this order, or from its end. */
  readonly sorted: (rows: readonly Row[], descending: boolean) => readonly Row[]
  readonly compare: (a: Row, b: Row) => number
  readonly add: (row: Row) => void
  readonly remove: (row: Row) => void
}

export const openOrder = (key: SortKey, initial: Iterable<Row>): Order => {
  const compare = total(key)
  return orderOf([...initial].sort(compare), compare)
}

/** The same without keeping other work waiting; rows that come and go meanwhile are the caller's to take in. */
export async function prepareOrder(key: SortKey, initial: readonly Row[]): Promise<Order> {
  const compare = total(key)
  return orderOf(await sortInSlices(initial, compare), compare)
}

function orderOf(rows: Row[], compare: Compare): Order {
  /** The first place whose row does not come before the given one. */
  function placeOf(row: Row): number {
    let low = 0
    let high = rows.length
    while (low < high) {
      const middle = (low + high) >> 1
      const there = rows[middle]
      if (there !== undefined && compare(there, row) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  return {
    rows,
    compare,
    sorted: (some, descending) => [...some].sort(descending ? (a, b) => compare(b, a) : compare),
    add: (row) => {
      rows.splice(placeOf(row), 0, row)
    },
    remove: (row) => {
      const place = placeOf(row)
      if (rows[place] === row) rows.splice(place, 1)
    },
  }
}
