import type { ImageSize } from '../../shared/media/image-size'
import { imageTypeOf, LONGEST_EDGE } from '../../shared/media/image'
import { isWholeJpeg, withColourProfile } from '../../shared/media/jpeg'
import { decodeJpeg, decodePng, decodeWebp, encodeJpeg, encodePng, type Pixels, resize } from './codecs'

/** `small`: with a longest edge that the media store takes; `plain`: of its size, in a form that every program knows. */
export type Remade = 'small' | 'plain'

const QUALITY = 90
const DECODERS = { jpeg: decodeJpeg, png: decodePng, webp: decodeWebp } as const

/**
 * The same picture, upright: what can be seen through becomes PNG, all else JPEG with the colour profile that a JPEG had.
 * Rejects when it can't be decoded.
 */
export async function remake(bytes: Uint8Array, wanted: Remade): Promise<Uint8Array> {
  const type = imageTypeOf(bytes)
  if (type === null || type === 'gif') throw new Error('no picture that can be remade')
  // The decoder would make grey of what is missing.
  if (type === 'jpeg' && !isWholeJpeg(bytes)) throw new Error('cut off')
  const whole = await DECODERS[type](bytes)
  const pixels = wanted === 'small' ? await resize(whole, smallSize(whole), type === 'jpeg') : whole
  if (type !== 'jpeg' && isSeenThrough(pixels)) return encodePng(pixels)
  const made = await encodeJpeg(pixels, QUALITY)
  return type === 'jpeg' ? withColourProfile(made, bytes) : made
}

function smallSize({ width, height }: ImageSize): ImageSize {
  const factor = LONGEST_EDGE / Math.max(width, height)
  const edge = (length: number): number => Math.max(1, Math.round(length * factor))
  return { width: edge(width), height: edge(height) }
}

function isSeenThrough({ data }: Pixels): boolean {
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 255) return true
  return false
}
