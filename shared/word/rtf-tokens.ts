/** One step of an RTF text. Bytes stand as characters below 256. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly value: number | null }
  | { readonly kind: 'byte'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'binary' }

const CONTROL = /\\([a-z]{1,32})(-?\d{1,10})? ?/gy
const PLAIN = /[^\\{}\r\n]+/gy

/** The steps of an RTF text, one after the other; what is no step is left out. */
export function* rtfTokens(text: string): Generator<RtfToken> {
  let at = 0
  while (at < text.length) {
    const character = text.charAt(at)
    if (character === '{' || character === '}') {
      at += 1
      yield { kind: character === '{' ? 'open' : 'close' }
    } else if (character === '\r' || character === '\n') at += 1
    else if (character !== '\\') {
      PLAIN.lastIndex = at
      const plain = PLAIN.exec(text)?.[0] ?? character
      at += plain.length
      yield { kind: 'text', text: plain }
    } else {
      CONTROL.lastIndex = at
      const match = CONTROL.exec(text)
      if (match !== null) {
        at += match[0].length
        const value = match[2] === undefined ? null : Number(match[2])
        if (match[1] === 'bin') {
          at += Math.max(0, value ?? 0)
          yield { kind: 'binary' }
        } else yield { kind: 'word', name: match[1] ?? '', value }
        continue
      }
      const symbol = text.charAt(at + 1)
      if (symbol === "'") {
        const value = Number.parseInt(text.slice(at + 2, at + 4), 16)
        at += 4
        if (!Number.isNaN(value)) yield { kind: 'byte', value }
        continue
      }
      at += 2
      yield { kind: 'word', name: symbol, value: null }
    }
  }
}
