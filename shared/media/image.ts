import { asciiAt, numbersOf } from './bytes'
import type { ImageSize } from './image-size'
import { jpegSize, jpegWithoutPosition } from './jpeg'
import { pngSize, pngWithoutPosition } from './png'
import { webpSize, webpWithoutPosition } from './webp'

/** The longest side of an image that the media store takes, in pixels. */
export const LONGEST_EDGE = 2000

/** An image that the media store takes; pixels as shown, EXIF orientation applied. */
export interface ImageInfo extends ImageSize {
  readonly type: 'png' | 'jpeg' | 'gif' | 'webp'
  readonly extension: 'png' | 'jpg' | 'gif' | 'webp'
}

/** What kind of image the bytes begin like; null for anything else. */
export function imageTypeOf(bytes: Uint8Array): ImageInfo['type'] | null {
  const start = asciiAt(bytes, 0, 12)
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (start.startsWith('GIF87a') || start.startsWith('GIF89a')) return 'gif'
  return start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP' ? 'webp' : null
}

/** Format and pixels from the header; null when the bytes are not a PNG, JPEG, GIF or WebP image. */
export function inspectImage(bytes: Uint8Array): ImageInfo | null {
  switch (imageTypeOf(bytes)) {
    case 'png':
      return withSize('png', 'png', pngSize(bytes))
    case 'jpeg':
      return withSize('jpeg', 'jpg', jpegSize(bytes))
    case 'gif':
      return withSize('gif', 'gif', gifSize(bytes))
    case 'webp':
      return withSize('webp', 'webp', webpSize(bytes))
    case null:
      return null
  }
}

function withSize(
  type: ImageInfo['type'],
  extension: ImageInfo['extension'],
  size: ImageSize | null,
): ImageInfo | null {
  return size === null ? null : { type, extension, ...size }
}

function gifSize(bytes: Uint8Array): ImageSize | null {
  const read = numbersOf(bytes, true)
  const width = read.u16(6)
  const height = read.u16(8)
  return width === 0 || height === 0 ? null : { width, height }
}

/**
 * The same picture, byte for byte in its pixels and orientation, without the position where it was taken. GIF holds no
 * EXIF. Answers the bytes themselves when there is nothing to take out.
 */
export function stripLocation(bytes: Uint8Array): Uint8Array {
  switch (imageTypeOf(bytes)) {
    case 'jpeg':
      return jpegWithoutPosition(bytes)
    case 'png':
      return pngWithoutPosition(bytes)
    case 'webp':
      return webpWithoutPosition(bytes)
    case 'gif':
    case null:
      return bytes
  }
}
