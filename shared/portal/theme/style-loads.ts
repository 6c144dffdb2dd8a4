/** Something that a style sheet makes a browser load. */
export interface StyleLoad {
  /** Where it stands: from, and before. `url()` is there as a whole, of anything else its beginning. */
  readonly from: number
  readonly to: number
  /** In small letters: `url(`, `@import`, `image-set(`, `src(`. */
  readonly how: string
  /** Its address, where that is one word. */
  readonly address: string | null
}

/** What parts words: fewer than `\s`, which has the spaces of other scripts, too. */
const BLANK = String.raw`[ \t\n\r\f]`
const ESCAPE = String.raw`\\(?:[0-9a-f]{1,6}(?:\r\n|${BLANK})?|[^0-9a-f\n\r\f])`
const TEXT = String.raw`"(?:[^"\\\n\r\f]|\\(?:\r\n|[^]))*"?|'(?:[^'\\\n\r\f]|\\(?:\r\n|[^]))*'?`
/** A comment, a text, or a word with what makes it an order or a function (CSS Syntax 3, section 4). */
const TOKEN = new RegExp(String.raw`/\*[^]*?(?:\*/|$)|${TEXT}|(@?(?:[\w-]|[^\0-\x7f]|${ESCAPE})+\(?)`, 'gi')
const SPACE = String.raw`(?:${BLANK}|/\*(?:[^*]|\*(?!/))*\*/)*`
const IMPORTED = new RegExp(String.raw`${SPACE}(${TEXT})`, 'iy')
const ADDRESS = new RegExp(String.raw`${BLANK}*(?:(${TEXT})${BLANK}*|((?:[^)\\]|\\[^])*))\)?`, 'iy')

const LOADING: ReadonlySet<string> = new Set(['url(', '@import', 'image-set(', '-webkit-image-set(', 'src('])

const unescaped = (text: string): string =>
  text.replace(
    /\\(?:([0-9a-f]{1,6})(?:\r\n|[ \t\n\r\f])?|(\r\n|[^]))/gi,
    (_whole, code: string | undefined, own: string) => {
      if (code === undefined) return /^[\n\r\f]/.test(own) ? '' : own
      const point = Number.parseInt(code, 16)
      return point === 0 || point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point)
    },
  )

const unquoted = (text: string): string => unescaped(/^(["'])([^]*?)\1?$/.exec(text)?.[2] ?? text)

/** All that a style sheet loads, as browsers read it: comments part words, escapes stand for what they mean, texts are no orders. */
export function styleLoadsOf(css: string): readonly StyleLoad[] {
  const found: StyleLoad[] = []
  // Most style attributes hold nothing of all that.
  if (!/[(@]/.test(css)) return found
  const token = new RegExp(TOKEN)
  for (let one = token.exec(css); one !== null; one = token.exec(css)) {
    const [, word] = one
    if (word === undefined) continue
    const how = unescaped(word).toLowerCase()
    if (!LOADING.has(how)) continue
    const from = one.index
    const argument = how === 'url(' ? ADDRESS : IMPORTED
    argument.lastIndex = token.lastIndex
    const given = how === 'url(' || how === '@import' ? argument.exec(css) : null
    const [, text, bare] = given ?? []
    const address = text === undefined ? (bare === undefined ? null : unescaped(bare.trim())) : unquoted(text).trim()
    if (given !== null) token.lastIndex = argument.lastIndex
    found.push({ from, to: token.lastIndex, how, address })
  }
  return found
}
