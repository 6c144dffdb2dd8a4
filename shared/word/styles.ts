import type { ParagraphFormat, RunFormat } from './formats'
import { headingLevelOf, paragraphFormatOf, roleOfStyle, runFormatOf } from './formats'
import type { XmlElement } from './xml'
import { attributeOf, childOf, childrenOf, valueOf } from './xml-find'

/** A style with all that it inherits. */
export interface ResolvedStyle {
  readonly paragraph: ParagraphFormat
  readonly run: RunFormat
}

export interface Styles {
  /** The format of a paragraph with this style, or of one without any. */
  readonly paragraph: (id: string | undefined) => ResolvedStyle
  readonly character: (id: string | undefined) => RunFormat
  readonly defaults: RunFormat
}

const NOTHING: ResolvedStyle = { paragraph: {}, run: {} }
/** Half points, where a document says nothing (§17.3.2.38). */
const DEFAULT_SIZE = 20
/** Longer chains are loops. */
const LONGEST_CHAIN = 20

/** The styles of a document, looked up when they are used: real files carry hundreds that aren't. */
export function readStyles(part: XmlElement | null): Styles {
  const elements = new Map<string, XmlElement>()
  let normal: string | undefined
  for (const style of childrenOf(part ?? undefined, 'w:style')) {
    const id = attributeOf(style, 'w:styleId')
    if (id === undefined) continue
    elements.set(id, style)
    const isDefault = /^(?:1|true|on)$/.test(attributeOf(style, 'w:default') ?? '')
    if (isDefault && attributeOf(style, 'w:type') === 'paragraph') normal = id
  }
  const defaultRun = childOf(childOf(childOf(part ?? undefined, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
  const defaults = { size: DEFAULT_SIZE, ...runFormatOf(defaultRun) }
  const resolved = new Map<string, ResolvedStyle>()

  const resolve = (id: string, depth: number): ResolvedStyle => {
    const known = resolved.get(id)
    if (known !== undefined) return known
    const style = elements.get(id)
    if (style === undefined) return NOTHING
    const basis = valueOf(style, 'w:basedOn')
    const inherited = basis === undefined || depth >= LONGEST_CHAIN ? NOTHING : resolve(basis, depth + 1)
    const name = valueOf(style, 'w:name') ?? ''
    const role = roleOfStyle(name)
    const byName = headingLevelOf(name)
    const own = paragraphFormatOf(childOf(style, 'w:pPr'))
    const result: ResolvedStyle = {
      paragraph: {
        ...inherited.paragraph,
        ...(byName === null ? {} : { outline: byName - 1 }),
        ...own,
        ...(role === null ? {} : { role }),
      },
      run: { ...inherited.run, ...runFormatOf(childOf(style, 'w:rPr')) },
    }
    resolved.set(id, result)
    return result
  }

  return {
    paragraph: (id) => {
      const used = id !== undefined && elements.has(id) ? id : normal
      return used === undefined ? NOTHING : resolve(used, 0)
    },
    character: (id) => (id === undefined ? {} : resolve(id, 0).run),
    defaults,
  }
}

/** Direct properties over the character style over the paragraph's; bold and italic of two styles cancel out (§17.7.3). */
export function combined(styles: Styles, paragraph: RunFormat, character: RunFormat, direct: RunFormat): RunFormat {
  const toggled = (name: 'bold' | 'italic'): boolean =>
    direct[name] ?? (paragraph[name] === true) !== (character[name] === true)
  return {
    ...styles.defaults,
    ...paragraph,
    ...character,
    ...direct,
    bold: toggled('bold'),
    italic: toggled('italic'),
  }
}
