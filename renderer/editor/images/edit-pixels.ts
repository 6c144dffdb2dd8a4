import type { ImageSize } from '../../../shared/media/image-size'
import { imageTypeOf } from '../../../shared/media/image'
import type { Frame } from './crop-frame'
import { isAnimated } from '../../../shared/media/is-animated'
import { encode } from './prepare-image'

/** An image of the library, opened for changing: its pixels as shown, and the type it was stored as. */
export interface OpenedImage {
  readonly bitmap: ImageBitmap
  readonly type: string
  readonly size: ImageSize
}

/** @returns `animated` for one that would stop moving; rejects when it can't be read */
export async function openStored(url: string): Promise<OpenedImage | 'animated'> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`no image at ${url}`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  const type = imageTypeOf(bytes)
  if (type === null) throw new Error('no image')
  if (isAnimated(bytes, type)) return 'animated'
  const bitmap = await createImageBitmap(new Blob([bytes], { type: `image/${type}` }))
  return { bitmap, type: `image/${type}`, size: { width: bitmap.width, height: bitmap.height } }
}

/** The size of an image after some turns by 90°. */
export const turnedSize = ({ width, height }: ImageSize, turns: number): ImageSize =>
  turns % 2 === 0 ? { width, height } : { width: height, height: width }

/** Draws the image, turned by `turns` × 90° to the right, with a point of it at the canvas's corner. */
export function drawTurned(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  { bitmap, size }: OpenedImage,
  turns: number,
  corner: { readonly x: number; readonly y: number },
): void {
  const { width, height } = turnedSize(size, turns)
  context.translate(width / 2 - corner.x, height / 2 - corner.y)
  context.rotate((turns * Math.PI) / 2)
  context.drawImage(bitmap, -size.width / 2, -size.height / 2)
}

/** The piece in the frame as a new file. */
export async function cutOut(image: OpenedImage, turns: number, frame: Frame): Promise<Blob> {
  const canvas = new OffscreenCanvas(frame.width, frame.height)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no 2d context')
  drawTurned(context, image, turns, frame)
  return new Blob([new Uint8Array(await encode(canvas, image.type))])
}
