import type { ArticleId } from '../../../shared/article/record'
import type { Numbering } from '../numbering'
import type { Row } from './row'

/** Articles by their numbers, in no order. */
export interface ArticleNumbers {
  /** No less than there are. */
  readonly total: number
  readonly each: (visit: (number: number) => void) => void
}

/** The rows by their articles' numbers, with what a first look at very many of them asks for beside them. */
export interface NumberedRows {
  readonly put: (row: Row) => void
  readonly remove: (id: ArticleId) => void
  readonly clear: () => void
  readonly rowsOf: (numbers: ArticleNumbers) => Row[]
  /** Whether a row is one of these. */
  readonly among: (numbers: ArticleNumbers) => (row: Row) => boolean
  /**
   * The newest of some articles, and how many of them there are, without looking at the rows of the others.
   * @param compare the whole order, newest first
   */
  readonly newestOf: (
    numbers: ArticleNumbers,
    trashed: boolean,
    most: number,
    compare: (a: Row, b: Row) => number,
  ) => { readonly total: number; readonly rows: readonly Row[] }
}

const LISTED = 1
const TRASHED = 2

export function openNumberedRows({ numberOf }: Numbering): NumberedRows {
  let rows: (Row | undefined)[] = []
  let states = new Uint8Array(1024)
  let times = new Float64Array(1024)

  function grow(size: number): void {
    if (size <= states.length) return
    const larger = Math.max(size, states.length * 2)
    const [oldStates, oldTimes] = [states, times]
    states = new Uint8Array(larger)
    times = new Float64Array(larger)
    states.set(oldStates)
    times.set(oldTimes)
  }

  return {
    put: (row) => {
      const number = numberOf(row.summary.id)
      grow(number + 1)
      rows[number] = row
      states[number] = row.summary.trashed ? TRASHED : LISTED
      times[number] = row.updatedAt
    },
    remove: (id) => {
      const number = numberOf(id)
      rows[number] = undefined
      if (number < states.length) states[number] = 0
    },
    clear: () => {
      rows = []
      states.fill(0)
    },
    rowsOf: (numbers) => {
      const found: Row[] = []
      numbers.each((number) => {
        const row = rows[number]
        if (row !== undefined) found.push(row)
      })
      return found
    },
    among: (numbers) => {
      const marks = new Uint8Array(states.length)
      numbers.each((number) => (marks[number] = 1))
      return (row) => marks[numberOf(row.summary.id)] === 1
    },
    newestOf: (numbers, trashed, most, compare) => {
      const wanted = trashed ? TRASHED : LISTED
      let total = 0
      /** Sorted from time to time: until then what came last stands behind. */
      let best: Row[] = []
      let least = -Infinity
      const settle = (): void => {
        best = best.sort(compare).slice(0, most)
        least = best.length < most ? -Infinity : (best.at(-1)?.updatedAt ?? -Infinity)
      }
      numbers.each((number) => {
        if (states[number] !== wanted) return
        total += 1
        if ((times[number] ?? 0) < least) return
        const row = rows[number]
        if (row === undefined) return
        best.push(row)
        if (best.length >= most * 2) settle()
      })
      settle()
      return { total, rows: best }
    },
  }
}
