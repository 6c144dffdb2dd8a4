import AllocationTable from 'word-extractor/lib/ole-allocation-table'
import { t } from '../../../shared/messages/translate'

/*
 * Where the extractor trusts a compound file ([MS-CFB]) that may be damaged. It follows a chain of sectors that leads
 * back into itself until the array is larger than V8 allows, and that ends the whole program, not just its thread.
 */

const HEADER_BYTES = 512
/** Sectors of 512 or 4096 bytes. */
const SECTOR_SHIFTS: ReadonlySet<number> = new Set([9, 12])
const SHIFT_AT = 30
const TABLE_SECTORS_AT = 44

/** @throws Error when the header isn't whole, or tells of more sectors of the table than the file can hold */
export function checkHeader(bytes: Buffer): void {
  if (bytes.length < HEADER_BYTES) throw new Error(t('word.sectorsWrong'))
  const shift = bytes.readUInt16LE(SHIFT_AT)
  const tableSectors = bytes.readUInt32LE(TABLE_SECTORS_AT)
  if (!SECTOR_SHIFTS.has(shift) || tableSectors * 2 ** shift > bytes.length) throw new Error(t('word.sectorsWrong'))
}

/** The sectors of a chain. One that names itself ends there, as the extractor has it. @throws Error for a circle */
AllocationTable.prototype.getSecIdChain = function (this: AllocationTable, first: number): number[] {
  const chain: number[] = []
  let at: number | undefined = first
  while (at !== undefined && at >= 0) {
    if (chain.length > this._table.length) throw new Error(t('word.sectorsWrong'))
    chain.push(at)
    const next: number | undefined = this._table[at]
    at = next === at ? undefined : next
  }
  return chain
}
