import { createHash } from 'node:crypto'
import { basename, resolve } from 'node:path'
import { isArticleId } from '../../shared/article/ids'
import { parsePublishTime } from '../../shared/article/publish-time'
import type { ArticleId, ArticleRecord, RevisionHash } from '../../shared/article/record'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import type { ColumnTree } from '../../shared/portal/profile'
import { parseColumns, parseProfile } from '../../shared/portal/settings'
import type { Library, PlannedArticle } from '../library/api'
import { createDuplicateFinder, type DuplicateFinder } from './duplicates'
import { FOREIGN_EXTENSIONS } from './foreign/extensions.data'
import { createForeignReader, type ForeignReader } from './foreign/foreign-reader'
import { type Candidate, extensionOf, findFiles, readImport } from './find-files'
import type { FoundRecord } from './found-record'
import { type ImportRun, keyOf, runOf } from './import-run'
import { describe, type ImportedFile, refusedRow } from './imported-row'
import { makeRecord } from './made-record'

export interface ImportOptions extends ImportRun {
  readonly signal?: AbortSignal
  /** Called when a record is durable, or refused. */
  readonly onDone?: (row: ImportedFile, saved: { readonly number: number; readonly hash: RevisionHash } | null) => void
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly title: string }) => void
}

interface Desk {
  readonly library: Library
  readonly options: ImportOptions
  readonly tree: ColumnTree
  readonly zone: string
  readonly duplicates: DuplicateFinder
  readonly reader: ForeignReader
  readonly rows: ImportedFile[]
  /** Names the import, so that the same one is known again when it was broken off. */
  readonly run: string
  /** What an import of the same files had planned before it was broken off. */
  readonly planned: ReadonlyMap<string, ArticleId>
}

/** One record, ready to be saved. */
interface Ready {
  readonly record: ArticleRecord
  readonly lost: readonly string[]
  readonly columnPath: readonly string[] | undefined
  readonly plan: PlannedArticle
  /** Which of a file's several records it is, from 1; null for the only one. */
  readonly nth: number | null
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
  const [profile, columns] = await Promise.all([library.settings.get('profile'), library.settings.get('columns')])
  const run = runOf(options)
  const planned = await library.importPlans.read(run)
  const desk: Desk = {
    library,
    options,
    tree: parseColumns(columns.value),
    zone: parseProfile(profile.value).zone,
    duplicates: await createDuplicateFinder(library),
    reader: createForeignReader(),
    rows: [],
    run,
    planned: new Map(planned.map((plan) => [keyOf(plan), plan.id])),
  }
  // A file under way isn't waited for.
  const stop = (): void => void desk.reader.close()
  options.signal?.addEventListener('abort', stop, { once: true })
  try {
    for (let from = 0; from < candidates.length; from += PORTION) {
      await importPortion(desk, candidates.slice(from, from + PORTION), { done: from, total: candidates.length })
    }
  } finally {
    options.signal?.removeEventListener('abort', stop)
    await desk.reader.close()
  }
  if (options.signal?.aborted !== true) await library.importPlans.finish(run)
  return desk.rows
}

async function importPortion(
  desk: Desk,
  candidates: readonly Candidate[],
  { done, total }: { readonly done: number; readonly total: number },
): Promise<void> {
  const portion: { readonly file: string; readonly ready: readonly (Ready | ImportedFile)[] }[] = []
  for (const candidate of candidates) portion.push({ file: candidate.file, ready: await prepare(desk, candidate) })
  const fresh = portion
    .flatMap(({ ready }) => ready)
    .flatMap((one) => ('plan' in one && !desk.planned.has(keyOf(one.plan)) ? [one.plan] : []))
  if (fresh.length > 0) await desk.library.importPlans.add(desk.run, fresh)
  for (const [index, { file, ready }] of portion.entries()) {
    for (const one of ready) await finish(desk, one)
    desk.options.onProgress?.({ done: done + index + 1, total, title: file })
  }
}

/** Reads one file; what can't be read, or isn't a record, is a refusal. */
async function prepare(desk: Desk, candidate: Candidate): Promise<readonly (Ready | ImportedFile)[]> {
  const { file } = candidate
  try {
    stopWhenCancelled(desk.options.signal)
    if ('error' in candidate) throw candidate.error
    const bytes = await readImport(file, desk.options.cwd)
    const found = await readForeign(desk, file, bytes)
    const sum = createHash('sha256').update(bytes).digest('hex')
    const ready: (Ready | ImportedFile)[] = []
    for (const [nth, one] of found.entries())
      ready.push(await prepareRecord(desk, one, { file, nth, sum }, found.length))
    return ready
  } catch (error) {
    return [refusal(file, '', error, null)]
  }
}

/** The records in foreign bytes, which are parsed apart, within limits. */
async function readForeign({ options, zone, reader }: Desk, file: string, bytes: Uint8Array) {
  const kind = FOREIGN_EXTENSIONS[extensionOf(file)]?.kind ?? 'text'
  const name = basename(file).normalize('NFC')
  const about = { name, zone, now: new Date().toISOString(), changes: options.changes ?? 'accept' }
  return reader.read(kind, bytes, about).finally(() => stopWhenCancelled(options.signal))
}

async function prepareRecord(
  desk: Desk,
  found: FoundRecord,
  place: Omit<PlannedArticle, 'id'>,
  of: number,
): Promise<Ready | ImportedFile> {
  const nth = of === 1 ? null : place.nth + 1
  try {
    const path = resolve(desk.options.cwd, place.file)
    const { record, lost } = await makeRecord(desk.library, desk.tree, found, path, desk.options)
    const id = desk.planned.get(keyOf(place)) ?? idFor(desk.library, record)
    return { record, lost, columnPath: found.columnPath, plan: { ...place, id }, nth }
  } catch (error) {
    return refusal(place.file, titleOf(found), error, nth)
  }
}

const titleOf = ({ value }: FoundRecord): string => {
  const title: unknown = typeof value === 'object' && value !== null && 'title' in value ? value.title : ''
  return typeof title === 'string' ? title : ''
}

async function finish(desk: Desk, one: Ready | ImportedFile): Promise<void> {
  const { row, saved } = 'plan' in one ? await save(desk, one) : { row: one, saved: null }
  desk.rows.push(row)
  desk.options.onDone?.(row, saved)
}

async function save({ library, options, tree, duplicates, planned }: Desk, ready: Ready) {
  const { record, lost, columnPath, plan, nth } = ready
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

function stopWhenCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new AppError('cancelled', t('importing.cancelled'))
}

/** The day of the publish date, else today; a date outside what ids can tell counts as none. */
function idFor(library: Library, record: ArticleRecord): ArticleId {
  const day = record.publishTime === undefined ? undefined : parsePublishTime(record.publishTime)?.date
  const fits = day !== undefined && isArticleId(`${day.replaceAll('-', '')}-aaaaaaaa`)
  return fits ? library.mintId(day) : library.mintId()
}

/** Reports a record that stays out. What we did not foresee is a defect and stops the import. */
function refusal(file: string, title: string, error: unknown, nth: number | null): ImportedFile {
  if (!(error instanceof AppError)) throw error
  return refusedRow(file, title, error, nth)
}
