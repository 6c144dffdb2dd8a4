import { ORIGIN } from './origin'

/** Control characters and NUL, `\`, a `%` left after decoding (encoded twice), `:` (drives, NTFS streams). */
const FORBIDDEN = /[\p{Cc}\\%:]/u

/**
 * The path segments of an address on our own origin; query and fragment aside.
 * Works on the text as it came: a URL parser would quietly resolve `..` and `%2e%2e`, and hide the attempt.
 * @returns null for anything that is not a plain path below the origin; [] for the origin itself
 */
export function requestPath(url: string): readonly string[] | null {
  if (!url.startsWith(`${ORIGIN}/`)) return null
  const rest = url.slice(ORIGIN.length + 1)
  const path = decoded(rest.split(/[?#]/, 1)[0] ?? '')
  if (path === null || FORBIDDEN.test(path)) return null
  if (path === '') return []
  const segments = path.split('/')
  return segments.some((segment) => segment === '' || segment.startsWith('.')) ? null : segments
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
