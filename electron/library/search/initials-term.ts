/** One letter would be the initial of nearly every title. */
export const isInitials = (term: string): boolean => /^[a-z]{2,}$/.test(term)

/** Where the letters of initials stand in an indexed text: in the private use area, apart from the text's own letters. */
const APART = 0xe000

export const initialsTerm = (letters: string): string =>
  letters.replace(/[a-z]/g, (letter) => String.fromCharCode(APART + letter.charCodeAt(0)))
