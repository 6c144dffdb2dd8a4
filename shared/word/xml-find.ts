import type { XmlElement } from './xml'

/** Looking into XML trees; everything here answers nothing for what isn't there. */
export const elementsOf = (element: XmlElement): readonly XmlElement[] =>
  element.children.filter((child): child is XmlElement => typeof child !== 'string')

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element === undefined) return undefined
  for (const child of element.children) if (typeof child !== 'string' && child.name === name) return child
  return undefined
}

export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name) ?? []

export const attributeOf = (element: XmlElement | undefined, name: string): string | undefined =>
  element?.attributes.get(name)

/** `w:val` of a child: how most properties stand. */
export const valueOf = (element: XmlElement | undefined, name: string): string | undefined =>
  attributeOf(childOf(element, name), 'w:val')

/** An on/off property (ST_OnOff), or a kind of line with `none` among its values: present without a value is on. */
export function isOn(element: XmlElement | undefined): boolean {
  if (element === undefined) return false
  const value = attributeOf(element, 'w:val')
  return value === undefined || !/^(?:0|false|off|none)$/i.test(value)
}

/** A whole number; undefined for nonsense. */
export function numberOf(text: string | undefined): number | undefined {
  const value = text === undefined ? Number.NaN : Number.parseInt(text, 10)
  return Number.isNaN(value) ? undefined : value
}

/** The first element of a name at any depth. */
export function findIn(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    const found = child.name === name ? child : findIn(child, name)
    if (found !== undefined) return found
  }
  return undefined
}

export function textIn(element: XmlElement): string {
  let text = ''
  for (const child of element.children) text += typeof child === 'string' ? child : textIn(child)
  return text
}
