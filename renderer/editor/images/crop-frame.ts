import type { ImageSize } from '../../../shared/media/image-size'

/** A part of an image, in its pixels as shown. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Width to height; null: any. */
export type Aspect = number | null

/** Smaller pieces are slips of the hand. */
const LEAST_SIDE = 32

export const wholeFrame = ({ width, height }: ImageSize): Frame => ({ x: 0, y: 0, width, height })

export const isWhole = (frame: Frame, { width, height }: ImageSize): boolean =>
  frame.width === width && frame.height === height

/** The largest frame of an aspect around the middle of the one that was there. */
export function withAspect(frame: Frame, aspect: Aspect, image: ImageSize): Frame {
  if (aspect === null) return frame
  const width = Math.min(image.width, image.height * aspect)
  const size = rounded({ width, height: width / aspect })
  return inside(
    { ...size, x: frame.x + (frame.width - size.width) / 2, y: frame.y + (frame.height - size.height) / 2 },
    image,
  )
}

export const moved = (frame: Frame, dx: number, dy: number, image: ImageSize): Frame =>
  inside({ ...frame, x: frame.x + dx, y: frame.y + dy }, image)

export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right'

/** Drags one corner to a point of the image; the opposite one stays where it is, and the aspect is kept. */
export function dragged(
  frame: Frame,
  corner: Corner,
  to: { readonly x: number; readonly y: number },
  aspect: Aspect,
  image: ImageSize,
): Frame {
  const left = corner.endsWith('left')
  const top = corner.startsWith('top')
  const fixed = { x: left ? frame.x + frame.width : frame.x, y: top ? frame.y + frame.height : frame.y }
  const room = { width: left ? fixed.x : image.width - fixed.x, height: top ? fixed.y : image.height - fixed.y }
  const least = { width: Math.min(LEAST_SIDE, room.width), height: Math.min(LEAST_SIDE, room.height) }
  let width = Math.min(room.width, Math.max(least.width, left ? fixed.x - to.x : to.x - fixed.x))
  let height = Math.min(room.height, Math.max(least.height, top ? fixed.y - to.y : to.y - fixed.y))
  if (aspect !== null) {
    width = Math.min(Math.max(width, height * aspect), room.width, room.height * aspect)
    height = width / aspect
  }
  const size = rounded({ width, height })
  return inside({ ...size, x: left ? fixed.x - size.width : fixed.x, y: top ? fixed.y - size.height : fixed.y }, image)
}

/** The frame in the image turned by 90°: it stays around the same pixels. */
export const turned = (frame: Frame, direction: 1 | -1, image: ImageSize): Frame =>
  direction === 1
    ? { x: image.height - frame.y - frame.height, y: frame.x, width: frame.height, height: frame.width }
    : { x: frame.y, y: image.width - frame.x - frame.width, width: frame.height, height: frame.width }

const rounded = ({ width, height }: ImageSize): ImageSize => ({
  width: Math.max(1, Math.round(width)),
  height: Math.max(1, Math.round(height)),
})

function inside(frame: Frame, image: ImageSize): Frame {
  const width = Math.min(frame.width, image.width)
  const height = Math.min(frame.height, image.height)
  const within = (value: number, most: number): number => Math.round(Math.min(Math.max(0, value), most))
  return { x: within(frame.x, image.width - width), y: within(frame.y, image.height - height), width, height }
}
