import { pinyin } from 'pinyin-pro'
import type { ReadName } from './name-match'

/** A name with its pinyin; other letters and digits read as themselves. The dictionary behind it is large: load it lazily. */
export function readName(name: string): ReadName {
  const read = pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'spaced' })
  // Characters beyond the first plane are two units, the second of which reads as nothing.
  const syllables = read.flatMap((syllable, index) => {
    const character = [...name][index] ?? ''
    const typed = /^[a-zü0-9]+$/i.test(syllable) ? syllable.toLowerCase().replace('ü', 'v') : ''
    return [typed, ...Array.from({ length: Math.max(0, character.length - 1) }, () => '')]
  })
  return { name, syllables }
}
