/** A place in the text before and the place in the text after that stand for each other. */
export type Match = readonly [before: number, after: number]

interface Range {
  readonly from: number
  readonly to: number
}

/** Cells of the table of a plain longest common subsequence that may be filled: a few milliseconds. */
const TABLE = 250_000

/**
 * Equal items of two sequences in an order that both have. Items that occur once on either side hold the rest, as
 * "patience" comparisons do: a moved or repeated line then draws no others out of place, and 5,000 lines take a moment.
 */
export function exactMatches(before: readonly string[], after: readonly string[]): readonly Match[] {
  const matches: Match[] = []
  match(before, { from: 0, to: before.length }, after, { from: 0, to: after.length }, matches)
  return matches.sort(([a], [b]) => a - b)
}

function match(before: readonly string[], a: Range, after: readonly string[], b: Range, found: Match[]): void {
  let [aFrom, bFrom, aTo, bTo] = [a.from, b.from, a.to, b.to]
  while (aFrom < aTo && bFrom < bTo && before[aFrom] === after[bFrom]) found.push([aFrom++, bFrom++])
  while (aFrom < aTo && bFrom < bTo && before[aTo - 1] === after[bTo - 1]) found.push([--aTo, --bTo])
  if (aFrom === aTo || bFrom === bTo) return
  const [inA, inB] = [
    { from: aFrom, to: aTo },
    { from: bFrom, to: bTo },
  ]
  const anchors = rising(uniqueInBoth(before, inA, after, inB))
  if (anchors.length === 0) {
    if ((aTo - aFrom) * (bTo - bFrom) <= TABLE) found.push(...longestCommon(before, inA, after, inB))
    return
  }
  for (const [index, anchor] of [...anchors, null].entries()) {
    const last = anchors[index - 1]
    const start = last === undefined ? [aFrom, bFrom] : [last[0] + 1, last[1] + 1]
    const end = anchor ?? [aTo, bTo]
    match(before, { from: start[0] ?? 0, to: end[0] }, after, { from: start[1] ?? 0, to: end[1] }, found)
    if (anchor !== null) found.push(anchor)
  }
}

/** Items that occur exactly once in either range, in the order of the first. */
function uniqueInBoth(before: readonly string[], a: Range, after: readonly string[], b: Range): readonly Match[] {
  const places = (items: readonly string[], { from, to }: Range): Map<string, number> => {
    const found = new Map<string, number>()
    for (let at = from; at < to; at++) {
      const item = items[at] ?? ''
      found.set(item, found.has(item) ? -1 : at)
    }
    return found
  }
  const there = places(after, b)
  return [...places(before, a)].flatMap(([item, at]): readonly Match[] => {
    const other = there.get(item) ?? -1
    return at === -1 || other === -1 ? [] : [[at, other]]
  })
}

/** The longest run of matches whose second places rise too. */
function rising(matches: readonly Match[]): readonly Match[] {
  const ends: number[] = []
  const previous = new Int32Array(matches.length).fill(-1)
  matches.forEach(([, place], index) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((matches[ends[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1
      else high = middle
    }
    previous[index] = low === 0 ? -1 : (ends[low - 1] ?? -1)
    ends[low] = index
  })
  const run: Match[] = []
  for (let at = ends.at(-1) ?? -1; at !== -1; at = previous[at] ?? -1) {
    const found = matches[at]
    if (found !== undefined) run.push(found)
  }
  return run.reverse()
}

function longestCommon(before: readonly string[], a: Range, after: readonly string[], b: Range): readonly Match[] {
  const [height, width] = [a.to - a.from, b.to - b.from]
  const lengths = new Uint32Array((height + 1) * (width + 1))
  const at = (y: number, x: number): number => lengths[y * (width + 1) + x] ?? 0
  for (let y = height - 1; y >= 0; y--) {
    for (let x = width - 1; x >= 0; x--) {
      const equal = before[a.from + y] === after[b.from + x]
      lengths[y * (width + 1) + x] = equal ? at(y + 1, x + 1) + 1 : Math.max(at(y + 1, x), at(y, x + 1))
    }
  }
  const found: Match[] = []
  for (let y = 0, x = 0; y < height && x < width;) {
    if (before[a.from + y] === after[b.from + x]) found.push([a.from + y++, b.from + x++])
    else if (at(y + 1, x) >= at(y, x + 1)) y++
    else x++
  }
  return found
}
