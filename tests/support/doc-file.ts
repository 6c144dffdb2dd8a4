/** Builds the smallest binary Word file (.doc) that holds a text: an OLE file with its two streams. */
const SECTOR = 512
const END = 0xfffffffe
const FREE = 0xffffffff

/** @param text paragraphs end in \r, cells in \u0007, rows in \n (as their marks read once their properties are known) */
export function docFile(text: string): Buffer {
  const characters = Buffer.from(text, 'utf16le')
  const textStart = 2048
  const stream = Buffer.alloc(Math.max(4096, Math.ceil((textStart + characters.length) / SECTOR) * SECTOR))
  stream.writeUInt16LE(0xa5ec, 0)
  stream.writeUInt16LE(0x00c1, 2)
  stream.writeUInt16LE(0x0200, 10)
  stream.writeUInt32LE(text.length, 0x4c)
  stream.writeUInt32LE(0, 0x1a2)
  characters.copy(stream, textStart)
  const clx = Buffer.alloc(21)
  clx.writeUInt8(2, 0)
  clx.writeUInt32LE(16, 1)
  clx.writeUInt32LE(0, 5)
  clx.writeUInt32LE(text.length, 9)
  clx.writeUInt32LE(textStart, 15)
  stream.writeUInt32LE(clx.length, 0x1a6)
  const table = Buffer.alloc(4096)
  clx.copy(table)
  return oleFile([
    ['WordDocument', stream],
    ['1Table', table],
  ])
}

function oleFile(streams: readonly (readonly [string, Buffer])[]): Buffer {
  const sectors: Buffer[] = []
  const chains: number[] = []
  const put = (bytes: Buffer): number => {
    const first = sectors.length
    for (let at = 0; at < bytes.length; at += SECTOR) {
      sectors.push(bytes.subarray(at, at + SECTOR))
      chains.push(at + SECTOR >= bytes.length ? END : sectors.length)
    }
    return first
  }
  const entries = [directoryEntry('Root Entry', 5, 1, END, 0)]
  streams.forEach(([name, bytes], i) => {
    const next = i + 1 < streams.length ? i + 2 : FREE
    entries.push(directoryEntry(name, 2, FREE, put(bytes), bytes.length, next))
  })
  while (entries.length % 4 !== 0) entries.push(directoryEntry('', 0, FREE, 0, 0))
  const directory = put(Buffer.concat(entries))
  const fat = sectors.length
  chains.push(0xfffffffd)
  const table = Buffer.alloc(SECTOR, 0xff)
  chains.forEach((next, i) => table.writeUInt32LE(next, i * 4))
  const header = Buffer.alloc(SECTOR)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
  header.writeUInt16LE(0x3e, 24)
  header.writeUInt16LE(3, 26)
  header.writeUInt16LE(0xfffe, 28)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(1, 44)
  header.writeUInt32LE(directory, 48)
  header.writeUInt32LE(4096, 56)
  header.writeUInt32LE(END, 60)
  header.writeUInt32LE(END, 68)
  header.fill(0xff, 76)
  header.writeUInt32LE(fat, 76)
  return Buffer.concat([header, ...sectors, table])
}

function directoryEntry(name: string, type: number, child: number, start: number, size: number, next = FREE): Buffer {
  const entry = Buffer.alloc(128)
  const letters = Buffer.from(`${name}\0`, 'utf16le')
  letters.copy(entry)
  entry.writeUInt16LE(name === '' ? 0 : letters.length, 64)
  entry.writeUInt8(type, 66)
  entry.writeUInt8(1, 67)
  entry.writeUInt32LE(FREE, 68)
  entry.writeUInt32LE(next, 72)
  entry.writeUInt32LE(child, 76)
  entry.writeUInt32LE(start, 116)
  entry.writeUInt32LE(size, 120)
  return entry
}
