/** A name that can be found by its characters or by how they are read. */
export interface ReadName {
  readonly name: string
  /** How each UTF-16 unit may be read, without tones; none for signs, which nobody types. */
  readonly readings: readonly (readonly string[])[]
}

export interface NameMatch {
  /** Less is better. */
  readonly rank: number
  /** The units of the name that were meant. */
  readonly from: number
  readonly to: number
}

const typedForm = (text: string): string => text.toLowerCase().replace(/[\s'’]/g, '')

/**
 * Whether typed letters mean a name: a piece of it, or a run of its characters by full pinyin, initials, or both mixed
 * (`chazhao`, `cz`, `czhao` for 查找). Spaces and the marks that part syllables don't count.
 */
export function matchName(typed: string, { name, readings }: ReadName): NameMatch | null {
  const wanted = typedForm(typed)
  if (wanted === '') return { rank: 0, from: 0, to: 0 }
  const lower = name.toLowerCase()
  const at = lower.indexOf(wanted)
  if (at >= 0) return { rank: at + (lower.length - wanted.length) / 100, from: at, to: at + wanted.length }
  for (let from = 0; from < readings.length; from++) {
    if (readings[from]?.length === 0) continue
    const to = readFrom(wanted, 0, readings, from)
    if (to !== null) return { rank: 50 + from + name.length / 100, from, to }
  }
  return null
}

/** @returns the unit after the last that the letters from `at` on read, or null when they read nothing there */
function readFrom(wanted: string, at: number, readings: ReadName['readings'], unit: number): number | null {
  if (at === wanted.length) return unit
  const syllables = readings[unit]
  if (syllables === undefined) return null
  if (syllables.length === 0) return readFrom(wanted, at, readings, unit + 1)
  for (const syllable of syllables) {
    for (let length = Math.min(syllable.length, wanted.length - at); length > 0; length--) {
      if (!wanted.startsWith(syllable.slice(0, length), at)) continue
      const to = readFrom(wanted, at + length, readings, unit + 1)
      if (to !== null) return to
    }
  }
  return null
}
