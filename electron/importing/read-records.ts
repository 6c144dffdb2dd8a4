import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import type { FoundRecord } from './found-record'
import { decodePage } from './pages/decode-page'
import { readPageRecord } from './pages/page-record'
import { partNamed, partsOfArchive } from './pages/web-archive'
import { readJson } from './read-json'
import { readMarkdown } from './read-markdown'
import { readTable } from './read-table'
import { readText } from './read-text'

/**
 * The records that a file holds.
 * @param extension lower case, with its dot @param zone the portal's zone
 * @throws AppError 'import-unreadable' saying what is wrong with it
 */
export function readRecords(extension: string, bytes: Uint8Array, zone: string): readonly FoundRecord[] {
  switch (extension) {
    case '.json':
      return readJson(bytes)
    case '.html':
    case '.htm':
      return [readPageRecord(decodePage(bytes), zone)]
    case '.mht':
    case '.mhtml':
      return [readArchive(bytes, zone)]
    case '.csv':
    case '.tsv':
      return readTable(bytes, zone)
    case '.md':
    case '.markdown':
      return [readMarkdown(bytes, zone)]
    default:
      return [readText(bytes, zone)]
  }
}

function readArchive(bytes: Uint8Array, zone: string): FoundRecord {
  const [page, ...parts] = partsOfArchive(bytes)
  if (page === undefined) throw new AppError('import-unreadable', t('importing.notArchive'))
  return {
    ...readPageRecord(decodePage(page.bytes), zone),
    imageWithin: (addresses) =>
      addresses.map((address) => partNamed(parts, page.location, address)).find((found) => found !== null) ?? null,
  }
}
