import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../../../electron/importing/decode-text'
import { AppError } from '../../../../shared/ipc/errors'

const TEXT = '标题\r\n　　云溪市试行图书流动服务车，共 26 个村。\n'
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()

describe('decoding a text', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16LE with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16BE with a mark', utf16be(`\ufeff${TEXT}`)],
    ['UTF-16LE', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16BE', utf16be(TEXT)],
  ])('%s', (_name, bytes) => {
    expect(decodeText(bytes)).toBe(TEXT)
  })

  test.each([
    [TEXT, 'b1eacce20d0aa1a1a1a1d4c6cfaacad0cad4d0d0cdbccae9c1f7b6afb7fecef1b3b5a3acb9b220323620b8f6b4e5a1a30a'],
    ['新闻', 'd0c2cec5'],
    ['镕㐂𠀀', 'e9468139ef3195328236'],
    ['质量第一、效益优先', 'd6cac1bfb5dad2bba1a2d0a7d2e6d3c5cfc8'],
  ])('GB 18030, also in few characters and beyond GBK: %s', (text, hex) => {
    expect(decodeText(Buffer.from(hex, 'hex'))).toBe(text)
  })

  test.each([
    [
      '標題：桃園市立圖書館新館今天開放，市民可以預約參觀。館方表示，這裡將會成為市民閱讀的好地方。\n',
      'bcd0c344a147aee7b6e9a5aba5dfb9cfaed1c05db773c05da4b5a4d1b67da9f1a141a5aba5c1a569a548b977acf9b0d1c65ba143c05da4e8aaeda5dca141b36fb8ccb14eb77ca6a8acb0a5aba5c1be5cc5aaaabaa66ea661a4e8a1430a',
    ],
  ])('Big5, whose bytes are some GBK as well: %s', (text, hex) => {
    expect(decodeText(Buffer.from(hex, 'hex'))).toBe(text)
  })

  test('any text in UTF-8 comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('新', '闻', 'a', '\n', '𠀀', 'é', '“', ' ')), (pieces) => {
        expect(decodeText(Buffer.from(pieces.join('')))).toBe(pieces.join(''))
      }),
    )
  })

  test('UTF-16 without a mark, a line break or a space is read when it is plainly Chinese', () => {
    const line = '云溪市图书馆的新馆今天开放，市民可以预约。'
    expect(decodeText(Buffer.from(line, 'utf16le'))).toBe(line)
    expect(decodeText(utf16be(line))).toBe(line)
  })

  test('a few stray controls do not make a text unreadable', () => {
    const text = '标题\n　　第一段\u000b第二段\u0007，正文到此为止。\n'
    expect(decodeText(Buffer.from(text))).toBe(text)
    expect(decodeText(Buffer.from(`\ufeff${text}`, 'utf16le'))).toBe(text)
  })

  test.each([
    ['controls throughout, of an even length', Buffer.from('a\u0001b\u0002c\u0003d\u0004'.repeat(9))],
    ['two by two', Buffer.from('ab\u0001\u0002cd\u0003\u0004xyz\u0005'.repeat(30))],
    ['controls throughout', Buffer.from('a\u0001b\u0002c\u0003d\u0004'.repeat(9) + 'x')],
    ['an image', Buffer.from('89504e470d0a1a0a0000000d49484452ffd8ff00', 'hex')],
    ['broken bytes', Buffer.from('e696b0e997ffff80', 'hex')],
    ['a broken UTF-8 text with a mark', Buffer.from('efbbbfe696', 'hex')],
    ['a Word file', Buffer.from('504b0304140006000800000021dd', 'hex')],
  ])('refuses %s', (_name, bytes) => {
    expect(() => decodeText(bytes)).toThrow(AppError)
  })
})
