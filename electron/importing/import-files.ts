import { basename, resolve } from 'node:path'
import { parsePublishTime } from '../../shared/article/publish-time'
import { isArticleId } from '../../shared/article/ids'
import type { ArticleId, ArticleRecord, MediaName, RevisionHash, Status } from '../../shared/article/record'
import { parseRecord } from '../../shared/article/validate'
import { countText } from '../../shared/document/counts'
import type { NodeJson } from '../../shared/document/json'
import { textOf } from '../../shared/document/text'
import { AppError, type ErrorValue } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import { putImages } from '../../shared/pages/page-images'
import { columnPath } from '../../shared/portal/columns'
import type { ColumnTree } from '../../shared/portal/profile'
import { parseColumns, parseProfile } from '../../shared/portal/settings'
import type { Library } from '../library/api'
import { createDuplicateFinder, type DuplicateFinder } from './duplicates'
import { type Candidate, extensionOf, findFiles, readImport } from './find-files'
import type { FoundRecord } from './found-record'
import { imageBeside } from './pages/beside-page'
import { placeColumns, withColumn } from './place-columns'
import { readRecords } from './read-records'

/** What became of one record of a file. */
export interface ImportedFile {
  readonly file: string
  readonly ok: boolean
  readonly id: ArticleId | null
  readonly title: string
  readonly authors: readonly string[]
  readonly source: string
  readonly publishTime: string | null
  readonly editor: string
  readonly columnPath: readonly string[]
  readonly characters: number
  readonly figures: number
  readonly tables: number
  readonly lost: readonly string[]
  readonly duplicateOf: ArticleId | null
  readonly error: ErrorValue | null
}

export interface ImportOptions {
  readonly files: readonly string[]
  readonly cwd: string
  /** A column id for every article; absent: each record's own. */
  readonly column?: string
  readonly status?: Status
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
  readonly rows: ImportedFile[]
}

/**
 * Brings files in as articles, one revision each. A file that can't be read is reported and the next one tried; when the
 * person stops, what is in stays in and the rest is reported as left out.
 */
export async function importFiles(library: Library, options: ImportOptions): Promise<readonly ImportedFile[]> {
  const candidates = await findFiles(options.files, options.cwd)
  const [profile, columns] = await Promise.all([library.settings.get('profile'), library.settings.get('columns')])
  const desk: Desk = {
    library,
    options,
    tree: parseColumns(columns.value),
    zone: parseProfile(profile.value).zone,
    duplicates: await createDuplicateFinder(library),
    rows: [],
  }
  for (const [index, candidate] of candidates.entries()) {
    await importFile(desk, candidate)
    options.onProgress?.({ done: index + 1, total: candidates.length, title: candidate.file })
  }
  return desk.rows
}

async function importFile(desk: Desk, candidate: Candidate): Promise<void> {
  const { file } = candidate
  let found: readonly FoundRecord[]
  try {
    stopWhenCancelled(desk.options.signal)
    if ('error' in candidate) throw candidate.error
    found = readRecords(extensionOf(file), await readImport(file, desk.options.cwd), desk.zone)
  } catch (error) {
    refuse(desk, file, '', error)
    return
  }
  for (const [index, one] of found.entries()) {
    await importRecord(desk, file, one, found.length === 1 ? null : index + 1)
  }
}

/** @param nth which of a file's several records it is, from 1; null for the only one */
async function importRecord(desk: Desk, file: string, found: FoundRecord, nth: number | null): Promise<void> {
  const { library, options, tree } = desk
  const lost = [...found.lost]
  let title = ''
  try {
    stopWhenCancelled(options.signal)
    const placed = placeColumns(withColumn(found, tree), tree, (name) => {
      lost.push(t('importing.lostColumn', { name }))
      return undefined
    })
    const given = await withImages(desk, file, found, parseRecord(placed), lost)
    title = given.title
    const record: ArticleRecord = {
      ...given,
      ...(options.column === undefined ? {} : { column: options.column }),
      ...(options.status === undefined ? {} : { status: options.status }),
    }
    lost.push(...(await missingMedia(library, record)))
    const duplicateOf = await desk.duplicates.find(record)
    const id = idFor(library, record)
    const saved = await library.save({ id, parents: [], record, reason: 'import', whenStale: 'refuse' })
    desk.duplicates.add(id, record)
    const described = describe(record, tree)
    const columnPath = found.columnPath ?? described.columnPath
    const row: ImportedFile = { file, ok: true, id, ...described, columnPath, lost, duplicateOf, error: null }
    desk.rows.push(row)
    options.onDone?.(row, saved)
  } catch (error) {
    refuse(desk, file, title, error, nth)
  }
}

/** The pictures that lie beside a page, stored and put in; what is missing is said. */
async function withImages(
  { library, options }: Desk,
  file: string,
  { images = [], imageWithin }: FoundRecord,
  record: ArticleRecord,
  lost: string[],
): Promise<ArticleRecord> {
  if (images.length === 0) return record
  let missing = 0
  const names: (MediaName | null)[] = []
  for (const addresses of images) {
    const bytes =
      imageWithin === undefined ? await imageBeside(resolve(options.cwd, file), addresses) : imageWithin(addresses)
    if (bytes === null) missing += 1
    names.push(bytes === null ? null : await stored(library, bytes, addresses[0] ?? '', lost))
  }
  if (missing > 0) lost.push(t('importing.lostImages', { count: missing }))
  return { ...record, body: putImages(record.body, names) }
}

/** A picture that the library doesn't take is left out with the reason; the article comes in all the same. */
async function stored(library: Library, bytes: Uint8Array, address: string, lost: string[]): Promise<MediaName | null> {
  try {
    return (await library.media.add(bytes)).media
  } catch (error) {
    if (!(error instanceof AppError) || !error.code.startsWith('image-')) throw error
    lost.push(t('importing.lostImage', { name: basename(address).slice(-60), message: error.message }))
    return null
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

async function missingMedia(library: Library, { body }: ArticleRecord): Promise<readonly string[]> {
  const lost: string[] = []
  for (const name of new Set(nodesOf(body, 'figure').map(({ attrs }) => attrs?.['media']))) {
    if (typeof name === 'string' && (await library.media.size(name)) === null) {
      lost.push(t('importing.lostMedia', { name }))
    }
  }
  return lost
}

function nodesOf(node: NodeJson, type: string): readonly NodeJson[] {
  const below = node.content?.flatMap((child) => nodesOf(child, type)) ?? []
  return node.type === type ? [node, ...below] : below
}

type Description = Omit<ImportedFile, 'file' | 'ok' | 'id' | 'lost' | 'duplicateOf' | 'error'>

function describe(record: ArticleRecord, tree: ColumnTree): Description {
  return {
    title: record.title,
    authors: record.authors ?? [],
    source: record.source?.name ?? '',
    publishTime: record.publishTime ?? null,
    editor: record.editor ?? '',
    columnPath: columnPath(tree, record.column ?? '').map(({ name }) => name),
    characters: countText(textOf(record.body)).characters,
    figures: nodesOf(record.body, 'figure').length,
    tables: nodesOf(record.body, 'table').length,
  }
}

/** Reports a record that stays out. What we did not foresee is a defect and stops the import. */
function refuse(desk: Desk, file: string, title: string, error: unknown, nth: number | null = null): void {
  if (!(error instanceof AppError)) throw error
  const { code, message } = error
  const row: ImportedFile = {
    file,
    ok: false,
    id: null,
    title,
    authors: [],
    source: '',
    publishTime: null,
    editor: '',
    columnPath: [],
    characters: 0,
    figures: 0,
    tables: 0,
    lost: [],
    duplicateOf: null,
    error: { code, message: nth === null ? message : t('importing.nth', { n: nth, message }) },
  }
  desk.rows.push(row)
  desk.options.onDone?.(row, null)
}
