import type { HtmlElement } from '../document/reader/tree'

/** What the head of a page and its data blocks say, names in lower case; empty values are left out. */
export interface PageMeta {
  /** The text of the `title` element. */
  readonly documentTitle: string
  readonly tags: ReadonlyMap<string, string>
  /** Objects of the JSON-LD blocks, graphs laid flat. */
  readonly data: readonly Readonly<Record<string, unknown>>[]
  /** The text of the scripts, for recipes. */
  readonly scripts: readonly string[]
}

export function metaOf(root: HtmlElement): PageMeta {
  let documentTitle = ''
  const tags = new Map<string, string>()
  const data: Readonly<Record<string, unknown>>[] = []
  const scripts: string[] = []
  const look = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue
      if (child.name === 'title') documentTitle ||= textOf(child).trim()
      else if (child.name === 'meta') addTag(child, tags)
      else if (child.name === 'script') {
        const text = textOf(child)
        if (child.attributes.get('type')?.trim().toLowerCase() === 'application/ld+json') data.push(...objectsOf(text))
        else if (text.length > 0) scripts.push(text)
      } else if (child.name !== 'svg') look(child)
    }
  }
  look(root)
  return { documentTitle: documentTitle.replace(/\s+/g, ' '), tags, data, scripts }
}

/** The first of several tags that has a value. */
export function firstTag({ tags }: PageMeta, ...names: readonly string[]): string {
  for (const name of names) {
    const value = tags.get(name)
    if (value !== undefined) return value
  }
  return ''
}

const textOf = (element: HtmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')

function addTag(tag: HtmlElement, tags: Map<string, string>): void {
  const name = (tag.attributes.get('name') ?? tag.attributes.get('property') ?? tag.attributes.get('itemprop') ?? '')
    .toLowerCase()
    .replace(/\s+/g, '')
  const content = (tag.attributes.get('content') ?? '').replace(/\s+/g, ' ').trim()
  if (name !== '' && content !== '' && !tags.has(name)) tags.set(name, content)
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Broken JSON-LD is common; it tells nothing then. */
function objectsOf(text: string): readonly Readonly<Record<string, unknown>>[] {
  try {
    const value: unknown = JSON.parse(text)
    const list: readonly unknown[] = Array.isArray(value) ? (value as readonly unknown[]) : [value]
    return list.flatMap((one) => {
      if (!isObject(one)) return []
      const graph: unknown = one['@graph']
      return Array.isArray(graph) ? (graph as readonly unknown[]).filter(isObject) : [one]
    })
  } catch {
    return []
  }
}

/** The text of a JSON-LD value: a string, or the name of a person or an organisation. */
export function dataText(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  if (Array.isArray(value))
    return (value as readonly unknown[])
      .map(dataText)
      .filter((one) => one !== '')
      .join('、')
  return isObject(value) ? dataText(value['name']) : ''
}
