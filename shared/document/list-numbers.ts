import type { Numbering } from './nodes/lists'

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }
/** Roman numbers as they are written: no IIII, no VX. */
const WELL_FORMED = /^c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/

/** Which numberings letters may belong to, likeliest first: `i` is one, every other single letter is of the alphabet. */
export function numberingsOf(letters: string): readonly Numbering[] {
  const small = letters.toLowerCase()
  const capital = letters !== small
  const roman: Numbering = capital ? 'I' : 'i'
  const alphabet: Numbering = capital ? 'A' : 'a'
  const isRoman = WELL_FORMED.test(small) && small !== ''
  if (small.length > 1) return isRoman ? [roman] : []
  if (!/^[a-z]$/.test(small)) return []
  return small === 'i' ? [roman, alphabet] : isRoman ? [alphabet, roman] : [alphabet]
}

/** What letters count in a numbering; null when they are no number of it. */
export function numberOfLetters(letters: string, numbering: Numbering): number | null {
  const small = letters.toLowerCase()
  const capital = letters !== small
  if (capital !== (numbering === 'A' || numbering === 'I')) return null
  if (numbering === 'a' || numbering === 'A') return /^[a-z]$/.test(small) ? small.charCodeAt(0) - 0x60 : null
  if (small === '' || !WELL_FORMED.test(small)) return null
  const values = [...small].map((letter) => ROMAN[letter] ?? 0)
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0)
}

/** The marker that a list prints before an item: `3.`, `c.`, `iii.`; beyond what letters count, the number. */
export function markerOf(number: number, numbering: unknown): string {
  switch (numbering) {
    case 'a':
    case 'A': {
      if (number < 1 || number > 26) return `${number}.`
      return `${String.fromCharCode((numbering === 'a' ? 0x60 : 0x40) + number)}.`
    }
    case 'i':
    case 'I': {
      const letters = romanOf(number)
      return `${numbering === 'i' ? letters : letters.toUpperCase()}.`
    }
    default:
      return `${number}.`
  }
}

const ROMAN_SIGNS = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

function romanOf(number: number): string {
  if (number < 1 || number > 399) return String(number)
  let left = number
  let letters = ''
  for (const [value, sign] of ROMAN_SIGNS) {
    while (left >= value) {
      letters += sign
      left -= value
    }
  }
  return letters
}
