import { cpus, totalmem } from 'node:os'

/** One measured figure; ratio = ours/peer, the median over pairs taken in turn in one run. */
export interface Row {
  readonly metric: string
  readonly size: number
  readonly unit: string
  readonly ours: number
  readonly peer: number | null
  readonly peerName: string | null
  readonly ratio: number | null
  readonly runs: number
  /** The most the ratio (or, without one, our figure) may be; exactly or at least what our figure has to be; null: told for its own sake. */
  readonly target: number | { readonly exactly: number } | { readonly atLeast: number } | null
}

export interface BenchReport {
  readonly name: string
  readonly machine: string
  readonly rows: readonly Row[]
}

export function machine(): string {
  const [first, ...rest] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${first?.model.trim() ?? 'CPU'} × ${rest.length + 1}, ${memory} GiB, ${process.platform} ${process.arch}, Node ${process.versions.node}`
}

/** The value in the middle, or between the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const high = sorted[middle] ?? NaN
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? NaN) + high) / 2
}

const round = (value: number): number => Math.round(value * 1000) / 1000

/** A row out of pairs [ours, peer] that were measured in turn. */
export function pairedRow(
  row: Pick<Row, 'metric' | 'size' | 'unit' | 'target'> & { readonly peerName: string },
  pairs: readonly (readonly [ours: number, peer: number])[],
): Row {
  return {
    ...row,
    ours: round(median(pairs.map(([ours]) => ours))),
    peer: round(median(pairs.map(([, peer]) => peer))),
    ratio: round(median(pairs.map(([ours, peer]) => ours / peer))),
    runs: pairs.length,
  }
}

/** A row of our own figure alone. */
export function soloRow(row: Pick<Row, 'metric' | 'size' | 'unit' | 'target'>, values: readonly number[]): Row {
  return { ...row, ours: round(median(values)), peer: null, peerName: null, ratio: null, runs: values.length }
}

function targetOf({ target }: Row): string {
  if (target === null) return '–'
  if (typeof target === 'number') return `≤ ${target}`
  return 'exactly' in target ? `= ${target.exactly}` : `≥ ${target.atLeast}`
}

function meets({ target }: Row, value: number): boolean {
  if (target === null) return true
  if (typeof target === 'number') return value <= target
  return 'exactly' in target ? value === target.exactly : value >= target.atLeast
}

/** The report as a table for people, with the targets and what falls short. */
export function asTable(report: BenchReport): string {
  const head = ['metric', 'size', 'unit', 'ours', 'peer', 'ratio', 'target', 'runs', '']
  const lines = report.rows.map((row) => {
    const judged = row.ratio ?? row.ours
    return [
      row.metric,
      row.size,
      row.unit,
      row.ours,
      row.peer === null ? '–' : `${row.peer} (${row.peerName ?? ''})`,
      row.ratio ?? '–',
      targetOf(row),
      row.runs,
      row.target === null ? '' : meets(row, judged) ? 'ok' : 'short',
    ].map(String)
  })
  const all = [head, ...lines]
  const widths = head.map((_, i) => Math.max(...all.map((line) => line[i]?.length ?? 0)))
  const text = all.map((line) =>
    line
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return [`${report.name} — ${report.machine}`, ...text].join('\n')
}
