import { expect, test } from 'vitest'
import { drawEmbedded, drawForPasting } from '../../../../electron/exporting/embedded'
import type { Library } from '../../../../electron/library/api'
import { makePng } from '../../../support/png'

const WEBP = Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64')
const PNG = makePng(2, 2)
const read = async (name: string): Promise<Uint8Array> => (name.endsWith('.webp') ? WEBP : PNG)
const source = { media: { read } as Library['media'] }
const draw = async ({ media }: { readonly media: (name: string) => string }): Promise<string> =>
  ['a.webp', 'b.png'].map((name) => media(name).slice(0, 16)).join(' ')

test('what is pasted into other programs holds no WebP; a page keeps its pictures as they are', async () => {
  expect(await drawEmbedded(source, draw)).toBe('data:image/webp; data:image/png;b')
  expect(await drawForPasting(source, draw)).toBe('data:image/jpeg; data:image/png;b')
})
