import { CsvError, parse } from 'csv-parse/sync'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import { decodeText } from './decode-text'
import type { FoundRecord } from './found-record'
import { bodyOf } from './read-text'
import { recordFields } from './record-fields'
import { fieldOfLabel, type FoundFields, type TextField } from './text-fields'

const TITLE = /^(?:标题|题目|稿件标题|文章标题|名称|title)$/i
const BODY = /^(?:正文|内容|全文|body|content)$/i

type Column = TextField | 'title' | 'body' | null

/**
 * A list of articles out of a spreadsheet saved as text (.csv, .tsv): the first row names the columns with the words of
 * the metadata panel, each further row is an article, with or without a text.
 * @throws AppError 'import-unreadable' when it isn't such a list
 */
export const readTable = (bytes: Uint8Array, zone: string): readonly FoundRecord[] =>
  recordsOfRows(rowsOf(decodeText(bytes)), zone)

/** The same of rows that another reader found. @throws AppError 'import-unreadable' when they are no such list */
export function recordsOfRows(all: readonly (readonly string[])[], zone: string): readonly FoundRecord[] {
  const [head, ...rows] = all.slice(
    Math.max(
      0,
      all.findIndex((row) => row.some((cell) => cell.trim() !== '')),
    ),
  )
  const columns = (head ?? []).map(columnOf)
  if (!columns.includes('title')) throw new AppError('import-unreadable', t('importing.noTitleColumn'))
  const unknown = (head ?? []).filter((name, at) => columns[at] === null && name.trim() !== '')
  const lost = unknown.length === 0 ? [] : [t('importing.lostTableColumns', { names: unknown.join('、') })]
  const records = rows
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row) => recordOf(columns, row, zone))
  if (records.length === 0) throw new AppError('import-unreadable', t('importing.noRecords'))
  return records.map((record) => ({ ...record, lost: [...lost, ...record.lost] }))
}

/** Chinese Excel writes commas, other systems semicolons or tabs: the one that the first row has most. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const [first = ''] = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/, 1)
  const delimiters = [',', '\t', ';', '，']
  const count = (delimiter: string): number => first.split(delimiter).length
  const delimiter = delimiters.reduce((best, next) => (count(next) > count(best) ? next : best))
  try {
    return parse(text, { delimiter, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new AppError('import-unreadable', t('importing.notTable', { detail: error.message }), undefined, error)
  }
}

function columnOf(name: string): Column {
  const label = name.trim()
  if (TITLE.test(label)) return 'title'
  return BODY.test(label) ? 'body' : fieldOfLabel(label)
}

function recordOf(columns: readonly Column[], row: readonly string[], zone: string): FoundRecord {
  const lost: string[] = []
  const found: FoundFields = {}
  let title = ''
  let text = ''
  for (const [at, column] of columns.entries()) {
    const value = row[at]?.trim() ?? ''
    if (column === null || value === '') continue
    if (column === 'title') title = value
    else if (column === 'body') text = value
    else found[column] = value
  }
  const body = bodyOf(text.split(/\r\n|\n|\r/))
  return { value: { title, ...recordFields(found, zone, lost), body }, lost }
}
