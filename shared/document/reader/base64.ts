const NO_VALUE = 255
const VALUES = new Uint8Array(128).fill(NO_VALUE)
Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/').forEach((c, i) => {
  VALUES[c.charCodeAt(0)] = i
})

/** White space and padding. */
const isSkipped = (code: number): boolean => code === 0x3d || code === 0x20 || (code >= 0x09 && code <= 0x0d)

/** The bytes of base64 text, white space and padding aside; null when it holds anything else. */
export function decodeBase64(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4))
  let bits = 0
  let held = 0
  let at = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const value = code < 128 ? (VALUES[code] ?? NO_VALUE) : NO_VALUE
    if (value === NO_VALUE) {
      if (isSkipped(code)) continue
      return null
    }
    bits = ((bits << 6) | value) & 0xffffff
    held += 6
    if (held >= 8) {
      held -= 8
      bytes[at++] = (bits >> held) & 0xff
    }
  }
  return bytes.subarray(0, at)
}
