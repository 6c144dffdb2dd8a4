import { basename } from 'node:path'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import type { ColumnTree } from '../../shared/portal/profile'
import { parseColumns, parseImportSettings, parseProfile } from '../../shared/portal/settings'
import type { Library } from '../library/api'
import { createPictureThread, type PictureThread } from '../pictures/picture-thread'
import { createDuplicateFinder, type DuplicateFinder } from './duplicates'
import { extensionOf } from './find-files'
import { FOREIGN_EXTENSIONS } from './foreign/extensions.data'
import { createForeignReader, type ForeignReader } from './foreign/foreign-reader'
import type { FoundRecord } from './found-record'
import type { ImportRun } from './import-run'

export interface DeskOptions extends ImportRun {
  readonly signal?: AbortSignal
}

/** What one import works with. */
export interface ImportDesk {
  readonly library: Library
  readonly options: DeskOptions
  readonly tree: ColumnTree
  /** Columns by the path that pages name, as people chose them before. */
  readonly chosenColumns: Readonly<Record<string, string>>
  readonly zone: string
  readonly duplicates: DuplicateFinder
  readonly reader: ForeignReader
  readonly pictures: PictureThread
}

/** Opens what an import needs, and closes it when the work is over; a file under way isn't waited for when it is stopped. */
export async function withImportDesk<T>(
  library: Library,
  options: DeskOptions,
  work: (desk: ImportDesk) => Promise<T>,
): Promise<T> {
  const [profile, columns, settings] = await Promise.all([
    library.settings.get('profile'),
    library.settings.get('columns'),
    library.settings.get('import'),
  ])
  const reader = createForeignReader()
  const pictures = createPictureThread()
  const close = async (): Promise<void> => void (await Promise.all([reader.close(), pictures.close()]))
  const stop = (): void => void close()
  options.signal?.addEventListener('abort', stop, { once: true })
  try {
    await readTexts(library, options.signal)
    return await work({
      library,
      options,
      tree: parseColumns(columns.value),
      chosenColumns: parseImportSettings(settings.value).columns,
      zone: parseProfile(profile.value).zone,
      duplicates: await createDuplicateFinder(library),
      reader,
      pictures,
    })
  } finally {
    options.signal?.removeEventListener('abort', stop)
    await close()
  }
}

/** The records in foreign bytes, which are parsed apart, within limits. */
export async function readForeign(
  { options, zone, reader }: ImportDesk,
  file: string,
  bytes: Uint8Array,
): Promise<readonly FoundRecord[]> {
  const kind = FOREIGN_EXTENSIONS[extensionOf(file)]?.kind ?? 'text'
  const name = basename(file).normalize('NFC')
  const about = { name, zone, now: new Date().toISOString(), changes: options.changes ?? 'accept' }
  return reader.read(kind, bytes, about).finally(() => stopWhenCancelled(options.signal))
}

/** @throws AppError 'cancelled' */
export function stopWhenCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new AppError('cancelled', t('importing.cancelled'))
}

/** Texts are read for searching first, which finds what repeats most of another; stopped there, each file says so. */
async function readTexts(library: Library, signal: AbortSignal | undefined): Promise<void> {
  try {
    await library.updateSearch(signal === undefined ? {} : { signal })
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'cancelled') throw error
  }
}
