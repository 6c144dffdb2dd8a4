import type { Look, StyleRole } from './blocks'
import type { XmlElement } from './xml'
import { attributeOf, childOf, elementsOf, isOn, numberOf, valueOf } from './xml-find'

/** What properties of a run say; an absent one says nothing. */
export interface RunFormat {
  bold?: boolean
  italic?: boolean
  underline?: boolean
  strike?: boolean
  script?: Look['script']
  size?: number
  font?: string
  /** 着重号 */
  emphasis?: boolean
  hidden?: boolean
  highlight?: boolean
}

/** What properties of a paragraph say; an absent one says nothing. */
export interface ParagraphFormat {
  align?: 'center' | 'right' | null
  /** 0 is the highest, 9 is body text. */
  outline?: number
  numId?: string
  listLevel?: number
  role?: StyleRole
}

export function runFormatOf(properties: XmlElement | undefined): RunFormat {
  const format: RunFormat = {}
  if (properties === undefined) return format
  for (const property of elementsOf(properties)) {
    switch (property.name) {
      case 'w:b':
        format.bold = isOn(property)
        break
      case 'w:i':
        format.italic = isOn(property)
        break
      case 'w:u':
        format.underline = isOn(property)
        break
      case 'w:strike':
      case 'w:dstrike':
        format.strike = isOn(property) || format.strike === true
        break
      case 'w:em':
        format.emphasis = isOn(property)
        break
      case 'w:vanish':
        format.hidden = isOn(property)
        break
      case 'w:highlight':
        format.highlight = isOn(property)
        break
      case 'w:vertAlign': {
        const value = attributeOf(property, 'w:val')
        format.script = value === 'superscript' ? 'sup' : value === 'subscript' ? 'sub' : null
        break
      }
      case 'w:sz': {
        const size = numberOf(attributeOf(property, 'w:val'))
        if (size !== undefined) format.size = size
        break
      }
      case 'w:rFonts': {
        const font = attributeOf(property, 'w:eastAsia') ?? attributeOf(property, 'w:ascii')
        if (font !== undefined) format.font = font
        break
      }
    }
  }
  return format
}

export function paragraphFormatOf(properties: XmlElement | undefined): ParagraphFormat {
  const format: ParagraphFormat = {}
  if (properties === undefined) return format
  const align = valueOf(properties, 'w:jc')
  if (align !== undefined) format.align = align === 'center' ? 'center' : /^(?:right|end)$/.test(align) ? 'right' : null
  const outline = numberOf(valueOf(properties, 'w:outlineLvl'))
  if (outline !== undefined) format.outline = outline
  const numbering = childOf(properties, 'w:numPr')
  const numId = valueOf(numbering, 'w:numId')
  const level = numberOf(valueOf(numbering, 'w:ilvl'))
  if (numId !== undefined) format.numId = numId
  if (level !== undefined) format.listLevel = level
  return format
}

/** Styles are known by their built-in names: ids are the writer's own, and Chinese versions number them. */
export function roleOfStyle(name: string): StyleRole | null {
  const plain = name.trim().toLowerCase()
  if (/^(?:title|标题|大标题|文章标题|主标题)$/.test(plain)) return 'title'
  if (/^(?:subtitle|副标题|副题)$/.test(plain)) return 'subtitle'
  if (/^(?:caption|题注|图说|图注)$/.test(plain)) return 'caption'
  if (/^(?:quote|intense quote|block text|引用|明显引用)$/.test(plain)) return 'quote'
  return /^(?:toc ?\d|toc heading|table of figures|目录 ?\d?)$/.test(plain) ? 'contents' : null
}

/** The level that a heading style has by its name alone; null for any other style. */
export function headingLevelOf(name: string): number | null {
  const level = /^(?:heading|标题|小标题)\s*([1-9])$/i.exec(name.trim())?.[1]
  return level === undefined ? (/^小标题$/.test(name.trim()) ? 1 : null) : Number(level)
}
