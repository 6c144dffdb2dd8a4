import { hasClass } from '../document/reader/style'
import type { HtmlElement } from '../document/reader/tree'
import type { PageMeta } from './page-meta'

/**
 * What a kind of page needs beyond the general rules. The list is open: a newsroom adds the sites it imports from.
 * Elements are named `#id`, `.class` or, where the attribute has no value, `.class[attribute]`.
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
  { name: '稿台', has: '.article-body[data-body]', body: '.article-body[data-body]', isWhole: true },
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

/** The first element with an id, or with a class and perhaps an empty attribute. */
export function elementBy(root: HtmlElement, name: string): HtmlElement | null {
  const [, sign, wanted = '', attribute] = /^([#.])([^[]+)(?:\[(.+)\])?$/.exec(name) ?? []
  const isWanted = (element: HtmlElement): boolean =>
    sign === '#'
      ? element.attributes.get('id') === wanted
      : hasClass(element, wanted) && (attribute === undefined || element.attributes.get(attribute) === '')
  const search = (within: HtmlElement): HtmlElement | null => {
    for (const child of within.children) {
      if (typeof child === 'string') continue
      const found = isWanted(child) ? child : search(child)
      if (found !== null) return found
    }
    return null
  }
  return search(root)
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
