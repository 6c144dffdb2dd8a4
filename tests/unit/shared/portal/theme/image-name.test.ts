import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IMAGE_NAME, imageNameOf } from '../../../../../shared/portal/theme/image-name'

test('a good name stays, any other becomes one, and none takes the place of another', () => {
  expect(imageNameOf('Paper_2.PNG', new Set(['paper_2.png']))).toBe('paper_2.png')
  expect(imageNameOf('报头 底纹.png', new Set())).toBe('image.png')
  expect(imageNameOf('报头.png', new Set(['image.png']))).toBe('image-2.png')
  expect(imageNameOf('社徽 logo (1).jpg', new Set())).toBe('logo-1.jpg')
})

test('whatever a file is called, its name as a picture is one that a theme may have', () => {
  const stem = fc.string({ unit: 'grapheme', maxLength: 90 })
  fc.assert(
    fc.property(stem, fc.constantFrom('png', 'JPG', 'jpeg', 'gif', 'webp'), (name, type) => {
      const fit = imageNameOf(`${name}.${type}`, new Set(['image.png']))
      expect(fit).toMatch(IMAGE_NAME)
    }),
  )
})
