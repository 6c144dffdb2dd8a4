import type { Alignment } from '../nodes/blocks'
import { ALIGNMENTS } from '../nodes/blocks'
import type { HtmlElement } from './tree'

/** Longer style attributes are cut: what we read stands in the first few properties. */
const MAX_STYLE = 4000

export type Declarations = ReadonlyMap<string, string>

export const NO_STYLE: Declarations = new Map()

/** The declarations of a style attribute, names and values in lower case; the last of a name wins. */
export function styleOf(element: HtmlElement): Declarations {
  const text = element.attributes.get('style')
  return text === undefined || text === '' ? NO_STYLE : declarationsOf(text.slice(0, MAX_STYLE))
}

/** The same of a text of declarations. */
export function declarationsOf(text: string): Declarations {
  const style = new Map<string, string>()
  for (const declaration of text.split(';')) {
    const colon = declaration.indexOf(':')
    if (colon > 0)
      style.set(
        declaration.slice(0, colon).trim().toLowerCase(),
        declaration
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      )
  }
  return style
}

export function hasClass(element: HtmlElement, name: string): boolean {
  const names = element.attributes.get('class')
  return names !== undefined && names.split(/\s+/).includes(name)
}

/** True for what the foreign page does not show. */
export function isHidden(element: HtmlElement, style: Declarations): boolean {
  return element.attributes.has('hidden') || style.get('display') === 'none' || style.get('mso-hide') === 'all'
}

/**
 * How a block stands: our own classes exactly, foreign left and justified as the theme's own way.
 * @returns undefined when the element says nothing
 */
export function alignmentOf(element: HtmlElement, style: Declarations): Alignment | null | undefined {
  const own = ALIGNMENTS.find((align) => hasClass(element, `align-${align}`))
  if (own !== undefined) return own
  const said = style.get('text-align') ?? element.attributes.get('align')?.trim().toLowerCase()
  if (said === undefined) return element.name === 'center' ? 'center' : undefined
  if (/^(?:-webkit-|-moz-)?center$/.test(said)) return 'center'
  return /^(?:(?:-webkit-|-moz-)?right|end)$/.test(said) ? 'right' : null
}
