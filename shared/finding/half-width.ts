/** Full-width letters, digits and signs as half width, the ideographic space as a space; each unit stays one unit. */
export const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e\u3000]/g, (unit) =>
    unit === '\u3000' ? ' ' : String.fromCharCode(unit.charCodeAt(0) - 0xfee0),
  )

const FULL = /[\uff01-\uff5e\u3000]/

/**
 * A regular expression's source as half width, for a text that is compared so: a full-width sign means itself, so that
 * `（` finds brackets and doesn't open a group. An escape before it is not needed any more.
 */
export function halfWidthSource(source: string): string {
  let out = ''
  for (let at = 0; at < source.length; at++) {
    const unit = source.charAt(at)
    const next = source.charAt(at + 1)
    if (unit === '\\' && next !== '') {
      out += FULL.test(next) ? literal(next) : unit + next
      at += 1
    } else out += FULL.test(unit) ? literal(unit) : unit
  }
  return out
}

const literal = (full: string): string => `\\x${halfWidth(full).charCodeAt(0).toString(16).padStart(2, '0')}`

/** Lower case where that is one unit, too, so that a place stays a place. */
export const lowerUnits = (text: string): string => {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return Array.from({ length: text.length }, (_, at) => {
    const unit = text.charAt(at)
    const low = unit.toLowerCase()
    return low.length === 1 ? low : unit
  }).join('')
}
