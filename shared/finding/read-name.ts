import { pinyin } from 'pinyin-pro'
import type { ReadName } from './name-match'

const HAN = /\p{Script=Han}/u

/**
 * A name with all readings of its characters (重 is chong and zhong); letters and digits read as themselves. The dictionary
 * behind it is large: load it lazily.
 */
export function readName(name: string): ReadName {
  return { name, readings: [...name].flatMap(readingsOf) }
}

/** One list for each unit; the second half of a character beyond the first plane is read as nothing. */
function readingsOf(character: string): readonly (readonly string[])[] {
  if (!HAN.test(character)) return [/^[a-z0-9]$/i.test(character) ? [character.toLowerCase()] : []]
  const read = pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true })
  const typed = [...new Set(read.map((syllable) => syllable.replace('ü', 'v')))].filter((one) => /^[a-z]+$/.test(one))
  return [typed, ...Array.from({ length: character.length - 1 }, () => [])]
}
