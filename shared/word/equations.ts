import type { XmlElement } from './xml'
import { attributeOf, childOf, childrenOf, elementsOf, textIn } from './xml-find'

/** One run of an equation on a line. */
export interface EquationPart {
  readonly text: string
  readonly script: 'sub' | 'sup' | null
}

/** An equation (OMML) as one line of text: fractions with a slash, roots with √, powers and indices raised and lowered. */
export function equationParts(element: XmlElement): readonly EquationPart[] {
  const parts: EquationPart[] = []
  for (const child of elementsOf(element)) write(child, parts)
  return parts
}

const flat = (element: XmlElement | undefined): string =>
  element === undefined
    ? ''
    : equationParts(element)
        .map(({ text, script }) => (script === null ? text : `${script === 'sup' ? '^' : '_'}${grouped(text)}`))
        .join('')

/** In brackets when it is more than one number or letter. */
const grouped = (text: string): string => (/^(?:[\p{L}\p{N}.]*|\(.*\))$/u.test(text) ? text : `(${text})`)

function write(element: XmlElement, parts: EquationPart[]): void {
  const add = (text: string, script: EquationPart['script'] = null): void => {
    if (text !== '') parts.push({ text, script })
  }
  const scripted = (names: readonly (readonly [string, 'sub' | 'sup'])[]): void => {
    add(grouped(flat(childOf(element, 'm:e'))))
    for (const [name, script] of names) add(flat(childOf(element, name)), script)
  }
  switch (element.name) {
    case 'm:t':
      return add(textIn(element))
    case 'm:f':
      return add(`${grouped(flat(childOf(element, 'm:num')))}/${grouped(flat(childOf(element, 'm:den')))}`)
    case 'm:sSup':
      return scripted([['m:sup', 'sup']])
    case 'm:sSub':
      return scripted([['m:sub', 'sub']])
    case 'm:sSubSup':
      return scripted([
        ['m:sub', 'sub'],
        ['m:sup', 'sup'],
      ])
    case 'm:rad': {
      const degree = flat(childOf(element, 'm:deg'))
      add(degree, 'sup')
      return add(`√${grouped(flat(childOf(element, 'm:e')))}`)
    }
    case 'm:nary':
      add(attributeOf(childOf(childOf(element, 'm:naryPr'), 'm:chr'), 'm:val') ?? '∫')
      add(flat(childOf(element, 'm:sub')), 'sub')
      add(flat(childOf(element, 'm:sup')), 'sup')
      return add(flat(childOf(element, 'm:e')))
    case 'm:d': {
      const properties = childOf(element, 'm:dPr')
      const edge = (name: string, usual: string): string => attributeOf(childOf(properties, name), 'm:val') ?? usual
      const inside = childrenOf(element, 'm:e').map(flat).join(edge('m:sepChr', '|'))
      return add(`${edge('m:begChr', '(')}${inside}${edge('m:endChr', ')')}`)
    }
    case 'm:m':
      return add(
        `[${childrenOf(element, 'm:mr')
          .map((row) => childrenOf(row, 'm:e').map(flat).join(', '))
          .join('; ')}]`,
      )
    case 'm:eqArr':
      return add(childrenOf(element, 'm:e').map(flat).join('; '))
    case 'm:func':
      return add(`${flat(childOf(element, 'm:fName'))} ${flat(childOf(element, 'm:e'))}`)
    default:
      if (element.name.endsWith('Pr')) return
      for (const child of elementsOf(element)) write(child, parts)
  }
}
