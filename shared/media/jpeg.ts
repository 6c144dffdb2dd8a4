import { asciiAt, concatBytes, numbersOf } from './bytes'
import type { ImageSize } from './image-size'
import { orientationOf, withoutPosition } from './tiff'

const EXIF = 'Exif\0\0'
const ICC = 'ICC_PROFILE\0'
const START_OF_SCAN = 0xda
const END = 0xd9

interface Segment {
  readonly marker: number
  /** From the marker's FF to the end of the segment; a scan's entropy-coded data belong to it. */
  readonly start: number
  readonly end: number
}

/** Pixels as shown: an orientation that lies on its side swaps them. */
export function jpegSize(bytes: Uint8Array): ImageSize | null {
  const read = numbersOf(bytes, false)
  let orientation = 1
  for (const { marker, start, end } of segmentsOf(bytes)) {
    if (marker === 0xe1 && asciiAt(bytes, start + 4, EXIF.length) === EXIF) {
      orientation = orientationOf(bytes.subarray(start + 10, end))
    }
    if (isFrame(marker)) {
      const height = read.u16(start + 5)
      const width = read.u16(start + 7)
      if (width === 0 || height === 0) return null
      return orientation >= 5 ? { width: height, height: width } : { width, height }
    }
  }
  return null
}

/**
 * The same picture without the place it was taken: the GPS part of EXIF, XMP (which repeats it), and what follows
 * the picture (phones append further pictures with EXIF of their own). Compressed data stay byte for byte.
 */
export function jpegWithoutPosition(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [bytes.subarray(0, 2)]
  let end = 2
  for (const segment of segmentsOf(bytes)) {
    const whole = bytes.subarray(segment.start, segment.end)
    const kept = keptSegment(segment.marker, whole)
    if (kept !== null) parts.push(kept)
    end = segment.end
    if (segment.marker === END) return same(bytes, concatBytes(parts))
  }
  // A truncated file: what could not be followed stays, it is picture data.
  return same(bytes, concatBytes([...parts, bytes.subarray(end)]))
}

/** Whether the picture lies on a side or stands on its head, and is shown upright by its EXIF. */
export function isTurned(bytes: Uint8Array): boolean {
  for (const { marker, start, end } of segmentsOf(bytes)) {
    if (marker === 0xe1 && asciiAt(bytes, start + 4, EXIF.length) === EXIF)
      return orientationOf(bytes.subarray(start + 10, end)) !== 1
    if (marker === START_OF_SCAN) break
  }
  return false
}

/** Whether the picture comes to its end; one that was cut off doesn't. */
export function isWholeJpeg(bytes: Uint8Array): boolean {
  for (const { marker } of segmentsOf(bytes)) if (marker === END) return true
  return false
}

/** A JPEG that has no colour profile with the one (ICC, in segments of its own) of another; itself when that has none. */
export function withColourProfile(jpeg: Uint8Array, other: Uint8Array): Uint8Array {
  const profile: Uint8Array[] = []
  for (const { marker, start, end } of segmentsOf(other)) {
    if (marker === START_OF_SCAN) break
    if (marker === 0xe2 && asciiAt(other, start + 4, ICC.length) === ICC) profile.push(other.subarray(start, end))
  }
  if (profile.length === 0) return jpeg
  // After the segment that says JFIF, which comes first.
  const [first] = segmentsOf(jpeg)
  const at = first?.marker === 0xe0 ? first.end : 2
  return concatBytes([jpeg.subarray(0, at), ...profile, jpeg.subarray(at)])
}

function keptSegment(marker: number, segment: Uint8Array): Uint8Array | null {
  // The index of the appended pictures, which go.
  if (marker === 0xe2 && asciiAt(segment, 4, 4) === 'MPF\0') return null
  if (marker !== 0xe1) return segment
  if (asciiAt(segment, 4, EXIF.length) === EXIF) {
    const tiff = withoutPosition(segment.subarray(10))
    return tiff === null ? null : concatBytes([segment.subarray(0, 10), tiff])
  }
  return /^http:\/\/ns\.adobe\.com\/x(?:ap|mp)\//.test(asciiAt(segment, 4, 28)) ? null : segment
}

function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  const read = numbersOf(bytes, false)
  let at = 2
  while (at + 2 <= bytes.length && bytes[at] === 0xff) {
    const marker = read.u8(at + 1)
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === END || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      yield { marker, start: at, end: at + 2 }
      if (marker === END) return
      at += 2
      continue
    }
    const length = read.u16(at + 2)
    const end = at + 2 + length
    if (length < 2 || end > bytes.length) return
    const segmentEnd = marker === START_OF_SCAN ? endOfScan(bytes, end) : end
    yield { marker, start: at, end: segmentEnd }
    at = segmentEnd
  }
}

/** Scan data end at a marker that is neither a stuffed FF00 nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let i = bytes.indexOf(0xff, from); i >= 0 && i + 1 < bytes.length; i = bytes.indexOf(0xff, i + 1)) {
    const next = bytes[i + 1] ?? 0
    if (next !== 0x00 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return i
  }
  return bytes.length
}

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

const same = (before: Uint8Array, after: Uint8Array): Uint8Array =>
  before.length === after.length && before.every((byte, i) => byte === after[i]) ? before : after
