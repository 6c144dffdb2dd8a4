import type { ArticleId } from '../../../shared/article/record'

/** The folder of an article's revisions, from the library's root: it follows from the id alone. */
export function dayFolderOf(id: ArticleId): readonly string[] {
  return ['articles', id.slice(0, 4), id.slice(4, 6), id.slice(6, 8)]
}

/** `2017-12-28` of an id; what `dayOfFolder` answers for its folder. */
export const dayOf = (id: ArticleId): string => `${id.slice(0, 4)}-${id.slice(4, 6)}-${id.slice(6, 8)}`

/** `2017-12` of a day. */
export const monthOf = (day: string): string => day.slice(0, 7)

export const partsOfDay = (day: string): readonly string[] => ['articles', ...day.split('-')]

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

/** Lower-case letters and digits that can't be mistaken for each other, one a byte. */
export const lettersOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => ALPHABET.charAt(byte & 31)).join('')
