const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
/** 1 January 2000, noon, in the form of MS-DOS (APPNOTE.TXT 4.4.6). */
const TIME = (12 << 11) >>> 0
const DATE = ((2000 - 1980) << 9) | (1 << 5) | 1

/** The same archive with one time for all of its entries, so that the same content gives the same bytes. */
export function withoutTimes(archive: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive)
  const end = bytes.lastIndexOf(Buffer.from([END & 0xff, (END >> 8) & 0xff, (END >> 16) & 0xff, END >>> 24]))
  if (end < 0) return bytes
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0 && bytes.readUInt32LE(at) === CENTRAL; left--) {
    const local = bytes.readUInt32LE(at + 42)
    bytes.writeUInt16LE(TIME, at + 12)
    bytes.writeUInt16LE(DATE, at + 14)
    if (bytes.readUInt32LE(local) === LOCAL) {
      bytes.writeUInt16LE(TIME, local + 10)
      bytes.writeUInt16LE(DATE, local + 12)
    }
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return bytes
}
