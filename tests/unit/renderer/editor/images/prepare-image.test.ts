import { describe, expect, it } from 'vitest'
import { prepareImage } from '../../../../../renderer/editor/images/prepare-image'
import { openReport } from '../../../../../renderer/editor/images/report'
import { AppError } from '../../../../../shared/ipc/errors'

const CONTROL = [0x21, 0xf9, 4, 0, 10, 0, 0, 0, 0x2c]
const gif = (width: number, pictures: number): Blob => {
  const size = [width & 255, width >> 8, 10, 0]
  const frames = Array.from({ length: pictures }, () => CONTROL).flat()
  return new Blob([new Uint8Array([...Buffer.from('GIF89a'), ...size, 0, 0, 0, ...frames, 0x3b])])
}
const refusal = (file: Blob): Promise<string> =>
  prepareImage(file, '图.gif').then(
    () => 'taken',
    (error: unknown) => (error instanceof AppError ? `${error.code} ${error.message}` : String(error)),
  )

describe('an image that can not be taken', () => {
  it('is damaged when its first bytes are known, else no image', async () => {
    const cut = new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])])
    expect(await refusal(cut)).toMatch(/^image-unreadable .*已损坏/)
    expect(await refusal(new Blob(['文字']))).toMatch(/^image-unsupported /)
    expect(await refusal(new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>']))).toMatch(
      /是 SVG 文件.*原文件没有改动/,
    )
    expect(await refusal(new Blob(['\0\0\0\x18ftypheic\0\0\0\0']))).toMatch(/是 HEIC 文件.*另存为 JPEG/)
  })
  it('is animated and too wide: scaling would stop it', async () => {
    expect(await refusal(gif(2400, 2))).toMatch(/^image-too-large .*动图/)
    // One picture is scaled like any other (which needs a browser).
    expect(await refusal(gif(2400, 1))).toMatch(/^image-unreadable /)
  })
})

it('several refusals are one notice that names the files', () => {
  const said: string[] = []
  const notify = (_kind: string, message: string): void => void said.push(message)
  const one = { name: '甲.png', error: new AppError('image-unreadable', '打不开甲') }
  const tell = (...refusals: readonly { name: string; error: unknown }[]): void => {
    const report = openReport({ notify })
    refusals.forEach(report.refused)
    report.tell()
  }
  tell(one)
  tell(one, { name: '乙.heic', error: new AppError('image-unsupported', '', { type: 'HEIC' }) })
  tell()
  expect(said).toEqual([
    '打不开甲',
    '2 个文件没有插入：“甲.png”（打不开，可能已损坏）、“乙.heic”（HEIC 文件，网页显示不了）。',
  ])
})

it('an image that was made smaller is told with both sizes, several with their sums', () => {
  const said: string[] = []
  const report = openReport({ notify: (_kind, message) => void said.push(message) })
  const large = {
    name: '甲.jpg',
    before: { width: 6000, height: 4000 },
    after: { width: 2000, height: 1333 },
    bytes: { before: 8_808_038, after: 421_888 },
  }
  report.scaled(large)
  report.tell()
  report.scaled(large)
  report.tell()
  expect(said).toEqual([
    '“甲.jpg”已缩小：6000×4000 → 2000×1333，8.4 MB → 412.0 KB。原文件没有改动。',
    '2 张大图已缩小到 2000 像素以内：16.8 MB → 824.0 KB。原文件没有改动。',
  ])
})
