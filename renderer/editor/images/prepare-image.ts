import { AppError } from '../../../shared/ipc/errors'
import { nameOfForeignType } from '../../../shared/media/foreign-image'
import type { ImageSize } from '../../../shared/media/image-size'
import { imageTypeOf, inspectImage, LONGEST_EDGE } from '../../../shared/media/image'
import { t } from '../../../shared/messages/translate'
import { isAnimated } from '../../../shared/media/is-animated'

const MOST_BYTES = 80 * 1024 * 1024
/** Decoding takes 4 bytes a pixel: more than this could take the window down. */
const MOST_PIXELS = 120_000_000
const QUALITY = 0.9

export interface PreparedImage {
  readonly bytes: Uint8Array
  /** Set when the image was scaled: pixels before and after. */
  readonly scaled: { readonly before: ImageSize; readonly after: ImageSize } | null
}

/**
 * Makes an image fit for the media store: at most 2000 px on its longest edge; a smaller one goes on as it is.
 * @throws AppError with a sentence for the person when it is no image, or one too large to decode
 */
export async function prepareImage(file: Blob, name: string): Promise<PreparedImage> {
  if (file.size > MOST_BYTES) throw new AppError('image-too-large', t('editor.image.tooManyBytes', { name }))
  const bytes = new Uint8Array(await file.arrayBuffer())
  const found = inspectImage(bytes)
  if (found === null) {
    // A known first few bytes and no size after them: the file was cut off.
    if (imageTypeOf(bytes) !== null) throw new AppError('image-unreadable', t('editor.image.unreadable', { name }))
    const type = nameOfForeignType(bytes)
    throw type === null
      ? new AppError('image-unsupported', t('editor.image.unsupported', { name }))
      : new AppError('image-unsupported', t('editor.image.foreign', { name, type }), { type })
  }
  if (found.width * found.height > MOST_PIXELS) {
    throw new AppError('image-too-large', t('editor.image.tooManyPixels', { name }))
  }
  const longest = Math.max(found.width, found.height)
  const type = `image/${found.type}`
  if (longest > LONGEST_EDGE && isAnimated(bytes, found.type)) {
    throw new AppError('image-too-large', t('editor.image.animated', { name, most: LONGEST_EDGE }))
  }
  try {
    if (longest <= LONGEST_EDGE) {
      await checkDecodes(new Blob([bytes], { type }))
      return { bytes, scaled: null }
    }
    return await scale(new Blob([bytes], { type }), LONGEST_EDGE / longest)
  } catch (cause) {
    throw new AppError('image-unreadable', t('editor.image.unreadable', { name }), undefined, cause)
  }
}

/** A file with an image's first bytes but a broken rest is refused here, while the person still has the original. */
async function checkDecodes(image: Blob): Promise<void> {
  const bitmap = await createImageBitmap(image)
  bitmap.close()
}

async function scale(image: Blob, factor: number): Promise<PreparedImage> {
  // The decoder turns the picture as its EXIF says, so width and height are taken from what it gives.
  const whole = await createImageBitmap(image)
  const before = { width: whole.width, height: whole.height }
  const width = Math.max(1, Math.round(whole.width * factor))
  const height = Math.max(1, Math.round(whole.height * factor))
  const bitmap = await createImageBitmap(whole, { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' })
  whole.close()
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no 2d context')
  context.drawImage(bitmap, 0, 0)
  bitmap.close()
  const bytes = await encode(canvas, image.type)
  return { bytes, scaled: { before, after: { width, height } } }
}

/**
 * The pixels of a canvas as a file: WebP stays WebP, what can be seen through becomes PNG, all else JPEG.
 * @param type the content type of the file that they came from
 */
export async function encode(canvas: OffscreenCanvas, type: string): Promise<Uint8Array> {
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no 2d context')
  const opaque = type === 'image/webp' ? type : 'image/jpeg'
  const made = hasAlpha(context, canvas.width, canvas.height, type) && opaque === 'image/jpeg' ? 'image/png' : opaque
  const blob = await canvas.convertToBlob({ type: made, quality: QUALITY })
  return new Uint8Array(await blob.arrayBuffer())
}

function hasAlpha(context: OffscreenCanvasRenderingContext2D, width: number, height: number, type: string): boolean {
  if (type === 'image/jpeg') return false
  const { data } = context.getImageData(0, 0, width, height)
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 255) return true
  return false
}
