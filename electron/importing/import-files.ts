import type { ArticleId, RevisionHash } from '../../shared/article/record'
import type { Library } from '../library/api'
import { type Candidate, findFiles } from './find-files'
import { type DeskOptions, type ImportDesk, withImportDesk } from './import-desk'
import { keyOf, runOf } from './import-run'
import type { ImportedFile } from './imported-row'
import { prepareFile, type Ready } from './prepare-file'
import { saveReady } from './save-ready'

export interface ImportOptions extends DeskOptions {
  /** Called when a record is durable, or refused. */
  readonly onDone?: (row: ImportedFile, saved: { readonly number: number; readonly hash: RevisionHash } | null) => void
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly title: string }) => void
}

/** Files of one portion: their ids are written down together, before any of them is saved. */
const PORTION = 32

/**
 * Brings files in as articles, one revision each. A file that can't be read is reported and the next one tried; when the
 * person stops, what is in stays in and the rest is reported as left out. The same import, begun again after it was
 * broken off, goes on where it was: what is in is reported with its id and not saved twice.
 */
export async function importFiles(library: Library, options: ImportOptions): Promise<readonly ImportedFile[]> {
  const candidates = await findFiles(options.files, options.cwd)
  const run = runOf(options)
  const planned = new Map((await library.importPlans.read(run)).map((plan) => [keyOf(plan), plan.id]))
  const rows: ImportedFile[] = []
  await withImportDesk(library, options, async (desk) => {
    for (let from = 0; from < candidates.length; from += PORTION) {
      const portion = await preparePortion(desk, candidates.slice(from, from + PORTION), run, planned)
      for (const [index, { file, ready }] of portion.entries()) {
        for (const one of ready) {
          const { row, saved } = 'plan' in one ? await saveReady(desk, one, planned) : { row: one, saved: null }
          rows.push(row)
          options.onDone?.(row, saved)
        }
        options.onProgress?.({ done: from + index + 1, total: candidates.length, title: file })
      }
    }
  })
  if (options.signal?.aborted !== true) await library.importPlans.finish(run)
  return rows
}

async function preparePortion(
  desk: ImportDesk,
  candidates: readonly Candidate[],
  run: string,
  planned: ReadonlyMap<string, ArticleId>,
): Promise<readonly { readonly file: string; readonly ready: readonly (Ready | ImportedFile)[] }[]> {
  const portion = []
  for (const candidate of candidates)
    portion.push({ file: candidate.file, ready: await prepareFile(desk, candidate, planned) })
  const fresh = portion
    .flatMap(({ ready }) => ready)
    .flatMap((one) => ('plan' in one && !planned.has(keyOf(one.plan)) ? [one.plan] : []))
  if (fresh.length > 0) await desk.library.importPlans.add(run, fresh)
  return portion
}
