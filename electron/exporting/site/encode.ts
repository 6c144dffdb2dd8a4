import iconv from 'iconv-lite'
import type { Charset } from '../../../shared/portal/profile'

/** What a charset's label means to browsers (WHATWG Encoding): `gb2312` is read as GBK, of which we write GB 2312 only. */
const CODES: Readonly<Record<Charset, string>> = { 'utf-8': 'utf8', gb18030: 'gb18030', gb2312: 'cp936' }

const writable = new Map<string, boolean>()

/**
 * What the editions of GB 18030 (2000, 2005, 2022) have in different places, so that browsers read another character:
 * 龴龵龶龷龸龹龺龻, punctuation for vertical lines, and the private ones that stood for them.
 */
const MOVED = /[\u9fb4-\u9fbb\ufe10-\ufe19\ue5e5\ue78d-\ue796\ue81e\ue826\ue82b\ue82c\ue832\ue843\ue854\ue864]/

/**
 * Whether every reader finds the character in the charset. GB/T 2312—1980 has rows 1 to 87 of the 94 × 94 table,
 * UTF-8 everything.
 */
function isWritable(character: string, charset: Charset): boolean {
  if (charset === 'utf-8' || character <= '\u007f') return true
  if (charset === 'gb18030') return !MOVED.test(character)
  const known = writable.get(character)
  if (known !== undefined) return known
  const [first = 0, second = 0, ...more] = iconv.encode(character, CODES.gb2312)
  const is = more.length === 0 && first >= 0xa1 && first <= 0xf7 && second >= 0xa1 && second <= 0xfe
  writable.set(character, is)
  return is
}

/** The characters of a text that GB 2312 can't hold, each once, in the text's order. */
export function unwritable(text: string, charset: Charset): readonly string[] {
  return charset === 'gb2312' ? [...new Set(text)].filter((character) => !isWritable(character, charset)) : []
}

const reference = (character: string): string => `&#${character.codePointAt(0) ?? 0xfffd};`
const scriptEscape = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`,
  ).join('')

const cssEscape = (character: string): string => `\\${(character.codePointAt(0) ?? 0xfffd).toString(16)} `

/** Addresses in attributes, up to their query and the query; a refresh has its time before. */
const QUERY = /(\s(?:href|src|action|content)="(?:\d+; url=)?https?:[^"?#]*\?)([^"#]*)/gi

/** Browsers send a query in the page's charset: written out, it is UTF-8 as everywhere else. */
const withPlainQueries = (html: string): string =>
  html.replace(
    QUERY,
    (_all, before: string, query: string) =>
      before + query.replace(/[^\u0000-\u007f]+/g, (words) => encodeURIComponent(Buffer.from(words).toString())),
  )

function replaced(text: string, charset: Charset, escape: (character: string) => string): string {
  let out = ''
  for (const character of text) out += isWritable(character, charset) ? character : escape(character)
  return out
}

/**
 * A page's bytes. What its charset can't hold is written as a character reference, inside of scripts (JSON-LD) as an
 * escape of JSON, so that readers see every character.
 */
export function encodeHtml(html: string, charset: Charset): Uint8Array {
  if (charset === 'utf-8') return Buffer.from(html, 'utf8')
  const plain = withPlainQueries(html)
  if (charset === 'gb18030' && !MOVED.test(plain)) return iconv.encode(plain, CODES[charset])
  const text = plain
    .split(/(<script\b[^>]*>[\s\S]*?<\/script>|<style\b[^>]*>[\s\S]*?<\/style>)/)
    .map((part) => replaced(part, charset, escapeIn(part)))
    .join('')
  return iconv.encode(text, CODES[charset])
}

/** How a character is written that the charset can't hold: in scripts, in styles, and everywhere else. */
function escapeIn(part: string): (character: string) => string {
  if (part.startsWith('<script')) return scriptEscape
  return part.startsWith('<style') ? cssEscape : reference
}

/** A script in ASCII only: a page of another charset reads it in its own. */
export const asciiScript = (script: string): string => script.replace(/[^\u0000-\u007f]/g, scriptEscape)

/** The bytes of a script that pages of this charset load. */
export const encodeScript = (script: string, charset: Charset): Uint8Array =>
  Buffer.from(charset === 'utf-8' ? script : asciiScript(script), 'utf8')
