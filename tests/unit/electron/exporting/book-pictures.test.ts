import { expect, test } from 'vitest'
import { bookPictures } from '../../../../electron/exporting/epub/book-pictures'
import { makePng } from '../../../support/png'

test('a book names what its WebP pictures became; what can’t be made anew stays', async () => {
  const bytes = (name: string): Uint8Array => Buffer.from(name)
  const png = makePng(2, 2)
  const drawn = await bookPictures(
    '<img src="media/a.webp"/><img src="media/b.png"/><img src="media/a.webp"/><img src="media/c.webp"/>',
    ['a.webp', 'b.png', 'c.webp'],
    async (name) => bytes(name),
    async (given) => (Buffer.from(given).toString() === 'a.webp' ? png : null),
  )
  expect(drawn).toEqual({
    xhtml: '<img src="media/a.png"/><img src="media/b.png"/><img src="media/a.png"/><img src="media/c.webp"/>',
    pictures: [
      { name: 'a.png', bytes: png },
      { name: 'b.png', bytes: bytes('b.png') },
      { name: 'c.webp', bytes: bytes('c.webp') },
    ],
  })
})
