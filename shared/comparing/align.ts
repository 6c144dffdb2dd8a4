import { exactMatches, type Match } from './exact-matches'
import { similarMatches, type Alignable } from './similar-matches'

export type { Alignable }
/** One row of two sequences side by side; null where a side has nothing there. */
export type Row = readonly [before: number | null, after: number | null]

/**
 * Puts two sequences side by side: equal things together, then inside each changed run the things that are most alike.
 * Both orders are kept; every place of either side stands in exactly one row. Between two matches what left comes before
 * what came.
 */
export function align(before: readonly Alignable[], after: readonly Alignable[]): readonly Row[] {
  const exact = exactMatches(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  )
  const matches: Match[] = []
  let [fromA, fromB] = [0, 0]
  for (const [toA, toB] of [...exact, [before.length, after.length] as const]) {
    const alike = similarMatches(before.slice(fromA, toA), after.slice(fromB, toB))
    for (const [a, b] of alike) matches.push([fromA + a, fromB + b])
    if (toA < before.length) matches.push([toA, toB])
    ;[fromA, fromB] = [toA + 1, toB + 1]
  }
  return rowsOf(matches, before.length, after.length)
}

function rowsOf(matches: readonly Match[], height: number, width: number): readonly Row[] {
  const rows: Row[] = []
  let [a, b] = [0, 0]
  for (const [toA, toB] of [...matches, [height, width] as const]) {
    while (a < toA) rows.push([a++, null])
    while (b < toB) rows.push([null, b++])
    if (toA < height) rows.push([a++, b++])
  }
  return rows
}
