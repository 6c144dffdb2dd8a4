import type { LineChange } from '../../../shared/comparing/compare-bodies'

/** A row of the comparison: a line, with its place among the changes when it is one, or lines that are left out. */
export type VisibleRow =
  | { readonly key: string; readonly change: LineChange; readonly step: number | null }
  | { readonly key: string; readonly change: null; readonly skipped: number }

/** Equal lines shown on either side of a change, so that its place can be found. */
const AROUND = 1

/** @param firstStep the number of the first changed line; the changed fields come before it */
export function visibleRows(lines: readonly LineChange[], whole: boolean, firstStep: number): readonly VisibleRow[] {
  const isNear = (index: number): boolean =>
    lines.slice(Math.max(0, index - AROUND), index + AROUND + 1).some(({ kind }) => kind !== 'same')
  const rows: VisibleRow[] = []
  let step = firstStep
  let skipped = 0
  const flush = (key: string): void => {
    if (skipped > 0) rows.push({ key: `gap ${key}`, change: null, skipped })
    skipped = 0
  }
  lines.forEach((change, index) => {
    if (!whole && !isNear(index)) {
      skipped += 1
      return
    }
    flush(String(index))
    rows.push({ key: String(index), change, step: change.kind === 'same' ? null : step++ })
  })
  flush('end')
  return rows
}
