import { basename } from 'node:path'
import { createHash } from 'node:crypto'
import type { ArticleId, ArticleRecord } from '../../shared/article/record'
import { parseRecord } from '../../shared/article/validate'
import { AppError } from '../../shared/ipc/errors'
import type { ImportChoice, ImportOutcome } from '../../shared/ipc/import-values'
import { t } from '../../shared/messages/translate'
import { columnPathKey } from '../../shared/portal/import-settings'
import { parseImportSettings } from '../../shared/portal/settings'
import type { Library } from '../library/api'
import { extensionOf, readImport } from './find-files'
import { type DeskOptions, withImportDesk } from './import-desk'
import { keyOf } from './import-run'
import { type Ready, refusal } from './prepare-file'
import { saveReady } from './save-ready'

interface Reviewed {
  readonly library: Library
  readonly run: string
  readonly ready: ReadonlyMap<string, Ready>
  readonly planned: ReadonlyMap<string, ArticleId>
  readonly options: DeskOptions
}

export interface SaveReviewedOptions {
  /** The file itself becomes an attachment of its article. */
  readonly keepOriginals: boolean
  readonly signal: AbortSignal
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void
}

export type SaveReviewed = (choices: readonly ImportChoice[], options: SaveReviewedOptions) => Promise<ImportOutcome>

/** Saves what a person chose and corrected; begun again after it was broken off, no article is made twice. */
export const saveReviewed =
  ({ library, run, ready, planned, options }: Reviewed): SaveReviewed =>
  async (choices, { keepOriginals, signal, onProgress }) => {
    const chosen = choices.flatMap((choice) => {
      const one = ready.get(choice.key)
      return one === undefined ? [] : [{ choice, one }]
    })
    const saved: ImportOutcome['saved'][number][] = []
    const failed: ImportOutcome['failed'][number][] = []
    const unkept: string[] = []
    const fresh = chosen.flatMap(({ one }) => (planned.has(keyOf(one.plan)) ? [] : [one.plan]))
    if (fresh.length > 0) await library.importPlans.add(run, fresh)
    await withImportDesk(library, { ...options, signal }, async (desk) => {
      for (const [index, { choice, one }] of chosen.entries()) {
        if (signal.aborted) break
        const { file } = one.plan
        try {
          const record = corrected(one.record, choice)
          const whole = keepOriginals ? await withOriginal(library, record, one, options.cwd, unkept) : record
          const { row } = await saveReady(desk, { ...one, record: whole }, planned)
          if (row.id !== null) saved.push({ id: row.id, title: row.title, file: basename(file) })
          else failed.push({ file: basename(file), title: row.title, message: row.error?.message ?? '' })
        } catch (error) {
          const { title, error: problem } = refusal(file, choice.title, error, one.nth)
          failed.push({ file: basename(file), title, message: problem?.message ?? '' })
        }
        onProgress({ done: index + 1, total: chosen.length })
      }
    })
    await remember(library, chosen)
    if (!signal.aborted) await library.importPlans.finish(run)
    return { saved, failed, unkept, stopped: saved.length + failed.length < chosen.length }
  }

/** The record with what the person wrote over it. @throws AppError 'invalid-record' */
function corrected(record: ArticleRecord, choice: ImportChoice): ArticleRecord {
  const { title: _title, authors: _authors, publishTime: _time, column: _column, source, ...rest } = record
  const name = choice.source.trim()
  return parseRecord({
    ...rest,
    title: choice.title.trim(),
    ...(choice.authors.length === 0 ? {} : { authors: choice.authors }),
    ...(name === '' ? {} : { source: { ...(source?.name === name ? source : {}), name } }),
    ...(choice.publishTime.trim() === '' ? {} : { publishTime: choice.publishTime.trim() }),
    ...(choice.column === null ? {} : { column: choice.column }),
  })
}

async function withOriginal(
  library: Library,
  record: ArticleRecord,
  { plan }: Ready,
  cwd: string,
  unkept: string[],
): Promise<ArticleRecord> {
  const name = basename(plan.file).normalize('NFC')
  try {
    const bytes = await readImport(plan.file, cwd)
    if (createHash('sha256').update(bytes).digest('hex') !== plan.sum)
      throw new AppError('import-unreadable', t('importing.originalChanged'))
    const { media, bytes: size } = await library.media.addFile(bytes, name)
    const original = { media, name, size, type: extensionOf(name).slice(1) }
    return { ...record, attachments: [...(record.attachments ?? []), original] }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    unkept.push(t('importing.originalNotKept', { name, message: error.message }))
    return record
  }
}

/** The columns that the person gave to paths that pages name, for the next import. */
async function remember(
  library: Library,
  chosen: readonly { readonly choice: ImportChoice; readonly one: Ready }[],
): Promise<void> {
  const fresh: Record<string, string> = {}
  for (const { choice, one } of chosen)
    if (
      one.columnPath !== undefined &&
      one.columnPath.length > 0 &&
      choice.column !== null &&
      choice.column !== one.record.column
    )
      fresh[columnPathKey(one.columnPath)] = choice.column
  if (Object.keys(fresh).length === 0) return
  const { value, hash } = await library.settings.get('import')
  const { columns } = parseImportSettings(value)
  await library.settings.set('import', { columns: { ...columns, ...fresh } }, hash).catch((error: unknown) => {
    // Only a convenience: the articles are saved.
    if (!(error instanceof AppError)) throw error
  })
}
