import { isDeviceName } from '../columns-schema'

export const DEFAULT_ARTICLE_PATH = '{column}/{yyyy}/{mm}/{id}.html'

export const PLACEHOLDER = /\{(?:column|yyyy|mm|dd|id|slug)\}/g

/**
 * Whether a pattern gives every article a file of its own, with names that any system and server takes: lower-case
 * letters, digits, `-` and the placeholders {column} {yyyy} {mm} {dd} {id} {slug}, with {id} or {slug} in its last part.
 */
export function isArticlePattern(pattern: string): boolean {
  if (pattern.length > 100 || !pattern.endsWith('.html')) return false
  const parts = pattern.slice(0, -'.html'.length).split('/')
  if (!/\{(?:id|slug)\}/.test(parts.at(-1) ?? '')) return false
  return parts.every((part, i) => {
    if (part.includes('{column}') && (part !== '{column}' || i > 0)) return false
    return /^[a-z0-9-]+$/.test(part.replace(PLACEHOLDER, 'x')) && !isDeviceName(part)
  })
}
