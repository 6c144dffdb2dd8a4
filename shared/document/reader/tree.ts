import { Tokenizer } from 'htmlparser2'
import { closedBy, VOID_ELEMENTS } from './tag-rules'

export interface HtmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: HtmlNode[]
}

/** A string is text, entities decoded. */
export type HtmlNode = HtmlElement | string

/** Elements nested deeper than this are laid flat: no real text needs them, and hostile input must not fill the stack. */
const MAX_DEPTH = 160

/** Word wraps the marker that it draws before a list paragraph in these conditional comments. */
export const LIST_MARKER = '#list-marker'

/** Ties what is in it to the thread of its `id`: only our own readers build it, no foreign markup has such a name. */
export const COMMENT = '#comment'

/** An element that is made, not read. */
export const element = (
  name: string,
  children: readonly HtmlNode[],
  attributes: Readonly<Record<string, string>> = {},
): HtmlElement => ({ name, attributes: new Map(Object.entries(attributes)), children: [...children] })

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map()

/**
 * A light tree of any HTML: missing end tags supplied, stray ones ignored, comments gone. Built straight on the
 * tokenizer because htmlparser2's own parser keeps its open elements in an array that it shifts: quadratic on 100,000
 * nested tags.
 */
export function parseTree(html: string): HtmlElement {
  const root: HtmlElement = { name: '#root', attributes: NO_ATTRIBUTES, children: [] }
  const open: HtmlElement[] = [root]
  /** How many elements of a name were laid flat and still wait for their end tag. */
  const flattened = new Map<string, number>()
  let name = ''
  let attributeName = ''
  let attributeValue = ''
  let attributes = new Map<string, string>()

  const top = (): HtmlElement => open[open.length - 1] ?? root
  const addText = (text: string): void => {
    const { children } = top()
    const last = children.length - 1
    if (typeof children[last] === 'string') children[last] += text
    else children.push(text)
  }
  const start = (element: HtmlElement): void => {
    const boundary = closedBy(element.name, open)
    if (boundary !== null) open.length = boundary
    top().children.push(element)
    if (VOID_ELEMENTS.has(element.name)) return
    if (open.length < MAX_DEPTH) open.push(element)
    else flattened.set(element.name, (flattened.get(element.name) ?? 0) + 1)
  }
  const end = (tag: string): void => {
    const waiting = flattened.get(tag) ?? 0
    if (waiting > 0) {
      flattened.set(tag, waiting - 1)
      return
    }
    const at = open.findLastIndex((element) => element.name === tag)
    // A table's end tag closes what is open in it; nothing inside a cell closes what is outside the table.
    if (at > 0 && (tag === 'table' || !open.slice(at + 1).some((element) => element.name === 'table'))) open.length = at
    else if (tag === 'br') start({ name: 'br', attributes: NO_ATTRIBUTES, children: [] })
  }
  const finishTag = (): void => {
    start({ name, attributes: attributes.size === 0 ? NO_ATTRIBUTES : attributes, children: [] })
    if (attributes.size > 0) attributes = new Map()
  }
  const comment = (text: string): void => {
    if (/^\[if !supportLists\]/i.test(text)) start({ name: LIST_MARKER, attributes: NO_ATTRIBUTES, children: [] })
    else if (/^!?\[endif\]/i.test(text)) end(LIST_MARKER)
  }

  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ontext: (from, to) => addText(html.slice(from, to)),
      ontextentity: (code) => addText(fromCode(code)),
      onopentagname: (from, to) => {
        name = html.slice(from, to).toLowerCase()
        if (name === 'image') name = 'img'
      },
      onattribname: (from, to) => {
        attributeName = html.slice(from, to).toLowerCase()
      },
      onattribdata: (from, to) => {
        attributeValue += html.slice(from, to)
      },
      onattribentity: (code) => {
        attributeValue += fromCode(code)
      },
      onattribend: () => {
        if (!attributes.has(attributeName)) attributes.set(attributeName, attributeValue)
        attributeValue = ''
      },
      onopentagend: finishTag,
      onselfclosingtag: finishTag,
      onclosetag: (from, to) => end(html.slice(from, to).trim().toLowerCase()),
      oncomment: (from, to, offset) => comment(html.slice(from, to - offset)),
      oncdata: () => undefined,
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => undefined,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  return root
}

const fromCode = (code: number): string => (code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd')
