import { openSlices } from '../slices'

/** Rows sorted at a go: some milliseconds of comparing titles. */
const RUN = 1000

/**
 * Sorts without standing in the way of other work: runs are sorted and merged in slices of time. Sorting 100,000 titles
 * by their Chinese order at once would keep every window waiting for half a second.
 */
export async function sortInSlices<T>(items: readonly T[], compare: (a: T, b: T) => number): Promise<T[]> {
  const breathe = openSlices()
  let runs: T[][] = []
  for (let at = 0; at < items.length; at += RUN) {
    runs.push(items.slice(at, at + RUN).sort(compare))
    await breathe()
  }
  while (runs.length > 1) {
    const merged: T[][] = []
    for (let at = 0; at < runs.length; at += 2)
      merged.push(await merge(runs[at] ?? [], runs[at + 1] ?? [], compare, breathe))
    runs = merged
  }
  return runs[0] ?? []
}

async function merge<T>(
  left: readonly T[],
  right: readonly T[],
  compare: (a: T, b: T) => number,
  breathe: () => Promise<void>,
): Promise<T[]> {
  const merged: T[] = []
  let l = 0
  let r = 0
  while (l < left.length || r < right.length) {
    const a = left[l]
    const b = right[r]
    if (a !== undefined && (b === undefined || compare(a, b) <= 0)) {
      merged.push(a)
      l += 1
    } else if (b !== undefined) {
      merged.push(b)
      r += 1
    }
    if (merged.length % RUN === 0) await breathe()
  }
  return merged
}
