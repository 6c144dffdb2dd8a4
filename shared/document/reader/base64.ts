const VALUES = new Map(
  Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/').map((c, i) => [c.charCodeAt(0), i]),
)

/** The bytes of base64 text, white space and padding aside; null when it holds anything else. */
export function decodeBase64(text: string): Uint8Array | null {
  const compact = text.replace(/[\s=]+/g, '')
  const bytes = new Uint8Array(Math.floor((compact.length * 3) / 4))
  let bits = 0
  let held = 0
  let at = 0
  for (let i = 0; i < compact.length; i++) {
    const value = VALUES.get(compact.charCodeAt(i))
    if (value === undefined) return null
    bits = ((bits << 6) | value) & 0xffffff
    held += 6
    if (held >= 8) {
      held -= 8
      bytes[at++] = (bits >> held) & 0xff
    }
  }
  return bytes
}
