import { readRtf as readRtfText } from '../../../shared/word/read-rtf'
import { composeArticle } from '../manuscript/compose'
import type { ForeignOptions, FoundForeign } from './found-foreign'

const ENCODINGS: ReadonlyMap<number, string> = new Map([
  [936, 'gb18030'],
  [54936, 'gb18030'],
  [950, 'big5'],
  [932, 'shift_jis'],
  [949, 'euc-kr'],
  [65001, 'utf-8'],
])

/** A rich text (.rtf) as an article. */
export function readRtf(bytes: Uint8Array, options: ForeignOptions): FoundForeign {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const { manuscript, images } = readRtfText(text, (values, codepage) =>
    new TextDecoder(ENCODINGS.get(codepage) ?? 'windows-1252').decode(Uint8Array.from(values)),
  )
  const composed = composeArticle(manuscript, options, (name) => images.get(name) ?? null)
  return {
    value: composed.value,
    lost: composed.lost,
    images: composed.images.flatMap(({ figure, name, bytes: found }) =>
      found === null ? [] : [{ figure, name, bytes: found }],
    ),
  }
}
