import { Tokenizer } from 'htmlparser2'

const VOID: ReadonlySet<string> = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

export interface TagAttribute {
  readonly tag: string
  readonly name: string
  readonly value: string
}

export interface HtmlTags {
  readonly attributes: readonly TagAttribute[]
  readonly ids: ReadonlySet<string>
  /** The text of each script element. */
  readonly scripts: readonly string[]
  /** The text of each style element. */
  readonly styles: readonly string[]
  /** The first place where tags don't nest or an id stands twice, e.g. `</div>`; null when all is in order. */
  readonly broken: string | null
}

/** Reads the tags of a page we wrote ourselves: every element but the void ones has its end tag, properly nested. */
export function readTags(html: string): HtmlTags {
  const attributes: TagAttribute[] = []
  const ids = new Set<string>()
  const texts = { script: [] as string[], style: [] as string[] }
  const open: string[] = []
  let broken: string | null = null
  let name = ''
  let value = ''
  const innermost = (): string => open.at(-1) ?? ''
  const enter = (): void => {
    if (VOID.has(innermost())) open.pop()
    else if (innermost() === 'script' || innermost() === 'style') texts[innermost() as 'script' | 'style'].push('')
  }

  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onopentagname: (start, end) => {
        open.push(html.slice(start, end).toLowerCase())
      },
      onopentagend: enter,
      onselfclosingtag: enter,
      onclosetag: (start, end) => {
        const tag = html.slice(start, end).toLowerCase()
        if (innermost() === tag) open.pop()
        else broken ??= `</${tag}>`
      },
      onattribname: (start, end) => {
        name = html.slice(start, end).toLowerCase()
        value = ''
      },
      onattribdata: (start, end) => {
        value += html.slice(start, end)
      },
      onattribentity: (codepoint) => {
        value += String.fromCodePoint(codepoint)
      },
      onattribend: () => {
        attributes.push({ tag: innermost(), name, value })
        if (name !== 'id') return
        if (ids.has(value)) broken ??= `id="${value}"`
        ids.add(value)
      },
      ontext: (start, end) => {
        const tag = innermost()
        if (tag !== 'script' && tag !== 'style') return
        const list = texts[tag]
        list.push((list.pop() ?? '') + html.slice(start, end))
      },
      ontextentity: () => undefined,
      oncdata: () => {
        broken ??= '<![CDATA['
      },
      oncomment: () => undefined,
      ondeclaration: () => undefined,
      onprocessinginstruction: () => {
        broken ??= '<?'
      },
      onend: () => undefined,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  const left = open.at(-1)
  if (left !== undefined) broken ??= `<${left}>`
  return { attributes, ids, scripts: texts.script, styles: texts.style, broken }
}
