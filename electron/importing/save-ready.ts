import type { ArticleId, RevisionHash } from '../../shared/article/record'
import { type ImportDesk, stopWhenCancelled } from './import-desk'
import { keyOf } from './import-run'
import { describe, type ImportedFile } from './imported-row'
import { type Ready, refusal } from './prepare-file'

export interface SavedReady {
  readonly row: ImportedFile
  /** Null when nothing was written: it was refused, or stands in the library since the import was broken off. */
  readonly saved: { readonly number: number; readonly hash: RevisionHash } | null
}

/** Saves a record as the first revision of an article, unless the same import did so before it was broken off. */
export async function saveReady(
  { library, options, tree, duplicates }: ImportDesk,
  { record, lost, columnPath, plan, nth }: Ready,
  planned: ReadonlyMap<string, ArticleId>,
): Promise<SavedReady> {
  const { file, id } = plan
  try {
    stopWhenCancelled(options.signal)
    const row = (duplicateOf: ArticleId | null): ImportedFile => {
      return { file, ok: true, id, ...describe(record, tree, columnPath), lost, duplicateOf, error: null }
    }
    if (planned.has(keyOf(plan)) && (await library.summary(id)) !== null) return { row: row(null), saved: null }
    const duplicateOf = await duplicates.find(record)
    const saved = await library.save({ id, parents: [], record, reason: 'import', whenStale: 'refuse' })
    duplicates.add(id, record)
    return { row: row(duplicateOf), saved }
  } catch (error) {
    return { row: refusal(file, record.title, error, nth), saved: null }
  }
}
