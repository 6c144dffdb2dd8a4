import { styleOf, type Declarations } from './style'
import type { HtmlElement, HtmlNode } from './tree'
import { LIST_MARKER } from './tree'
import type { ListMark } from './word-lists'
import { markOf } from './word-lists'

/** The marker that Word or WPS drew as text at the start of a paragraph, and what it makes of the paragraph. */
export interface DrawnMarker {
  readonly element: HtmlElement
  /** Null: the marker is text, and stays in front of the paragraph as `text`. */
  readonly list: ListMark | null
  readonly text: string
}

const SYMBOL_FONT = /wingdings|webdings|symbol/

/** Finds the drawn marker of a paragraph or heading; null for an ordinary one. A heading never becomes a list item. */
export function drawnMarkerOf(block: HtmlElement, declarations: Declarations, isHeading: boolean): DrawnMarker | null {
  const list = declarations.get('mso-list')
  const hanging = (declarations.get('text-indent') ?? '').startsWith('-')
  if (list === undefined && !hanging && block.attributes.get('class')?.startsWith('MsoList') !== true) {
    return fromElement(findFirst(block, isWordMarker), 1, isHeading, false)
  }
  const level = Number(/level(\d)/.exec(list ?? '')?.[1] ?? 1)
  const marker = findFirst(block, isWordMarker) ?? findFirst(block, isSymbol) ?? findFirst(block, isLoneMarker)
  return fromElement(marker, level, isHeading, list !== undefined)
}

function fromElement(
  element: HtmlElement | null,
  level: number,
  isHeading: boolean,
  lettered: boolean,
): DrawnMarker | null {
  if (element === null) return null
  const drawn = textOf(element)
  const list = isHeading ? null : markOf(drawn, level, lettered)
  const trimmed = drawn.replace(/[\s\u3000]+/gu, ' ').trim()
  return { element, list, text: /[a-z\d.)]$/i.test(trimmed) ? `${trimmed} ` : trimmed }
}

const isWordMarker = (element: HtmlElement): boolean =>
  element.name === LIST_MARKER || styleOf(element).get('mso-list') === 'ignore'

/** WPS draws a bullet as one letter of a symbol typeface, in the paragraph's first span. */
function isSymbol(element: HtmlElement): boolean {
  const font = styleOf(element).get('font-family') ?? element.attributes.get('face')?.toLowerCase() ?? ''
  return SYMBOL_FONT.test(font) && /^\s*\S{1,2}\s*$/u.test(textOf(element))
}

/** In a paragraph with a hanging indent: a number or a dot alone in the first span, spaces after it. */
const isLoneMarker = (element: HtmlElement): boolean =>
  element.name === 'span' && /^\s*(?:\d{1,3}[.．、)）]|[·•●○■□◆◇▪▫➢➤✓✔])\s*$/u.test(textOf(element))

/** Looks for an element before the block's first letter. */
function findFirst(block: HtmlElement, isWanted: (element: HtmlElement) => boolean): HtmlElement | null {
  const found = look(block)
  return found === 'text' ? null : found

  function look(element: HtmlElement): HtmlElement | 'text' | null {
    for (const child of element.children) {
      if (typeof child === 'string') {
        if (/\S/.test(child)) return 'text'
        continue
      }
      const result = isWanted(child) ? child : look(child)
      if (result !== null) return result
    }
    return null
  }
}

function textOf(node: HtmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('')
}
