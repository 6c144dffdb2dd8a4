import { expect, test } from 'vitest'
import { fitPage } from '../../../../../renderer/ui/page-frame/page-fit'

test.each([
  { room: 280, cssWidth: 390, scale: 280 / 390 },
  { room: 496, cssWidth: 661, scale: 496 / 661 },
  { room: 960, cssWidth: 1280, scale: 0.75 },
  { room: 1500, cssWidth: 1280, scale: 1 },
])('in a room of $room pixels the page by itself is $cssWidth wide and can be read', ({ room, cssWidth, scale }) => {
  expect(fitPage('auto', 'fit', room)).toEqual({ cssWidth, scale })
})

test('a device keeps its width, shrunk to the room or at its actual size', () => {
  expect(fitPage('desktop', 'fit', 640)).toEqual({ cssWidth: 1280, scale: 0.5 })
  expect(fitPage('phone', 'fit', 640)).toEqual({ cssWidth: 390, scale: 1 })
  expect(fitPage('desktop', 'actual', 640)).toEqual({ cssWidth: 1280, scale: 1 })
})

test('at actual size the page by itself takes just the room', () => {
  expect(fitPage('auto', 'actual', 640)).toEqual({ cssWidth: 640, scale: 1 })
})
