/**
 * True for a GIF with several pictures and for a WebP that says it is animated.
 * @param type as the header tells it
 */
export function isAnimated(bytes: Uint8Array, type: string): boolean {
  if (type === 'webp') {
    // The flags of the VP8X chunk, which stands first in every extended file.
    return String.fromCharCode(...bytes.subarray(12, 16)) === 'VP8X' && ((bytes[20] ?? 0) & 0x02) !== 0
  }
  if (type !== 'gif') return false
  let pictures = 0
  // A graphic control block (21 F9 04 … 00) stands before each picture of an animation.
  for (let i = bytes.indexOf(0x21); i >= 0; i = bytes.indexOf(0x21, i + 1)) {
    if (bytes[i + 1] === 0xf9 && bytes[i + 2] === 4 && bytes[i + 7] === 0) pictures += 1
    if (pictures > 1) return true
  }
  return false
}
