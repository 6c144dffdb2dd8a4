import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import { decodeText } from './decode-text'
import { type FoundRecord, isObject } from './found-record'
import { bodyOf } from './read-text'

/** A JSON file's value, whatever its encoding. @throws AppError 'import-unreadable' naming the place of the slip */
export function parseJson(bytes: Uint8Array): unknown {
  const text = decodeText(bytes)
  try {
    return JSON.parse(text)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new AppError('import-unreadable', t('importing.notJson', { detail }), undefined, error)
  }
}

/** The record in what `show --json` printed or a revision file holds, or the value itself. */
export const unwrapRecord = (value: unknown): unknown =>
  isObject(value) && isObject(value['record']) && value['title'] === undefined ? value['record'] : value

/** One record, an array of them, or {records: […]}. */
export function readJson(bytes: Uint8Array): readonly FoundRecord[] {
  const value = parseJson(bytes)
  const list: unknown = isObject(value) && Array.isArray(value['records']) ? value['records'] : value
  const values: readonly unknown[] = Array.isArray(list) ? (list as readonly unknown[]) : [list]
  if (values.length === 0) throw new AppError('import-unreadable', t('importing.noRecords'))
  return values.map((one) => loosened(unwrapRecord(one)))
}

/** Other programs write one author as text, a source as its name, and a body as plain text. */
function loosened(value: unknown): FoundRecord {
  if (!isObject(value)) return { value, lost: [] }
  const { trashedAt, ...record } = value
  const { authors, source, body } = record
  const plain = typeof body === 'string' ? body.split(/\r\n|\r|\n/) : null
  return {
    value: {
      ...record,
      ...(typeof authors === 'string' ? { authors: authors === '' ? [] : [authors] } : {}),
      ...(typeof source === 'string' ? { source: source === '' ? {} : { name: source } } : {}),
      ...(plain === null ? {} : { body: bodyOf(plain) }),
    },
    lost: trashedAt === undefined ? [] : [t('importing.lostTrash')],
  }
}
