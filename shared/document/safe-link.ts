const MAX_LENGTH = 8192
/** White space, controls, invisible and direction characters, and what has no place in an address or an attribute. */
const FORBIDDEN = /[\s\p{C}"<>\\`]/u
/** No user part: `https://bank.cn@evil.cn` is only ever meant to mislead. */
const WEB = /^https?:\/\/(?:\[[0-9a-f:.]+\]|[^/?#@:[\]]+)(?::\d{1,5})?(?:[/?#].*)?$/i
const MAIL = /^mailto:[^@?#/]+@[^@?#/]+(?:\?.*)?$/i

/** True for a complete http, https or mailto address: the only ones that a body may hold and a page may print. */
export function isSafeLink(href: unknown): href is string {
  if (typeof href !== 'string' || href.length > MAX_LENGTH || FORBIDDEN.test(href)) return false
  return WEB.test(href) || MAIL.test(href)
}

/**
 * The address that a person or a foreign page meant: trimmed, `www.example.cn` and `name@example.cn` completed, inner
 * spaces and quotes percent-encoded.
 * @returns null when it is not an http, https or mailto address
 */
export function normalizeLink(text: string): string | null {
  if (text.length > MAX_LENGTH) return null
  const trimmed = text.trim()
  // A control character or line break inside is how `java\nscript:` hides from filters: never repaired.
  if (/[\p{C}\u2028\u2029]/u.test(trimmed)) return null
  const encoded = trimmed.replace(/[\s"<>\\`]/gu, (c) => encodeURIComponent(c))
  const withScheme = completed(encoded)
  return isSafeLink(withScheme) ? withScheme : null
}

function completed(text: string): string {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]
  // `example.cn:8080/a` has a port, not a scheme.
  if (scheme !== undefined && !(scheme.includes('.') && /^[^:]+:\d/.test(text))) {
    return scheme.toLowerCase() + text.slice(scheme.length)
  }
  if (/^[^\s@/?#:]+@[^\s@/?#:]+\.[^\s@/?#:]+$/.test(text)) return `mailto:${text}`
  if (/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?::\d{1,5})?(?:[/?#].*)?$/u.test(text)) return `https://${text}`
  return text
}
