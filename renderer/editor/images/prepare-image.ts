import { AppError } from '../../../shared/ipc/errors'
import { imageTypeOf, inspectImage } from '../../../shared/media/image'
import { t } from '../../../shared/messages/translate'
import { isAnimated } from './is-animated'

/** The longest edge that the media store takes, in pixels. */
const LONGEST_EDGE = 2000
const MOST_BYTES = 80 * 1024 * 1024
/** Decoding takes 4 bytes a pixel: more than this could take the window down. */
const MOST_PIXELS = 120_000_000
const QUALITY = 0.9

export interface PreparedImage {
  readonly bytes: Uint8Array
  /** Set when the image was scaled, with its new size. */
  readonly scaledTo: { readonly width: number; readonly height: number } | null
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
    throw imageTypeOf(bytes) === null
      ? new AppError('image-unsupported', t('editor.image.unsupported', { name }))
      : new AppError('image-unreadable', t('editor.image.unreadable', { name }))
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
      return { bytes, scaledTo: null }
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
  const width = Math.max(1, Math.round(whole.width * factor))
  const height = Math.max(1, Math.round(whole.height * factor))
  const bitmap = await createImageBitmap(whole, { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' })
  whole.close()
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no 2d context')
  context.drawImage(bitmap, 0, 0)
  bitmap.close()
  const type =
    image.type === 'image/webp'
      ? 'image/webp'
      : hasAlpha(context, width, height, image.type)
        ? 'image/png'
        : 'image/jpeg'
  const scaled = await canvas.convertToBlob({ type, quality: QUALITY })
  return { bytes: new Uint8Array(await scaled.arrayBuffer()), scaledTo: { width, height } }
}

function hasAlpha(context: OffscreenCanvasRenderingContext2D, width: number, height: number, type: string): boolean {
  if (type === 'image/jpeg') return false
  const { data } = context.getImageData(0, 0, width, height)
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 255) return true
  return false
}
