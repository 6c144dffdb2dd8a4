/** Full- and half-width forms and capitals count the same in the site's search; the page's script folds in the same way. */
export const foldForSearch = (text: string): string => text.normalize('NFKC').toLowerCase()

/** About three bits for each letter, so that few absent pairs seem to be there; 2^10 to 2^20 bits. */
export const powerFor = (length: number): number =>
  Math.min(20, Math.max(10, Math.ceil(Math.log2(Math.max(1, length * 3)))))

/** An empty filter of 2^power bits, eight a byte. */
export const emptyFilter = (power: number): Uint8Array => new Uint8Array(2 ** (power - 3))

/** FNV-1a over UTF-16 units gives one place in a filter, its mixed halves another. The page's script does the same. */
const mark = (bits: Uint8Array, power: number, hash: number): void => {
  const first = hash >>> (32 - power)
  const second = (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0) >>> (32 - power)
  bits[first >> 3] = (bits[first >> 3] ?? 0) | (1 << (first & 7))
  bits[second >> 3] = (bits[second >> 3] ?? 0) | (1 << (second & 7))
}

const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)
const START = 0x811c9dc5

/** Adds each unit of a folded text and each pair of neighbours to a Bloom filter (Bloom 1970) with two places for each. */
export function addText(bits: Uint8Array, power: number, folded: string): void {
  let before = -1
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i)
    mark(bits, power, step(START, unit))
    if (before >= 0) mark(bits, power, step(step(START, before), unit))
    before = unit
  }
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Base64 with padding (RFC 4648), for `atob`. */
export function base64(bytes: Uint8Array): string {
  // Joined at the end: text that grows letter by letter is kept as a tree of its letters.
  const quads: string[] = []
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i
    const triple = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    let quad = ''
    for (let at = 0; at < 4; at++) quad += at > left ? '=' : (ALPHABET[(triple >> (18 - 6 * at)) & 63] ?? '')
    quads.push(quad)
  }
  return quads.join('')
}
