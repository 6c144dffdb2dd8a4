/** ASCII text at a place of a file: the signatures and chunk names of image formats. */
export function asciiAt(bytes: Uint8Array, offset: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(offset, offset + length))
}

/** Reads numbers of a file; a place beyond its end answers 0, so that broken files end loops instead of throwing. */
export interface NumberReader {
  readonly u8: (offset: number) => number
  readonly u16: (offset: number) => number
  readonly u32: (offset: number) => number
}

export function numbersOf(bytes: Uint8Array, littleEndian: boolean): NumberReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const fits = (offset: number, size: number): boolean => offset >= 0 && offset + size <= bytes.length
  return {
    u8: (offset) => (fits(offset, 1) ? view.getUint8(offset) : 0),
    u16: (offset) => (fits(offset, 2) ? view.getUint16(offset, littleEndian) : 0),
    u32: (offset) => (fits(offset, 4) ? view.getUint32(offset, littleEndian) : 0),
  }
}

export function concatBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let offset = 0
  for (const part of parts) {
    joined.set(part, offset)
    offset += part.length
  }
  return joined
}
