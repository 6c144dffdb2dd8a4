import { asciiAt, concatBytes, numbersOf } from './bytes'
import { crc32 } from './crc32'
import type { ImageSize } from './image-size'
import { withoutPosition } from './tiff'

const SIGNATURE_LENGTH = 8

export function pngSize(bytes: Uint8Array): ImageSize | null {
  const read = numbersOf(bytes, false)
  if (asciiAt(bytes, 12, 4) !== 'IHDR') return null
  const width = read.u32(16)
  const height = read.u32(20)
  return width === 0 || height === 0 ? null : { width, height }
}

/** The same picture without GPS in its eXIf chunk, without XMP, and without what follows its end. */
export function pngWithoutPosition(bytes: Uint8Array): Uint8Array {
  const read = numbersOf(bytes, false)
  const parts: Uint8Array[] = [bytes.subarray(0, SIGNATURE_LENGTH)]
  let changed = false
  let at = SIGNATURE_LENGTH
  while (at + 12 <= bytes.length) {
    const end = at + 12 + read.u32(at)
    if (end > bytes.length) break
    const chunk = bytes.subarray(at, end)
    const kept = keptChunk(chunk)
    if (kept !== chunk) changed = true
    if (kept !== null) parts.push(kept)
    at = end
    if (asciiAt(chunk, 4, 4) === 'IEND') {
      return changed || end < bytes.length ? concatBytes(parts) : bytes
    }
  }
  return changed ? concatBytes([...parts, bytes.subarray(at)]) : bytes
}

function keptChunk(chunk: Uint8Array): Uint8Array | null {
  const name = asciiAt(chunk, 4, 4)
  if (name === 'tEXt' || name === 'zTXt' || name === 'iTXt') {
    return /^(?:XML:com\.adobe\.xmp|Raw profile type (?:exif|APP1|xmp))\0/.test(asciiAt(chunk, 8, 32)) ? null : chunk
  }
  if (name !== 'eXIf') return chunk
  const before = chunk.subarray(8, -4)
  const tiff = withoutPosition(before)
  if (tiff === before || tiff === null) return tiff === null ? null : chunk
  const body = concatBytes([chunk.subarray(4, 8), tiff])
  const sum = new Uint8Array(4)
  new DataView(sum.buffer).setUint32(0, crc32(body))
  return concatBytes([chunk.subarray(0, 4), body, sum])
}
