import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importFiles } from '../../../../electron/importing'
import { encodeJpeg, encodePng } from '../../../../electron/pictures/codecs'
import type { NodeJson } from '../../../../shared/document/json'
import { isWholeJpeg } from '../../../../shared/media/jpeg'
import { lying } from '../../../support/jpeg'
import { makePng } from '../../../support/png'
import { newDesk } from '../library/kit'

const WIDE = { width: 2400, height: 1200 }

/** Grey from left to right, half to be seen through when asked. */
function pixels(alpha: number) {
  const data = new Uint8ClampedArray(WIDE.width * WIDE.height * 4)
  for (let i = 0; i < data.length; i += 4) data.set([(i / 4) % 256, 90, 90, alpha], i)
  return { data, ...WIDE }
}

const PROFILE = Buffer.concat([
  Buffer.from([0xff, 0xe2, 0, 30]),
  Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'),
  Buffer.alloc(14, 7),
])

/** Imports one text with these pictures beside it. */
async function imported(pictures: Readonly<Record<string, Uint8Array>>) {
  const desk = await newDesk()
  const library = await desk.open()
  const cwd = join(desk.path, '..')
  for (const [name, bytes] of Object.entries(pictures)) await writeFile(join(cwd, name), bytes)
  const lines = Object.keys(pictures).map((name) => `![图](${name})`)
  await writeFile(join(cwd, '稿.md'), ['# 河边书店', '书店昨日开门。', ...lines].join('\n\n'))
  const [row] = await importFiles(library, { files: ['稿.md'], cwd })
  const { revision } = await library.load(row?.id ?? '')
  const figures = (revision.record.body.content ?? []).filter(({ type }) => type === 'figure')
  const media = figures.map(({ attrs }: NodeJson) => (typeof attrs?.['media'] === 'string' ? attrs['media'] : ''))
  return { library, lost: row?.lost ?? [], media }
}

describe('pictures of imported files that are too large for the library', () => {
  test('come in smaller, each in its form, and it is said', async () => {
    const opaque = makePng(2400, 1600)
    const { library, lost, media } = await imported({
      'a.png': opaque,
      'b.png': await encodePng(pixels(120)),
      'c.png': makePng(300, 200),
    })
    expect(await Promise.all(media.map((name) => library.media.size(name)))).toEqual([
      { width: 2000, height: 1333 },
      { width: 2000, height: 1000 },
      { width: 300, height: 200 },
    ])
    expect(media.map((name) => name.slice(-4))).toEqual(['.jpg', '.png', '.png'])
    expect(lost).toEqual(['2 张大图已缩小到 2000 像素以内，原文件没有改动。'])
  })

  test('a photo stands upright and keeps its colours, and the same file gives the same bytes', async () => {
    const plain = await encodeJpeg(pixels(255), 90)
    const photo = lying(plain, PROFILE)
    const { library, media } = await imported({ 'a.jpg': photo })
    expect(await library.media.size(media[0] ?? '')).toEqual({ width: 1000, height: 2000 })
    const bytes = Buffer.from(await library.media.read(media[0] ?? ''))
    expect(bytes.includes(PROFILE)).toBe(true)
    expect(bytes.includes('Exif')).toBe(false)
    expect((await imported({ 'a.jpg': photo })).media).toEqual(media)
  })

  test('one that is cut off, or can’t be decoded, is left out with the reason, and the others come in', async () => {
    const photo = await encodeJpeg(pixels(255), 90)
    const png = makePng(2400, 1600)
    expect(isWholeJpeg(photo)).toBe(true)
    const { lost, media } = await imported({
      'cut.jpg': photo.subarray(0, photo.length >> 1),
      'cut.png': png.subarray(0, png.length >> 1),
      'whole.jpg': photo,
    })
    expect(media.filter((name) => name !== '')).toHaveLength(1)
    expect(lost).toHaveLength(3)
    expect(lost[0]).toContain('cut.jpg')
    expect(lost[1]).toContain('cut.png')
  })
})
