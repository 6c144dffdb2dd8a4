/** The longest data: URL that is read, in characters: a photograph of 30 MB. Any longer one is named as lost. */
const LONGEST = 42_000_000
/** What all of them may hold together, so that reading never keeps the window waiting. */
const MOST = 84_000_000
/** Shorter ones may as well go through the tokenizer. */
const SHORTEST = 4096

const START = 'data:image/'
/** Stands for a URL that was taken out; no scheme of the world. */
const PLACE = 'gaotai-data:'
/** What may follow an address in an attribute. */
const END = /["'\s>]/g

/**
 * HTML without the bytes of its pictures: a tokenizer reads a letter at a time, and they are most of what a paste weighs.
 * `urlAt` gives a URL back by the address that took its place: false where it was too large to be read, null where none did.
 */
export interface WithoutData {
  readonly html: string
  readonly urlAt: (address: string) => string | false | null
}

export function withoutDataUrls(html: string): WithoutData {
  const urls: (string | false)[] = []
  const parts: string[] = []
  let kept = 0
  let room = MOST
  for (let from = html.indexOf(START); from >= 0; from = html.indexOf(START, from)) {
    END.lastIndex = from
    const quote = html.charAt(from - 1)
    const quoted = quote === '"' || quote === "'" ? html.indexOf(quote, from) : -1
    const end = quoted >= 0 ? quoted : (END.exec(html)?.index ?? html.length)
    if (end - from >= SHORTEST) {
      const fits = end - from <= LONGEST && end - from <= room
      if (fits) room -= end - from
      parts.push(html.slice(kept, from), `${PLACE}${urls.length}`)
      urls.push(fits ? html.slice(from, end) : false)
      kept = end
    }
    from = Math.max(end, from + START.length)
  }
  if (urls.length === 0) return { html, urlAt: () => null }
  parts.push(html.slice(kept))
  return {
    html: parts.join(''),
    urlAt: (address) => (address.startsWith(PLACE) ? (urls[Number(address.slice(PLACE.length))] ?? null) : null),
  }
}
