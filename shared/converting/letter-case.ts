export type CaseKind = 'upper' | 'lower' | 'capital'

const WORD = /\p{Script=Latin}[\p{Script=Latin}\p{M}]*(?:['’]\p{Script=Latin}+)*/gu

/** Letters that would become two (ß) stay, so that every unit keeps its place. */
const unitwise = (text: string, change: (unit: string) => string): string =>
  text.replace(/\p{Script=Latin}/gu, (letter) => {
    const changed = change(letter)
    return changed.length === letter.length ? changed : letter
  })

const upper = (text: string): string => unitwise(text, (letter) => letter.toUpperCase())
const lower = (text: string): string => unitwise(text, (letter) => letter.toLowerCase())

/** Latin letters in another case, full-width ones as well; nothing else changes, and nothing moves. */
export function withCase(text: string, kind: CaseKind): string {
  if (kind === 'upper') return upper(text)
  if (kind === 'lower') return lower(text)
  return text.replace(WORD, (word) => {
    const first = String.fromCodePoint(word.codePointAt(0) ?? 0)
    return upper(first) + lower(word.slice(first.length))
  })
}
