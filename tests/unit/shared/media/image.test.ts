import { crc32 as nodeCrc32 } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crc32 } from '../../../../shared/media/crc32'
import { inspectImage, stripLocation } from '../../../../shared/media/image'
import { orientationOf } from '../../../../shared/media/tiff'

/** What a position would leave in the bytes: 31°14'3.7" as degrees, minutes and seconds times ten. */
const POSITION = Buffer.from('GPS-SECRET')
const XMP = 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta exif:GPSLatitude="31,14.0N"/>'

function tiff(littleEndian: boolean, orientation: number, withGps = true): Buffer {
  const bytes = Buffer.alloc(120)
  const u16 = (value: number, at: number): number =>
    littleEndian ? bytes.writeUInt16LE(value, at) : bytes.writeUInt16BE(value, at)
  const u32 = (value: number, at: number): number =>
    littleEndian ? bytes.writeUInt32LE(value, at) : bytes.writeUInt32BE(value, at)
  const entry = (at: number, tag: number, type: number, count: number): number =>
    u16(tag, at) + u16(type, at + 2) + u32(count, at + 4)
  bytes.write(littleEndian ? 'II' : 'MM', 0)
  u16(42, 2)
  u32(8, 4)
  u16(withGps ? 3 : 2, 8)
  entry(10, 0x0112, 3, 1)
  u16(orientation, 18)
  let at = 22
  if (withGps) {
    entry(at, 0x8825, 4, 1)
    u32(70, at + 8)
    at += 12
  }
  entry(at, 0x013b, 2, 8)
  u32(60, at + 8)
  u32(0, at + 12)
  bytes.write('Lin Zhi\0', 60)
  u16(1, 70)
  entry(72, 0x001d, 2, POSITION.length)
  u32(100, 80)
  POSITION.copy(bytes, 100)
  return bytes
}

const segment = (marker: number, data: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}
const exif = (block: Buffer): Buffer => segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), block]))
const frame = segment(0xc0, Buffer.from([8, 0x03, 0x20, 0x04, 0xb0, 1, 1, 0x11, 0]))
const scan = Buffer.concat([
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([1, 2, 0xff, 0x00, 3, 0xff, 0xd0, 4]),
])
const END = Buffer.from([0xff, 0xd9])
const jpeg = (...segments: readonly Buffer[]): Uint8Array =>
  new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, frame, scan, END]))

const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(nodeCrc32(body))
  return Buffer.concat([length, body, sum])
}
const header = Buffer.from([0, 0, 0x04, 0xb0, 0, 0, 0x03, 0x20, 8, 2, 0, 0, 0])
const png = (...chunks: readonly Buffer[]): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', header),
      ...chunks,
      chunk('IDAT', Buffer.from([1])),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  )

const riff = (name: string, data: Buffer): Buffer => {
  const head = Buffer.alloc(8)
  head.write(name)
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length & 1)])
}
const vp8x = (flags: number): Buffer => riff('VP8X', Buffer.from([flags, 0, 0, 0, 0xaf, 0x04, 0, 0x1f, 0x03, 0]))
const webp = (...chunks: readonly Buffer[]): Uint8Array => {
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks])
  const size = Buffer.alloc(4)
  size.writeUInt32LE(body.length)
  return new Uint8Array(Buffer.concat([Buffer.from('RIFF'), size, body]))
}
const vp8 = riff('VP8 ', Buffer.from([0, 0, 0, 0x9d, 0x01, 0x2a, 0xb0, 0x04, 0x20, 0x03]))

const holds = (bytes: Uint8Array, text: string | Buffer): boolean => Buffer.from(bytes).includes(text)

describe('inspectImage', () => {
  it('reads format and pixels', () => {
    const size = { width: 1200, height: 800 }
    expect(inspectImage(png())).toEqual({ type: 'png', extension: 'png', ...size })
    expect(inspectImage(jpeg())).toEqual({ type: 'jpeg', extension: 'jpg', ...size })
    expect(inspectImage(webp(vp8))).toEqual({ type: 'webp', extension: 'webp', ...size })
    expect(inspectImage(webp(vp8x(0), vp8))).toEqual({ type: 'webp', extension: 'webp', ...size })
    expect(inspectImage(webp(riff('VP8L', Buffer.from([0x2f, 0xaf, 0xc4, 0xc7, 0x00]))))).toEqual({
      type: 'webp',
      extension: 'webp',
      ...size,
    })
    expect(inspectImage(new Uint8Array(Buffer.from('GIF89a\xb0\x04\x20\x03', 'latin1')))).toEqual({
      type: 'gif',
      extension: 'gif',
      ...size,
    })
  })

  it.each([true, false])(
    'gives the pixels of a picture on its side as it is shown (little endian: %s)',
    (littleEndian) => {
      expect(inspectImage(jpeg(exif(tiff(littleEndian, 6))))).toMatchObject({ width: 800, height: 1200 })
      expect(inspectImage(jpeg(exif(tiff(littleEndian, 3))))).toMatchObject({ width: 1200, height: 800 })
      expect(inspectImage(webp(vp8x(8), vp8, riff('EXIF', tiff(littleEndian, 8))))).toMatchObject({
        width: 800,
        height: 1200,
      })
    },
  )

  it('refuses what is no image, and never throws on broken ones', () => {
    for (const text of ['', 'x', '<svg/>', 'BM', '\x89PNG\r\n\x1a\n', 'GIF89a', 'RIFF    WEBP', '\xff\xd8\xff']) {
      expect(inspectImage(new Uint8Array(Buffer.from(text, 'latin1')))).toBeNull()
    }
    const whole = [
      jpeg(exif(tiff(true, 6))),
      png(chunk('eXIf', tiff(false, 1))),
      webp(vp8x(12), vp8, riff('EXIF', tiff(true, 1))),
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...whole),
        fc.nat(400),
        fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 6 }),
        (image, length, changes) => {
          const broken = image.slice(0, Math.max(12, length))
          for (const [at, value] of changes) if (at < broken.length) broken[at] = value
          inspectImage(broken)
          expect(stripLocation(broken).length).toBeLessThanOrEqual(broken.length)
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('stripLocation', () => {
  it.each([true, false])('blanks the position in EXIF and keeps the rest (little endian: %s)', (littleEndian) => {
    for (const image of [
      jpeg(exif(tiff(littleEndian, 6))),
      png(chunk('eXIf', tiff(littleEndian, 6))),
      webp(vp8x(8), vp8, riff('EXIF', tiff(littleEndian, 6))),
    ]) {
      const clean = stripLocation(image)
      expect(holds(clean, POSITION)).toBe(false)
      expect(holds(clean, 'Lin Zhi')).toBe(true)
      expect(clean.length).toBe(image.length)
      expect(inspectImage(clean)).toEqual(inspectImage(image))
      const at = Buffer.from(clean).indexOf(littleEndian ? 'II*\0' : 'MM\0*')
      expect(orientationOf(clean.subarray(at))).toBe(6)
      expect(stripLocation(clean)).toBe(clean)
    }
  })

  it('makes the bytes that EXIF without GPS would have in its first directory', () => {
    const clean = stripLocation(jpeg(exif(tiff(true, 6))))
    const plain = tiff(true, 6, false)
    const at = Buffer.from(clean).indexOf('II*\0')
    expect(Buffer.from(clean.subarray(at, at + 38))).toEqual(plain.subarray(0, 38))
  })

  it('takes XMP and what follows the picture away, and not a byte more', () => {
    const comment = segment(0xfe, Buffer.from('kept'))
    const second = Buffer.from(jpeg(exif(tiff(true, 1))))
    const image = new Uint8Array(
      Buffer.concat([jpeg(segment(0xe1, Buffer.from(XMP)), comment, segment(0xe2, Buffer.from('MPF\0xx'))), second]),
    )
    expect(Buffer.from(stripLocation(image))).toEqual(Buffer.from(jpeg(comment)))

    const text = chunk('tEXt', Buffer.from('Author\0Lin'))
    expect(Buffer.from(stripLocation(png(text, chunk('iTXt', Buffer.from('XML:com.adobe.xmp\0\0\0\0\0x')))))).toEqual(
      Buffer.from(png(text)),
    )
    expect(Buffer.from(stripLocation(webp(vp8x(4), vp8, riff('XMP ', Buffer.from('x')))))).toEqual(
      Buffer.from(webp(vp8x(0), vp8)),
    )
  })

  it('drops EXIF that it cannot read', () => {
    expect(Buffer.from(stripLocation(jpeg(exif(Buffer.from('II*\0\xff\xff\xff\xffGPS', 'latin1')))))).toEqual(
      Buffer.from(jpeg()),
    )
  })

  it('keeps the orientation alone when the GPS part cannot be followed', () => {
    const broken = tiff(false, 6)
    broken.writeUInt32BE(0xffff0000, 30)
    const clean = stripLocation(jpeg(exif(broken)))
    expect(holds(clean, POSITION)).toBe(false)
    expect(inspectImage(clean)).toMatchObject({ width: 800, height: 1200 })
  })

  it('answers the same bytes when there is no position', () => {
    for (const image of [jpeg(), jpeg(exif(tiff(true, 6, false))), png(), webp(vp8), new Uint8Array([1, 2, 3])]) {
      expect(stripLocation(image)).toBe(image)
    }
  })

  it('writes chunk sums as zlib does', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(crc32(bytes)).toBe(nodeCrc32(bytes))
      }),
    )
    const clean = Buffer.from(stripLocation(png(chunk('eXIf', tiff(true, 1)))))
    const at = clean.indexOf('eXIf')
    expect(clean.readUInt32BE(at + 124)).toBe(nodeCrc32(clean.subarray(at, at + 124)))
  })
})
