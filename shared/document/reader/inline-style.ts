import type { MarkJson } from '../json'
import { normalizeLink } from '../safe-link'
import { hasClass } from './style'
import type { HtmlElement } from './tree'
import { COMMENT } from './tree'

/** How a run of text is marked, and whether its white space counts. */
export interface InlineStyle {
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  readonly strike: boolean
  readonly script: 'subscript' | 'superscript' | null
  readonly link: MarkJson | null
  readonly dateline: boolean
  /** Threads that the text is tied to. */
  readonly comments: readonly string[]
  /** collapse: as HTML does; keep: as it stands; lines: as it stands, line ends as hard breaks (pre). */
  readonly space: 'collapse' | 'keep' | 'lines'
}

export const PLAIN: InlineStyle = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  script: null,
  link: null,
  dateline: false,
  comments: [],
  space: 'collapse',
}

const TAGS: ReadonlyMap<string, Partial<InlineStyle>> = new Map<string, Partial<InlineStyle>>([
  ['b', { bold: true }],
  ['strong', { bold: true }],
  ['i', { italic: true }],
  ['em', { italic: true }],
  ['u', { underline: true }],
  ['s', { strike: true }],
  ['strike', { strike: true }],
  ['del', { strike: true }],
  ['sub', { script: 'subscript' }],
  ['sup', { script: 'superscript' }],
  ['pre', { space: 'lines' }],
])

/** The style inside an element, out of the style around it, its tag and its inline declarations. */
export function styleInside(
  around: InlineStyle,
  element: HtmlElement,
  declarations: ReadonlyMap<string, string>,
): InlineStyle {
  if (element.name === COMMENT) return { ...around, comments: [...around.comments, element.attributes.get('id') ?? ''] }
  const byTag = TAGS.get(element.name)
  const link = element.name === 'a' ? linkOf(element) : null
  const dateline = element.name === 'span' && hasClass(element, 'dateline') ? { dateline: true } : null
  if (byTag === undefined && link === null && dateline === null && declarations.size === 0) return around
  return { ...around, ...byTag, ...(link === null ? {} : { link }), ...dateline, ...byDeclarations(declarations) }
}

function linkOf(element: HtmlElement): MarkJson | null {
  const href = normalizeLink(element.attributes.get('href') ?? '')
  // A relative address or an anchor means nothing outside its page: only addresses that name their scheme are links.
  if (href === null || !/^\s*(?:https?|mailto):/i.test(element.attributes.get('href') ?? '')) return null
  return { type: 'link', attrs: { href, title: element.attributes.get('title') ?? null } }
}

function byDeclarations(declarations: ReadonlyMap<string, string>): Partial<InlineStyle> {
  if (declarations.size === 0) return {}
  const weight = declarations.get('font-weight')
  const slant = declarations.get('font-style')
  const decoration = declarations.get('text-decoration-line') ?? declarations.get('text-decoration')
  const position = declarations.get('vertical-align')
  return {
    ...(weight === undefined ? {} : boldOf(weight)),
    ...(slant === undefined ? {} : { italic: /^(?:italic|oblique)/.test(slant) }),
    ...(decoration === undefined ? {} : decorationOf(decoration)),
    ...(position === 'super' ? { script: 'superscript' } : position === 'sub' ? { script: 'subscript' } : {}),
  }
}

function boldOf(weight: string): Partial<InlineStyle> {
  if (/^bold/.test(weight)) return { bold: true }
  if (weight === 'normal' || weight === 'lighter') return { bold: false }
  const number = Number.parseInt(weight, 10)
  return Number.isNaN(number) ? {} : { bold: number >= 600 }
}

function decorationOf(decoration: string): Partial<InlineStyle> {
  if (/\bnone\b/.test(decoration)) return { underline: false, strike: false }
  return {
    ...(decoration.includes('underline') ? { underline: true } : {}),
    ...(decoration.includes('line-through') ? { strike: true } : {}),
  }
}

/** The marks of a style in the schema's order. */
export function marksOf(style: InlineStyle): readonly MarkJson[] {
  const marks: MarkJson[] = []
  if (style.link !== null) marks.push(style.link)
  for (const id of style.comments) marks.push({ type: 'comment', attrs: { id } })
  if (style.dateline) marks.push({ type: 'dateline' })
  if (style.bold) marks.push({ type: 'bold' })
  if (style.italic) marks.push({ type: 'italic' })
  if (style.underline) marks.push({ type: 'underline' })
  if (style.strike) marks.push({ type: 'strike' })
  if (style.script !== null) marks.push({ type: style.script })
  return marks
}
