/** Longer RTF is not looked through: some two dozen photographs in hexadecimal. */
const MAX_LENGTH = 120_000_000
/** Bytes of one picture. */
const MAX_PICTURE = 30_000_000
const MAX_PICTURES = 500

/** Groups that hold pictures the text doesn't show: copies for old programs, bullets, page heads and feet. */
const PASSED_OVER: ReadonlySet<string> = new Set([
  'nonshppict',
  'shprslt',
  'listpicture',
  'header',
  'headerl',
  'headerr',
  'headerf',
  'footer',
  'footerl',
  'footerr',
  'footerf',
  'fonttbl',
  'stylesheet',
  'themedata',
  'colorschememapping',
  'datastore',
])

const WORD = /\\(?:([a-z]+)(-?\d+)? ?|'[0-9a-f]{2}|[^a-z])/giy

/**
 * The pictures of a text in RTF, in the order in which they stand: Word's HTML names files that no page may read, its
 * RTF holds the same pictures' bytes. PNG and JPEG only; null stands for any other kind.
 */
export function imagesOfRtf(rtf: string): readonly (Uint8Array | null)[] {
  const images: (Uint8Array | null)[] = []
  if (!rtf.startsWith('{\\rtf') || rtf.length > MAX_LENGTH) return images
  /** For each open group: whether its pictures count, and the picture it is. */
  const groups: { counts: boolean; picture: Picture | null; starts: boolean }[] = []
  let i = 0
  while (i < rtf.length && images.length < MAX_PICTURES) {
    const sign = rtf.charCodeAt(i)
    const group = groups.at(-1)
    if (sign === OPEN) {
      groups.push({ counts: group?.counts ?? true, picture: null, starts: true })
      i += 1
    } else if (sign === CLOSE) {
      if (group?.picture !== undefined && group.picture !== null && group.counts) images.push(bytesOf(group.picture))
      groups.pop()
      i += 1
    } else if (sign === BACKSLASH) {
      WORD.lastIndex = i
      const found = WORD.exec(rtf)
      const name = found?.[1]
      i = found === null ? i + 1 : WORD.lastIndex
      if (group === undefined || name === undefined) continue
      if (name === 'bin') {
        i += Math.min(Math.max(0, Number(found?.[2] ?? 0)), rtf.length - i)
      } else if (name === 'pict') {
        group.picture = { kind: 'other', hex: [] }
      } else if (group.starts && PASSED_OVER.has(name)) {
        group.counts = false
      } else if (group.picture !== null && (name === 'pngblip' || name === 'jpegblip')) {
        group.picture.kind = 'image'
      }
      group.starts = false
    } else {
      const end = nextSign(rtf, i)
      if (group?.picture?.kind === 'image') group.picture.hex.push(rtf.slice(i, end))
      i = end
    }
  }
  return images
}

interface Picture {
  kind: 'image' | 'other'
  readonly hex: string[]
}

const OPEN = '{'.charCodeAt(0)
const CLOSE = '}'.charCodeAt(0)
const BACKSLASH = '\\'.charCodeAt(0)
const SIGN = /[{}\\]/g

function nextSign(text: string, from: number): number {
  SIGN.lastIndex = from
  return SIGN.exec(text)?.index ?? text.length
}

function bytesOf({ kind, hex }: Picture): Uint8Array | null {
  if (kind !== 'image') return null
  const length = hex.reduce((sum, part) => sum + part.length, 0)
  if (length > MAX_PICTURE * 2.2) return null
  const bytes = new Uint8Array(length >> 1)
  let at = 0
  let high = -1
  for (const part of hex) {
    for (let i = 0; i < part.length; i++) {
      const digit = digitOf(part.charCodeAt(i))
      if (digit < 0) continue
      if (high < 0) high = digit
      else {
        bytes[at++] = (high << 4) | digit
        high = -1
      }
    }
  }
  return at === 0 ? null : bytes.subarray(0, at)
}

function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  const small = code | 0x20
  return small >= 0x61 && small <= 0x66 ? small - 0x57 : -1
}
