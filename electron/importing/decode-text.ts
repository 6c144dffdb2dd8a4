import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'

const BOMS: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0x84, 0x31, 0x95, 0x33], encoding: 'gb18030' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

/**
 * The text of a file of unknown encoding: by its byte order mark, else strict UTF-8, else strict GB 18030 (which holds
 * GBK and GB 2312) or Big5, whichever makes more sense of the bytes, else UTF-16 where the bytes look like it. A guess
 * that doesn't fit every byte is never taken.
 * @throws AppError 'import-unreadable' when it is none of them
 */
export function decodeText(bytes: Uint8Array): string {
  const bom = BOMS.find((one) => one.bytes.every((byte, index) => bytes[index] === byte))
  const encodings = bom === undefined ? candidates(bytes) : [bom.encoding]
  for (const encoding of encodings) {
    const text = decode(bytes, encoding)
    if (text === null || !isText(text, bom !== undefined || encoding === 'utf-8')) continue
    if (encoding === 'gb18030' && bom === undefined) {
      const other = decode(bytes, 'big5')
      if (other !== null && isText(other, false) && sense(other) > 3 * sense(text) + 0.05) return other
    }
    if (encoding === 'big5' && sense(text) < 0.1) continue
    const guessed = bom === undefined && encoding.startsWith('utf-16') && !bytes.includes(0)
    if (!guessed || isPlainlyChinese(text)) return text
  }
  throw new AppError('import-unreadable', t('importing.notText'))
}

/** A plain text holds no zero byte, so one tells of UTF-16: its half that is zero says which. */
function candidates(bytes: Uint8Array): readonly string[] {
  const sample = bytes.subarray(0, 65_536)
  let even = 0
  let odd = 0
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] !== 0) continue
    if (i % 2 === 0) even++
    else odd++
  }
  if (even + odd === 0) return ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be']
  return odd >= even ? ['utf-16le', 'utf-16be'] : ['utf-16be', 'utf-16le']
}

const USUAL =
  /[，。、：；？！“”‘’（）《》\u3000的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年同工也能下过子说产种面而方后多定行学法所民得经]/gu
const CHINESE = /[\u00b7\u2010-\u2027\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/gu

/**
 * Almost any even number of bytes is some UTF-16. Without a zero byte there is no line break, space or Latin letter to
 * tell it by, so it has to be Chinese through and through, with its marks or most common characters among it.
 */
function isPlainlyChinese(text: string): boolean {
  const sample = text.slice(0, 65_536)
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0
  return count(CHINESE) * 20 >= sample.length * 19 && count(USUAL) * 20 >= sample.length
}

const TRADITIONAL = /[這個國們來時為會對學過後說產經發種樣動現點從實開關長問無與應當機體制業區電報導館記者縣單位號]/gu

/** The share of characters that Chinese texts are full of. Any GBK text is some Big5, but of rare characters. */
function sense(text: string): number {
  const sample = text.slice(0, 65_536)
  const usual = (sample.match(USUAL)?.length ?? 0) + (sample.match(TRADITIONAL)?.length ?? 0)
  return usual / Math.max(1, sample.replace(/[\s\x20-\x7e]/g, '').length)
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * No controls but those of lines, and not mostly private or unassigned characters: those are bytes read wrongly.
 * @param sure the encoding is told by the bytes themselves: then a few stray controls are slips of the text
 */
function isText(text: string, sure: boolean): boolean {
  const sample = text.slice(0, 65_536)
  const strange = sample.match(/[\p{Co}\p{Cn}]/gu)?.length ?? 0
  const controls = sample.match(/(?![\t\n\v\f\r\u001a\u0085])\p{Cc}/gu)?.length ?? 0
  return controls <= (sure ? 2 + sample.length / 100 : 0) && strange * 50 <= sample.length
}
