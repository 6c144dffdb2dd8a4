const latin = new TextDecoder('latin1')

interface Signature {
  readonly type: string
  readonly test: (head: string) => boolean
}

const HEIF_BRANDS = /^(?:heic|heix|hevc|mif1|msf1|heim|heis)/

/** Files that people take for pictures of the web, by how they begin. */
const SIGNATURES: readonly Signature[] = [
  { type: 'BMP', test: (head) => head.startsWith('BM') },
  { type: 'TIFF', test: (head) => head.startsWith('II*\0') || head.startsWith('MM\0*') },
  { type: 'HEIC', test: (head) => head.slice(4, 8) === 'ftyp' && HEIF_BRANDS.test(head.slice(8)) },
  { type: 'AVIF', test: (head) => head.slice(4, 12) === 'ftypavif' },
  { type: 'MP4', test: (head) => head.slice(4, 8) === 'ftyp' },
  { type: 'PSD', test: (head) => head.startsWith('8BPS') },
  { type: 'PDF', test: (head) => head.startsWith('%PDF') },
  { type: 'ICO', test: (head) => head.startsWith('\0\0\u0001\0') },
  { type: 'JPEG XL', test: (head) => head.startsWith('\u00ff\u000a') || head.slice(4, 8) === 'JXL ' },
  { type: 'Word / ZIP', test: (head) => head.startsWith('PK\u0003\u0004') },
  { type: 'SVG', test: (head) => /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml|<!DOCTYPE svg|<svg)/i.test(head) },
  { type: 'HTML', test: (head) => /^\s*<(?:!DOCTYPE html|html)/i.test(head) },
]

/** The common name of a type of file that the portal's pages can't show, or null when it isn't recognised. */
export function nameOfForeignType(bytes: Uint8Array): string | null {
  const head = latin.decode(bytes.subarray(0, 64))
  return SIGNATURES.find(({ test }) => test(head))?.type ?? null
}
