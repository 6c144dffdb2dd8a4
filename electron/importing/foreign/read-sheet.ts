import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { readWorkbook } from '../../../shared/word/read-workbook'
import { documentPath } from '../../../shared/word/read-word'
import type { FoundRecord } from '../found-record'
import { recordsOfRows } from '../read-table'
import { openForeignArchive } from './archive'
import type { ForeignOptions } from './found-foreign'

/** A list of articles in the first sheet of an Excel or WPS workbook (.xlsx). */
export async function readSheet(bytes: Uint8Array, { zone }: ForeignOptions): Promise<readonly FoundRecord[]> {
  const archive = await openForeignArchive(bytes)
  const path = documentPath(await archive.readText('_rels/.rels'))
  const sheet = path === null ? null : await readWorkbook(archive.readText, path)
  if (sheet === null) throw new AppError('import-unreadable', t('importing.notWorkbook'))
  const records = recordsOfRows(sheet.rows, zone)
  if (sheet.otherSheets === 0) return records
  const lost = t('importing.lostSheets', { count: sheet.otherSheets })
  return records.map((record) => ({ ...record, lost: [...record.lost, lost] }))
}
