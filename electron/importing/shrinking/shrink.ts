import { imageTypeOf, LONGEST_EDGE } from '../../../shared/media/image'
import { isWholeJpeg, withColourProfile } from '../../../shared/media/jpeg'
import { decodeJpeg, decodePng, decodeWebp, encodeJpeg, encodePng, type Pixels, resize } from './codecs'

const QUALITY = 90
const DECODERS = { jpeg: decodeJpeg, png: decodePng, webp: decodeWebp } as const

/**
 * The same picture with a longest edge that the media store takes: what can be seen through becomes PNG, all else JPEG
 * with the colour profile that a JPEG had. Rejects when it can't be decoded.
 */
export async function shrink(bytes: Uint8Array): Promise<Uint8Array> {
  const type = imageTypeOf(bytes)
  if (type === null || type === 'gif') throw new Error('no picture that can be shrunk')
  // The decoder would make grey of what is missing.
  if (type === 'jpeg' && !isWholeJpeg(bytes)) throw new Error('cut off')
  const whole = await DECODERS[type](bytes)
  const factor = LONGEST_EDGE / Math.max(whole.width, whole.height)
  const edge = (length: number): number => Math.max(1, Math.round(length * factor))
  const small = await resize(whole, { width: edge(whole.width), height: edge(whole.height) }, type === 'jpeg')
  if (type !== 'jpeg' && isSeenThrough(small)) return encodePng(small)
  const made = await encodeJpeg(small, QUALITY)
  return type === 'jpeg' ? withColourProfile(made, bytes) : made
}

function isSeenThrough({ data }: Pixels): boolean {
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 255) return true
  return false
}
