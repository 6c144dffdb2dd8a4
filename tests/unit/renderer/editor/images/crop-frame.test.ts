import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dragged,
  isWhole,
  moved,
  turned,
  wholeFrame,
  withAspect,
  type Corner,
  type Frame,
} from '../../../../../renderer/editor/images/crop-frame'

const side = fc.integer({ min: 40, max: 2000 })
const image = fc.record({ width: side, height: side })
const point = fc.record({ x: fc.integer({ min: -500, max: 2500 }), y: fc.integer({ min: -500, max: 2500 }) })
const corner = fc.constantFrom<Corner>('top-left', 'top-right', 'bottom-left', 'bottom-right')
const aspect = fc.constantFrom(null, 1, 4 / 3, 16 / 9, 9 / 16)

const isInside = (frame: Frame, size: { readonly width: number; readonly height: number }): boolean =>
  frame.x >= 0 &&
  frame.y >= 0 &&
  frame.width >= 1 &&
  frame.height >= 1 &&
  frame.x + frame.width <= size.width &&
  frame.y + frame.height <= size.height &&
  Object.values(frame).every(Number.isInteger)

describe('the frame of a crop', () => {
  it('stays inside the image with whole pixels, whatever is done to it', () => {
    fc.assert(
      fc.property(image, aspect, fc.array(fc.tuple(corner, point), { maxLength: 6 }), (size, ratio, drags) => {
        let frame = withAspect(wholeFrame(size), ratio, size)
        expect(isInside(frame, size)).toBe(true)
        for (const [which, to] of drags) {
          frame = dragged(frame, which, to, ratio, size)
          expect(isInside(frame, size)).toBe(true)
          frame = moved(frame, to.x - 400, to.y - 400, size)
          expect(isInside(frame, size)).toBe(true)
          if (ratio !== null) expect(Math.abs(frame.width - frame.height * ratio)).toBeLessThanOrEqual(1 + ratio)
        }
      }),
    )
  })

  it('leaves the opposite corner where it is', () => {
    const size = { width: 1000, height: 800 }
    const frame = { x: 200, y: 100, width: 400, height: 300 }
    expect(dragged(frame, 'bottom-right', { x: 500, y: 300 }, null, size)).toEqual({
      ...frame,
      width: 300,
      height: 200,
    })
    expect(dragged(frame, 'top-left', { x: 300, y: 200 }, null, size)).toEqual({
      x: 300,
      y: 200,
      width: 300,
      height: 200,
    })
    expect(dragged(frame, 'bottom-right', { x: 5000, y: 150 }, 1, size)).toEqual({ ...frame, width: 700, height: 700 })
  })

  it('takes the largest piece of an aspect', () => {
    expect(withAspect(wholeFrame({ width: 1600, height: 1000 }), 1, { width: 1600, height: 1000 })).toEqual({
      x: 300,
      y: 0,
      width: 1000,
      height: 1000,
    })
    expect(
      isWhole(withAspect({ x: 5, y: 5, width: 40, height: 40 }, 1.6, { width: 1600, height: 1000 }), {
        width: 1600,
        height: 1000,
      }),
    ).toBe(true)
  })

  it('comes back after four turns, and after one there and back', () => {
    fc.assert(
      fc.property(image, corner, point, (size, which, to) => {
        const frame = dragged(wholeFrame(size), which, to, null, size)
        const sideways = { width: size.height, height: size.width }
        expect(isInside(turned(frame, 1, size), sideways)).toBe(true)
        expect(turned(turned(frame, 1, size), -1, sideways)).toEqual(frame)
        let four = frame
        for (let i = 0; i < 4; i++) four = turned(four, 1, i % 2 === 0 ? size : sideways)
        expect(four).toEqual(frame)
      }),
    )
  })
})
