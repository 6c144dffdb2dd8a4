import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJsonBytes } from '../../../../../electron/library/disk/json-bytes'

const decoded = (bytes: Uint8Array): unknown => {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown }
  } catch {
    return 'refused'
  }
}
const read = (bytes: Uint8Array): unknown => {
  try {
    return { value: readJsonBytes(bytes) }
  } catch {
    return 'refused'
  }
}

describe('JSON in UTF-8 bytes', () => {
  it('is what a strict decoder makes of the same bytes', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ stringUnit: 'binary' }),
        fc.boolean(),
        fc.nat(),
        fc.nat(255),
        (value, marked, at, byte) => {
          const bytes = Buffer.from(`${marked ? '\ufeff' : ''}${JSON.stringify(value)}`)
          expect(read(bytes)).toEqual(decoded(bytes))
          bytes[at % bytes.length] = byte
          expect(read(bytes)).toEqual(decoded(bytes))
          // Bytes that are a part of larger ones.
          expect(read(bytes.subarray(1))).toEqual(decoded(bytes.subarray(1)))
        },
      ),
    )
  })

  it('refuses half characters, other encodings and nothing at all', () => {
    for (const bytes of [[0x22, 0xe7, 0xa8, 0x22], [0x22, 0xb8, 0xe5, 0x22], [0xff, 0xfe, 0x31, 0x00], []])
      expect(() => readJsonBytes(Uint8Array.from(bytes))).toThrow(SyntaxError)
  })
})
