import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { isArticleId } from '../../shared/article/ids'
import { parsePublishTime } from '../../shared/article/publish-time'
import type { ArticleId, ArticleRecord } from '../../shared/article/record'
import { AppError } from '../../shared/ipc/errors'
import type { Library, PlannedArticle } from '../library/api'
import { type Candidate, readImport } from './find-files'
import type { FoundRecord } from './found-record'
import { type ImportDesk, readForeign, stopWhenCancelled } from './import-desk'
import { keyOf } from './import-run'
import { type ImportedFile, refusedRow } from './imported-row'
import { makeRecord } from './made-record'

/** One record, ready to be saved. */
export interface Ready {
  readonly record: ArticleRecord
  readonly lost: readonly string[]
  readonly columnPath: readonly string[] | undefined
  readonly plan: PlannedArticle
  /** Which of a file's several records it is, from 1; null for the only one. */
  readonly nth: number | null
}

/**
 * Reads one file; what can't be read, or isn't a record, is a refusal.
 * @param planned the ids that records got when the same import was broken off
 */
export async function prepareFile(
  desk: ImportDesk,
  candidate: Candidate,
  planned: ReadonlyMap<string, ArticleId>,
): Promise<readonly (Ready | ImportedFile)[]> {
  const { file } = candidate
  try {
    stopWhenCancelled(desk.options.signal)
    if ('error' in candidate) throw candidate.error
    const bytes = await readImport(file, desk.options.cwd)
    const found = await readForeign(desk, file, bytes)
    const sum = createHash('sha256').update(bytes).digest('hex')
    const ready: (Ready | ImportedFile)[] = []
    for (const [nth, one] of found.entries())
      ready.push(await prepareRecord(desk, one, { file, nth, sum }, { of: found.length, planned }))
    return ready
  } catch (error) {
    return [refusal(file, '', error, null)]
  }
}

async function prepareRecord(
  desk: ImportDesk,
  found: FoundRecord,
  place: Omit<PlannedArticle, 'id'>,
  { of, planned }: { readonly of: number; readonly planned: ReadonlyMap<string, ArticleId> },
): Promise<Ready | ImportedFile> {
  const nth = of === 1 ? null : place.nth + 1
  try {
    const path = resolve(desk.options.cwd, place.file)
    const { record, lost } = await makeRecord(desk, found, path)
    const id = planned.get(keyOf(place)) ?? idFor(desk.library, record)
    return { record, lost, columnPath: found.columnPath, plan: { ...place, id }, nth }
  } catch (error) {
    return refusal(place.file, titleOf(found), error, nth)
  }
}

const titleOf = ({ value }: FoundRecord): string => {
  const title: unknown = typeof value === 'object' && value !== null && 'title' in value ? value.title : ''
  return typeof title === 'string' ? title : ''
}

/** The day of the publish date, else today; a date outside what ids can tell counts as none. */
function idFor(library: Library, record: ArticleRecord): ArticleId {
  const day = record.publishTime === undefined ? undefined : parsePublishTime(record.publishTime)?.date
  const fits = day !== undefined && isArticleId(`${day.replaceAll('-', '')}-aaaaaaaa`)
  return fits ? library.mintId(day) : library.mintId()
}

/** Reports a record that stays out. What we did not foresee is a defect and stops the import. */
export function refusal(file: string, title: string, error: unknown, nth: number | null): ImportedFile {
  if (!(error instanceof AppError)) throw error
  return refusedRow(file, title, error, nth)
}
