import type { FoundRecord } from './found-record'
import { decodePage } from './pages/decode-page'
import { readPageRecord } from './pages/page-record'
import { readJson } from './read-json'
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
    default:
      return [readText(bytes, zone)]
  }
}
