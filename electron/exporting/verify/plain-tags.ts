import { type HtmlTags, TagCollector } from './tag-collector'

/** Elements whose content is text, tags or not. */
const TEXT: ReadonlySet<string> = new Set(['script', 'style', 'title', 'textarea'])
/** Elements that change how a browser reads what comes after them. */
const UNUSUAL: ReadonlySet<string> = new Set('iframe noembed noframes noscript plaintext xmp'.split(' '))

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
}

/**
 * Reads the tags of a page that is written as ours are, which leaves no two ways to read it: names in small letters,
 * values in double quotes, the entities of escaping, no `<` in text. Several times as fast as a tokenizer that knows all
 * of HTML. Null for any other page; a property test holds the two against each other.
 */
export function plainTags(html: string): HtmlTags | null {
  const tags = new TagCollector()
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const next = html[at + 1]
    if (next === '/') at = closeTag(html, at + 2, tags)
    else if (next === '!') at = skipComment(html, at)
    else at = openTag(html, at + 1, tags)
    if (at < 0) return null
  }
  return tags.end()
}

/** Each of these reads on from a place and answers where it ended; -1 for what isn't plain. */
function closeTag(html: string, at: number, tags: TagCollector): number {
  const end = nameEnd(html, at)
  if (end === at || html[end] !== '>') return -1
  tags.close(html.slice(at, end))
  return end + 1
}

function openTag(html: string, from: number, tags: TagCollector): number {
  let at = nameEnd(html, from)
  if (at === from) return -1
  const tag = html.slice(from, at)
  if (UNUSUAL.has(tag)) return -1
  tags.open(tag)
  for (;;) {
    const name = spaceEnd(html, at)
    if (html[name] === '>') at = name + 1
    else if (html[name] === '/' && html[name + 1] === '>') at = name + 2
    else {
      at = name === at ? -1 : readAttribute(html, name, tags)
      if (at < 0) return -1
      continue
    }
    tags.enter()
    return TEXT.has(tag) ? readText(html, at, tag, tags) : at
  }
}

function readAttribute(html: string, at: number, tags: TagCollector): number {
  const end = nameEnd(html, at)
  if (end === at) return -1
  const name = html.slice(at, end)
  if (html[end] !== '=') {
    tags.attribute(name, '')
    return end
  }
  const close = html[end + 1] === '"' ? html.indexOf('"', end + 2) : -1
  const value = close < 0 ? null : decoded(html.slice(end + 2, close))
  if (value === null) return -1
  tags.attribute(name, value)
  return close + 1
}

function readText(html: string, at: number, tag: string, tags: TagCollector): number {
  const end = html.indexOf('<', at)
  if (end < 0 || !html.startsWith(`</${tag}>`, end)) return -1
  tags.text(html.slice(at, end))
  return end
}

/** A declaration, or a comment that ends at its first `--`, and that doesn't begin as if it ended at once (`<!-->`). */
function skipComment(html: string, at: number): number {
  if (html.startsWith('<!doctype html>', at)) return at + '<!doctype html>'.length
  if (!html.startsWith('<!--', at) || html[at + 4] === '>' || html[at + 4] === '-') return -1
  const end = html.indexOf('--', at + 4)
  return end > 0 && html[end + 2] === '>' ? end + 3 : -1
}

/** A name begins with a small letter. */
function nameEnd(html: string, from: number): number {
  let at = from
  for (; ; at += 1) {
    const code = html.charCodeAt(at)
    const isLetter = code >= 97 && code <= 122
    // Digits, `-`, `:` and `_`.
    if (!isLetter && (at === from || !((code >= 48 && code <= 58) || code === 45 || code === 95))) return at
  }
}

function spaceEnd(html: string, from: number): number {
  let at = from
  for (; ; at += 1) {
    const code = html.charCodeAt(at)
    if (code !== 32 && code !== 10 && code !== 9 && code !== 12 && code !== 13) return at
  }
}

/** Null where an entity is another one than escaping writes. */
function decoded(value: string): string | null {
  if (!value.includes('&')) return value
  let isKnown = true
  const text = value.replace(/&(?:[a-z]+;|#3[49];)?/g, (entity) => {
    const character = ENTITIES[entity]
    if (character === undefined) isKnown = false
    return character ?? ''
  })
  return isKnown ? text : null
}
