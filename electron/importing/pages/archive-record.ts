import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import type { FoundRecord } from '../found-record'
import { decodePage } from './decode-page'
import { readPageRecord } from './page-record'
import { partNamed, partsOfArchive } from './web-archive'

/**
 * A page that was saved as one file with its pictures (.mht).
 * @param zone the portal's zone @throws AppError 'import-unreadable'
 */
export function readArchiveRecord(bytes: Uint8Array, zone: string): FoundRecord {
  const [page, ...parts] = partsOfArchive(bytes)
  if (page === undefined) throw new AppError('import-unreadable', t('importing.notArchive'))
  const found = readPageRecord(decodePage(page.bytes), zone)
  const within = (address: string): Uint8Array | null => partNamed(parts, page.location, address)
  const imageBytes = found.images?.map((addresses) => addresses.map(within).find((bytes) => bytes !== null) ?? null)
  return { ...found, ...(imageBytes === undefined ? {} : { imageBytes }) }
}
