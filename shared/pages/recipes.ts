import type { HtmlElement } from '../document/reader/tree'
import type { PageMeta } from './page-meta'

/**
 * What a kind of page needs beyond the general rules. The list is open: a newsroom adds the sites it imports from.
 * Elements are named `#id`, `.class` or `[attribute]`.
 */
export interface Recipe {
  readonly name: string
  /** The page is of this kind when it has such an element. */
  readonly has: string
  readonly title?: string
  readonly source?: string
  readonly author?: string
  readonly body?: string
  /** Its body holds the text and nothing else: nothing is looked for or left out in there. */
  readonly isWhole?: boolean
  /** A variable of a script that holds the publish time in seconds since 1970. */
  readonly secondsVariable?: string
}

export const RECIPES: readonly Recipe[] = [
  { name: '稿台', has: '[data-body]', body: '[data-body]', isWhole: true },
  {
    name: '微信公众号',
    has: '#js_content',
    title: '#activity-name',
    source: '#js_name',
    body: '#js_content',
    secondsVariable: 'ct',
  },
]

export const recipeFor = (root: HtmlElement, recipes: readonly Recipe[]): Recipe | null =>
  recipes.find(({ has }) => elementBy(root, has) !== null) ?? null

/** The first element with an id, a class or an attribute. */
export function elementBy(root: HtmlElement, name: string): HtmlElement | null {
  const wanted = name.replace(/^[#.[]|\]$/g, '')
  for (const child of root.children) {
    if (typeof child === 'string') continue
    const { attributes } = child
    if (name.startsWith('#') && attributes.get('id') === wanted) return child
    if (name.startsWith('[') && attributes.has(wanted)) return child
    if (name.startsWith('.') && (attributes.get('class') ?? '').split(/\s+/).includes(wanted)) return child
    const found = elementBy(child, name)
    if (found !== null) return found
  }
  return null
}

/** The moment that a script's variable names, in milliseconds; null when there is none. */
export function momentIn({ scripts }: PageMeta, variable: string): number | null {
  if (!/^[\w$]{1,40}$/.test(variable)) return null
  const pattern = new RegExp(`\\b${variable.replaceAll('$', '\\$')}\\s*=\\s*["']?(\\d{9,10})\\b`)
  for (const script of scripts) {
    const seconds = pattern.exec(script)?.[1]
    if (seconds !== undefined) return Number(seconds) * 1000
  }
  return null
}
