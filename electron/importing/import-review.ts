import { basename } from 'node:path'
import type { ArticleId } from '../../shared/article/record'
import type { ImportRow } from '../../shared/ipc/import-values'
import type { Library } from '../library/api'
import type { DuplicateFinder } from './duplicates'
import { findFiles } from './find-files'
import { type DeskOptions, stopWhenCancelled, withImportDesk } from './import-desk'
import { keyOf, runOf } from './import-run'
import { describe, type ImportedFile } from './imported-row'
import { prepareFile, type Ready } from './prepare-file'
import { saveReviewed, type SaveReviewed } from './save-reviewed'

/** What was read out of files, for a person to look at before it is saved. */
export interface ImportReview {
  readonly library: Library
  readonly rows: readonly ImportRow[]
  readonly save: SaveReviewed
}

export interface ReviewOptions extends DeskOptions {
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void
}

/** Reads files and folders without saving an article; pictures are in the media store already, where unused ones can be cleaned. */
export async function reviewFiles(library: Library, options: ReviewOptions): Promise<ImportReview> {
  const candidates = await findFiles(options.files, options.cwd)
  const run = runOf(options)
  const planned = new Map((await library.importPlans.read(run)).map((plan) => [keyOf(plan), plan.id]))
  return withImportDesk(library, options, async (desk) => {
    const ready = new Map<string, Ready>()
    const rows: ImportRow[] = []
    const duplicates = finderOf(library, desk.duplicates)
    for (const [index, candidate] of candidates.entries()) {
      const read = await prepareFile(desk, candidate, planned)
      // What was stopped is no file that can't be read.
      stopWhenCancelled(options.signal)
      for (const one of read) {
        const key = String(rows.length)
        if ('plan' in one) ready.set(key, one)
        rows.push(
          'plan' in one
            ? {
                ...plainRow(key, { ...describe(one.record, desk.tree, one.columnPath), file: candidate.file }),
                publishTime: one.record.publishTime ?? '',
                column: one.record.column ?? null,
                columnPath: one.columnPath ?? [],
                lost: one.lost,
                duplicate: await duplicates(one),
              }
            : { ...plainRow(key, one), problem: one.error?.message ?? '' },
        )
      }
      options.onProgress?.({ done: index + 1, total: candidates.length })
    }
    return { library, rows, save: saveReviewed({ library, run, ready, planned, options }) }
  })
}

/** A row with what any file tells of itself, and nothing found in it yet. */
const plainRow = (
  key: string,
  row: Pick<ImportedFile, 'file' | 'title' | 'authors' | 'source' | 'characters' | 'figures' | 'tables'>,
): ImportRow => ({
  key,
  file: basename(row.file).normalize('NFC'),
  title: row.title,
  authors: row.authors,
  source: row.source,
  publishTime: '',
  column: null,
  columnPath: [],
  characters: row.characters,
  figures: row.figures,
  tables: row.tables,
  lost: [],
  duplicate: null,
  problem: null,
})

/** What a record repeats, in the library or among those that were read before it. */
function finderOf(library: Library, duplicates: DuplicateFinder): (ready: Ready) => Promise<ImportRow['duplicate']> {
  const titles = new Map<ArticleId, string>()
  return async ({ record, plan }) => {
    const found = await duplicates.find(record)
    duplicates.add(plan.id, record)
    titles.set(plan.id, record.title)
    if (found === null || found === plan.id) return null
    const among = titles.get(found)
    if (among !== undefined) return { id: null, title: among }
    return { id: found, title: (await library.summary(found))?.title ?? '' }
  }
}
