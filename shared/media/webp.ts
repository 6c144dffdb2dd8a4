import { asciiAt, concatBytes, numbersOf } from './bytes'
import type { ImageSize } from './image-size'
import { orientationOf, withoutPosition } from './tiff'

const XMP_FLAG = 0x04
const EXIF_FLAG = 0x08

interface Chunk {
  readonly name: string
  /** Header, data and the padding byte. */
  readonly start: number
  readonly end: number
  readonly size: number
}

export function webpSize(bytes: Uint8Array): ImageSize | null {
  const read = numbersOf(bytes, true)
  let size: ImageSize | null = null
  let orientation = 1
  for (const { name, start, size: length } of chunksOf(bytes)) {
    const at = start + 8
    if (name === 'VP8X') size = { width: 1 + u24(bytes, at + 4), height: 1 + u24(bytes, at + 7) }
    if (name === 'VP8 ') size ??= { width: read.u16(at + 6) & 0x3fff, height: read.u16(at + 8) & 0x3fff }
    if (name === 'VP8L') {
      const bits = read.u32(at + 1)
      size ??= { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
    }
    if (name === 'EXIF') orientation = orientationOf(exifOf(bytes.subarray(at, at + length)))
  }
  if (size === null || size.width === 0 || size.height === 0) return null
  return orientation >= 5 ? { width: size.height, height: size.width } : size
}

/** The same picture without GPS in its EXIF chunk and without XMP. */
export function webpWithoutPosition(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  let dropped = 0
  let changed = false
  for (const chunk of chunksOf(bytes)) {
    const whole = bytes.subarray(chunk.start, chunk.end)
    const kept = keptChunk(chunk, whole)
    if (kept === null) dropped |= chunk.name === 'EXIF' ? EXIF_FLAG : XMP_FLAG
    else parts.push(kept)
    if (kept !== whole) changed = true
  }
  if (!changed) return bytes
  const clean = concatBytes([bytes.subarray(0, 12), ...parts])
  new DataView(clean.buffer).setUint32(4, clean.length - 8, true)
  if (asciiAt(clean, 12, 4) === 'VP8X') clean[20] = (clean[20] ?? 0) & ~dropped
  return clean
}

function keptChunk(chunk: Chunk, whole: Uint8Array): Uint8Array | null {
  if (chunk.name === 'XMP ') return null
  if (chunk.name !== 'EXIF') return whole
  const tiff = exifOf(whole.subarray(8, 8 + chunk.size))
  const clean = withoutPosition(tiff)
  if (clean === null || clean === tiff) return clean === null ? null : whole
  const head = whole.length - tiff.length - (chunk.size & 1)
  return concatBytes([whole.subarray(0, head), clean, whole.subarray(head + clean.length)])
}

/** Some writers put JPEG's `Exif\0\0` before the TIFF block. */
const exifOf = (data: Uint8Array): Uint8Array => (asciiAt(data, 0, 6) === 'Exif\0\0' ? data.subarray(6) : data)

function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  const read = numbersOf(bytes, true)
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = read.u32(at + 4)
    const end = Math.min(bytes.length, at + 8 + size + (size & 1))
    yield { name: asciiAt(bytes, at, 4), start: at, end, size: Math.min(size, bytes.length - at - 8) }
    at = end
  }
}

const u24 = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16)
