import { expect, test } from 'vitest'
import { wordImages } from '../../../../../electron/exporting/word/word-images'
import { encodeJpeg } from '../../../../../electron/pictures/codecs'
import { lying } from '../../../../support/jpeg'
import { makePng } from '../../../../support/png'

const WEBP = Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64')

test('what Word doesn’t know, or would show lying, is made anew; all else goes in as it is', async () => {
  const upright = await encodeJpeg({ data: new Uint8ClampedArray(8 * 8 * 4), width: 8, height: 8 }, 90)
  const photo = lying(upright)
  const png = makePng(8, 8)
  const files = new Map<string, Uint8Array>([
    ['a.png', png],
    ['b.jpg', upright],
    ['c.jpg', photo],
    ['d.webp', WEBP],
    ['e.webp', WEBP],
  ])
  const asked: Uint8Array[] = []
  const images = await wordImages([...files.keys()], {
    read: async (name) => files.get(name) ?? new Uint8Array(),
    size: async () => ({ width: 8, height: 8 }),
    plain: async (bytes) => {
      asked.push(bytes)
      return asked.length === 3 ? null : upright
    },
  })
  expect(asked).toEqual([photo, WEBP, WEBP])
  const held = [...images].map(([name, { type, bytes }]) => [name, type, bytes])
  expect(held).toEqual([
    ['a.png', 'png', png],
    ['b.jpg', 'jpg', upright],
    ['c.jpg', 'jpg', upright],
    ['d.webp', 'jpg', upright],
  ])
})
