import traditionalToSimplified from 'opencc-js/dict/TSCharacters'

let table: Uint16Array | null = null

/** What each UTF-16 unit is taken for: half width, lower case, simplified (OpenCC's table of single characters). */
function foldTable(): Uint16Array {
  const units = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit)
  for (let unit = 0xff01; unit <= 0xff5e; unit++) units[unit] = unit - 0xfee0
  // A line break ends a field, so that nothing is found across two; other controls and wide spaces are spaces.
  for (const space of [0x00, 0x09, 0x0b, 0x0c, 0x0d, 0xa0, 0x2028, 0x2029, 0x3000]) units[space] = 0x20
  for (let unit = 0; unit <= 0xffff; unit++) {
    const lower = String.fromCharCode(units[unit] ?? unit).toLowerCase()
    if (lower.length === 1) units[unit] = lower.charCodeAt(0)
  }
  for (const entry of traditionalToSimplified.split('|')) {
    const [from = '', to = ''] = entry.split(' ')
    if (from.length === 1 && to.length === 1) units[from.charCodeAt(0)] = to.charCodeAt(0)
  }
  return units
}

/**
 * Text as searching compares it: letter case, full and half width, traditional and simplified characters aside. Every
 * unit stays one unit, so that a place in the folded text is the same place in the text.
 */
export function fold(text: string): string {
  const units = (table ??= foldTable())
  const folded = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) folded[at] = units[text.charCodeAt(at)] ?? 0
  return decode(folded)
}

/** In slices: the call stack does not hold the arguments of a long text. */
function decode(units: Uint16Array): string {
  let text = ''
  for (let at = 0; at < units.length; at += 8192) text += String.fromCharCode(...units.subarray(at, at + 8192))
  return text
}
