import { pasteSamples, scored } from '../support/paste-score'
import { soloRow, type Row } from './rows'

/**
 * What a paste keeps of real clipboards: a row for each expectation (1: met, 0: not), one for each sample and one for all.
 * There is no peer: the expectation is what a careful person would have made of the document by hand.
 */
export function paste(): Promise<readonly Row[]> {
  const samples = pasteSamples()
  if (samples === null) throw new Error('The samples are not beside the checkout: ../shared/samples is missing.')
  const met = (metric: string, size: number, share: number): Row =>
    soloRow({ metric, size, unit: 'met', target: { exactly: 1 } }, [share])
  const each = samples.map((sample) => ({ file: sample.file, rows: scored(sample) }))
  const shareOf = (rows: readonly { readonly met: boolean }[]): number =>
    rows.filter((row) => row.met).length / Math.max(1, rows.length)
  const all = each.flatMap(({ rows }) => rows)
  return Promise.resolve([
    ...each.flatMap(({ rows }) => rows.map((row) => met(`${row.file} › ${row.name}`, 1, row.met ? 1 : 0))),
    ...each.map(({ file, rows }) => met(`sample ${file}`, rows.length, shareOf(rows))),
    met('score', all.length, shareOf(all)),
  ])
}
