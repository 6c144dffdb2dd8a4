import { expect, test } from 'vitest'
import { encodeJpeg } from '../../../../electron/pictures/codecs'
import { createPictureThread } from '../../../../electron/pictures/picture-thread'
import { inspectImage } from '../../../../shared/media/image'
import { isTurned } from '../../../../shared/media/jpeg'
import { lying } from '../../../support/jpeg'
import { makePng } from '../../../support/png'

/** One pixel. */
const WEBP = Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64')

test('a picture is made anew in a form that every program knows, upright and of its size', async () => {
  const pictures = createPictureThread()
  const plain = async (bytes: Uint8Array) => {
    const made = await pictures.remake(bytes, 'plain')
    return made === null ? null : { ...inspectImage(made), isTurned: isTurned(made) }
  }
  const data = new Uint8ClampedArray(60 * 40 * 4).fill(255)
  const photo = lying(await encodeJpeg({ data, width: 60, height: 40 }, 90))
  expect(isTurned(photo)).toBe(true)
  expect(await plain(photo)).toMatchObject({ type: 'jpeg', width: 40, height: 60, isTurned: false })
  expect(await plain(WEBP)).toMatchObject({ type: 'jpeg', width: 1, height: 1 })
  expect(await plain(makePng(30, 20))).toMatchObject({ type: 'jpeg', width: 30, height: 20 })
  // After one that can't be decoded the next comes through.
  expect(await plain(photo.subarray(0, photo.length - 40))).toBeNull()
  expect(await plain(Buffer.from('GIF89a\x01\0\x01\0', 'latin1'))).toBeNull()
  expect(await plain(WEBP)).not.toBeNull()
  await pictures.close()
})
