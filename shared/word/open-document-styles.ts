import type { Look, ParagraphBlock } from './blocks'
import { PLAIN_LOOK } from './blocks'
import { headingLevelOf, roleOfStyle } from './formats'
import type { XmlElement } from './xml'
import { attributeOf, childOf, childrenOf, elementsOf } from './xml-find'

/** A style of an OpenDocument text with all that it inherits. */
export interface OpenStyle {
  readonly look: Look
  readonly align: ParagraphBlock['align']
  readonly level: number | null
  readonly role: ParagraphBlock['role']
}

/** How each level of a list is numbered; null for bullets. */
export type ListLevels = ReadonlyMap<
  number,
  { readonly format: string; readonly before: string; readonly after: string; readonly start: number } | null
>

export interface OpenStyles {
  readonly of: (name: string | undefined) => OpenStyle
  readonly list: (name: string | undefined) => ListLevels
}

const PLAIN: OpenStyle = { look: PLAIN_LOOK, align: null, level: null, role: null }
const LONGEST_CHAIN = 20

export function readOpenStyles(roots: readonly XmlElement[]): OpenStyles {
  const elements = new Map<string, XmlElement>()
  const lists = new Map<string, ListLevels>()
  for (const root of roots) {
    for (const group of elementsOf(root)) {
      if (group.name !== 'office:styles' && group.name !== 'office:automatic-styles') continue
      for (const style of elementsOf(group)) {
        const name = attributeOf(style, 'style:name') ?? ''
        if (style.name === 'style:style') elements.set(name, style)
        else if (style.name === 'text:list-style') lists.set(name, levelsOf(style))
      }
    }
  }
  const known = new Map<string, OpenStyle>()
  const resolve = (name: string, depth: number): OpenStyle => {
    const found = known.get(name)
    if (found !== undefined) return found
    const style = elements.get(name)
    // Some writers use the built-in styles without defining them.
    if (style === undefined)
      return { ...PLAIN, level: headingLevelOf(shownName(name)), role: roleOfStyle(shownName(name)) }
    const parent = attributeOf(style, 'style:parent-style-name')
    const base = parent === undefined || depth > LONGEST_CHAIN ? PLAIN : resolve(parent, depth + 1)
    const shown = attributeOf(style, 'style:display-name') ?? shownName(name)
    const outline = Number.parseInt(attributeOf(style, 'style:default-outline-level') ?? '', 10)
    const made: OpenStyle = {
      look: lookOf(childOf(style, 'style:text-properties'), base.look),
      align: alignOf(childOf(style, 'style:paragraph-properties'), base.align),
      level: Number.isNaN(outline) ? (headingLevelOf(shown) ?? base.level) : outline,
      role: roleOfStyle(shown) ?? base.role,
    }
    known.set(name, made)
    return made
  }
  return {
    of: (name) => (name === undefined ? PLAIN : resolve(name, 0)),
    list: (name) => lists.get(name ?? '') ?? new Map(),
  }
}

const shownName = (name: string): string => name.replaceAll('_20_', ' ')

function alignOf(properties: XmlElement | undefined, inherited: ParagraphBlock['align']): ParagraphBlock['align'] {
  const said = attributeOf(properties, 'fo:text-align')
  if (said === undefined) return inherited
  return said === 'center' ? 'center' : said === 'end' || said === 'right' ? 'right' : null
}

function lookOf(properties: XmlElement | undefined, inherited: Look): Look {
  if (properties === undefined) return inherited
  const said = (name: string): string | undefined => attributeOf(properties, name)
  const weight = said('style:font-weight-asian') ?? said('fo:font-weight')
  const slant = said('style:font-style-asian') ?? said('fo:font-style')
  const emphasis = said('style:text-emphasize')
  const underline = said('style:text-underline-style')
  const strike = said('style:text-line-through-style')
  const position = said('style:text-position')
  const size = Number.parseFloat(said('style:font-size-asian') ?? said('fo:font-size') ?? '')
  const font = said('style:font-name-asian') ?? said('style:font-name')
  const isDotted = emphasis !== undefined && !emphasis.startsWith('none')
  return {
    bold: isDotted || (weight === undefined ? inherited.bold : /^(?:bold|[6-9]00)$/.test(weight)),
    italic: slant === undefined ? inherited.italic : slant !== 'normal',
    underline: underline === undefined ? inherited.underline : underline !== 'none',
    strike: strike === undefined ? inherited.strike : strike !== 'none',
    script: position === undefined ? inherited.script : scriptOf(position),
    size: Number.isNaN(size) ? inherited.size : Math.round(size * 2),
    font: font ?? inherited.font,
  }
}

function scriptOf(position: string): Look['script'] {
  const shift = position.split(' ')[0] ?? ''
  if (shift === 'super' || Number.parseFloat(shift) > 0) return 'sup'
  return shift === 'sub' || Number.parseFloat(shift) < 0 ? 'sub' : null
}

const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '一, 二, 三, ...': 'chineseCounting',
  '①, ②, ③, ...': 'decimalEnclosedCircle',
  '甲, 乙, 丙, ...': 'ideographTraditional',
}

const levelsOf = (style: XmlElement): ListLevels =>
  new Map(
    [...childrenOf(style, 'text:list-level-style-number'), ...childrenOf(style, 'text:list-level-style-bullet')].map(
      (level) => {
        const at = Number.parseInt(attributeOf(level, 'text:level') ?? '1', 10)
        if (level.name.endsWith('bullet')) return [at, null] as const
        const format = attributeOf(level, 'style:num-format') ?? '1'
        return [
          at,
          {
            format: FORMATS[format] ?? 'decimal',
            before: attributeOf(level, 'style:num-prefix') ?? '',
            after: attributeOf(level, 'style:num-suffix') ?? '',
            start: Number.parseInt(attributeOf(level, 'text:start-value') ?? '1', 10),
          },
        ] as const
      },
    ),
  )
