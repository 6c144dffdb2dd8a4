import type { NodeJson } from './json'
import { textOf } from './text'

/** Counts of a text; units: characters, words, minutes. */
export interface TextCounts {
  /** Chinese characters (Han script; one for each code point, also beyond the basic plane). */
  readonly chinese: number
  /** Words and numbers of other scripts: `don't`, `3.5` and `GB/T` count 1, 1 and 2. */
  readonly words: number
  /** All characters without white space, punctuation included: the 字数 that newsrooms pay by. */
  readonly characters: number
  /** Reading time, rounded up; 0 for no text. */
  readonly minutes: number
}

const CHINESE_A_MINUTE = 400
const WORDS_A_MINUTE = 200

const HAN = /\p{Script=Han}/u
/** Not counted: white space, controls and format characters, and marks that sit on the character before them. */
const UNCOUNTED = /[\p{White_Space}\p{C}\p{M}\p{Default_Ignorable_Code_Point}]/u
/** Uncounted, and does not end a word either. */
const UNSEEN = /[\p{M}\p{Default_Ignorable_Code_Point}]/u
const WORD = /[\p{L}\p{N}]/u

const OTHER = 0
const BLANK = 1
const CHINESE = 2
const WORDLIKE = 3
/** Joins two halves of a word: apostrophe, hyphen, the point and comma of numbers. */
const JOINER = 4
type Kind = typeof OTHER | typeof BLANK | typeof CHINESE | typeof WORDLIKE | typeof JOINER

const JOINERS = new Set(["'", '\u2019', '-', '.', ',', '_', '@'].map((c) => c.charCodeAt(0)))

/** Counts a text of any length in one pass (about 1 ms for 100,000 characters). */
export function countText(text: string): TextCounts {
  let chinese = 0
  let words = 0
  let characters = 0
  let inWord = false
  let joined = false
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) ?? 0
    if (code > 0xffff) i++
    const kind = kindOf(code)
    if (kind !== BLANK) characters++
    if (kind === WORDLIKE) {
      if (!inWord) words++
      inWord = true
      joined = false
    } else if (kind === JOINER && inWord && !joined) {
      joined = true
    } else if (kind !== BLANK || !UNSEEN.test(String.fromCodePoint(code))) {
      inWord = false
      joined = false
      if (kind === CHINESE) chinese++
    }
  }
  return { chinese, words, characters, minutes: minutesOf(chinese, words, characters) }
}

function minutesOf(chinese: number, words: number, characters: number): number {
  const minutes = Math.ceil(chinese / CHINESE_A_MINUTE + words / WORDS_A_MINUTE)
  return characters > 0 ? Math.max(1, minutes) : 0
}

const counted = new WeakMap<NodeJson, TextCounts>()

/** Counts a body; a block that is the same object as before is not read again. */
export function countBody(body: NodeJson): TextCounts {
  let chinese = 0
  let words = 0
  let characters = 0
  for (const block of body.content ?? []) {
    let counts = counted.get(block)
    if (counts === undefined) counted.set(block, (counts = countText(textOf(block))))
    chinese += counts.chinese
    words += counts.words
    characters += counts.characters
  }
  return { chinese, words, characters, minutes: minutesOf(chinese, words, characters) }
}

function kindOf(code: number): Kind {
  if (code >= 0x4e00 && code <= 0x9fff) return CHINESE
  if (code < 0x80) {
    if (code <= 0x20 || code === 0x7f) return BLANK
    if ((code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a))
      return WORDLIKE
    return JOINERS.has(code) ? JOINER : OTHER
  }
  if (JOINERS.has(code)) return JOINER
  const character = String.fromCodePoint(code)
  if (UNCOUNTED.test(character)) return BLANK
  if (HAN.test(character)) return CHINESE
  return WORD.test(character) ? WORDLIKE : OTHER
}
