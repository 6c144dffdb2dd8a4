import type { NumberReader } from './bytes'
import { asciiAt, numbersOf } from './bytes'

const ORIENTATION = 0x0112
const GPS_IFD = 0x8825
const ENTRY = 12
/** Bytes of one value of each TIFF type, by its number. */
const TYPE_SIZE = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4]

interface Directory {
  readonly at: number
  readonly count: number
}

/** The EXIF orientation (1 to 8) of a TIFF block; 1 when it says none. */
export function orientationOf(tiff: Uint8Array): number {
  const read = reader(tiff)
  if (read === null) return 1
  const entry = findEntry(read, firstDirectory(read, tiff.length), ORIENTATION)
  const value = entry === null ? 1 : read.u16(entry + 8)
  return value >= 1 && value <= 8 ? value : 1
}

/**
 * The TIFF block without its GPS directory: the directory and its values are blanked and the entry that names it is
 * taken out, all other bytes keep their places.
 * @returns the block itself when it holds no position; null when it can't be read, so that the caller drops it whole
 */
export function withoutPosition(tiff: Uint8Array): Uint8Array | null {
  const read = reader(tiff)
  if (read === null) return null
  const first = firstDirectory(read, tiff.length)
  if (first === null) return null
  const entry = findEntry(read, first, GPS_IFD)
  if (entry === null) return tiff
  const gps = directoryAt(read, read.u32(entry + 8), tiff.length)
  if (gps === null) return orientationOnly(tiff)
  const clean = tiff.slice()
  blankDirectory(clean, read, gps)
  removeEntry(clean, first, entry)
  return clean
}

/** A block of the same length that holds the orientation and nothing else: for one whose GPS directory can't be followed. */
function orientationOnly(tiff: Uint8Array): Uint8Array | null {
  if (tiff.length < 26) return null
  const bare = new Uint8Array(tiff.length)
  bare.set(tiff.subarray(0, 4))
  const view = new DataView(bare.buffer)
  const littleEndian = bare[0] === 0x49
  view.setUint32(4, 8, littleEndian)
  view.setUint16(8, 1, littleEndian)
  view.setUint16(10, ORIENTATION, littleEndian)
  view.setUint16(12, 3, littleEndian)
  view.setUint32(14, 1, littleEndian)
  view.setUint16(18, orientationOf(tiff), littleEndian)
  return bare
}

function reader(tiff: Uint8Array): NumberReader | null {
  const order = asciiAt(tiff, 0, 2)
  if (order !== 'II' && order !== 'MM') return null
  const read = numbersOf(tiff, order === 'II')
  return read.u16(2) === 42 ? read : null
}

const firstDirectory = (read: NumberReader, length: number): Directory | null => directoryAt(read, read.u32(4), length)

function directoryAt(read: NumberReader, at: number, length: number): Directory | null {
  const count = read.u16(at)
  return at >= 8 && at + 2 + count * ENTRY <= length ? { at, count } : null
}

function findEntry(read: NumberReader, directory: Directory | null, tag: number): number | null {
  if (directory === null) return null
  for (let i = 0; i < directory.count; i++) {
    const entry = directory.at + 2 + i * ENTRY
    if (read.u16(entry) === tag) return entry
  }
  return null
}

function blankDirectory(bytes: Uint8Array, read: NumberReader, directory: Directory): void {
  for (let i = 0; i < directory.count; i++) {
    const entry = directory.at + 2 + i * ENTRY
    const size = (TYPE_SIZE[read.u16(entry + 2)] ?? 1) * read.u32(entry + 4)
    if (size > 4) bytes.fill(0, read.u32(entry + 8), Math.min(bytes.length, read.u32(entry + 8) + size))
  }
  bytes.fill(0, directory.at, directory.at + 2 + directory.count * ENTRY)
}

/** Moves the later entries and the link to the next directory up by one place. */
function removeEntry(bytes: Uint8Array, directory: Directory, entry: number): void {
  const end = Math.min(bytes.length, directory.at + 2 + directory.count * ENTRY + 4)
  bytes.copyWithin(entry, entry + ENTRY, end)
  bytes.fill(0, end - ENTRY, end)
  const littleEndian = bytes[0] === 0x49
  new DataView(bytes.buffer, bytes.byteOffset).setUint16(directory.at, directory.count - 1, littleEndian)
}
