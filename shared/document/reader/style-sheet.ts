import { declarationsOf, NO_STYLE, styleOf, type Declarations } from './style'
import type { HtmlElement } from './tree'

/** Longer style sheets and more rules than these are no program's clipboard; the rest of them is left unread. */
const MAX_LENGTH = 2_000_000
const MAX_RULES = 20_000
const MAX_PARENTS = 6

/** What is read of a rule; typefaces, sizes and colours never are. */
const KEPT: ReadonlySet<string> = new Set([
  'display',
  'font-style',
  'font-weight',
  'mso-hide',
  'mso-list',
  'mso-outline-level',
  'mso-style-name',
  'mso-style-parent',
  'text-align',
  'text-decoration',
  'text-decoration-line',
  'text-underline-style',
  'vertical-align',
])

/**
 * The classes of a foreign page: Word and WPS name their styles in them (标题 1, MsoTitle and those made after them),
 * Excel writes all of a cell's looks into them.
 */
export class StyleSheet {
  /** By `tag.class` and `.class`. */
  readonly #rules = new Map<string, Map<string, string>>()
  readonly #byStyleName = new Map<string, Map<string, string>>()
  readonly #merged = new Map<string, Declarations>()
  #length = 0

  add(css: string): void {
    const text = css.slice(0, Math.max(0, MAX_LENGTH - this.#length))
    this.#length += text.length
    for (const [, selectors = '', body = ''] of text.replace(/<!--|-->|\/\*[^]*?\*\//g, '').matchAll(RULE)) {
      if (this.#rules.size >= MAX_RULES) return
      const all = declarationsOf(body)
      const kept = new Map([...all].filter(([name]) => KEPT.has(name)))
      if (kept.size === 0) continue
      const name = kept.get('mso-style-name')
      if (name !== undefined) this.#byStyleName.set(unquoted(name), kept)
      for (const selector of selectors.split(',')) {
        const key = SELECTOR.exec(selector.trim())
        if (key !== null) this.#rules.set(`${(key[1] ?? '').toLowerCase()}.${key[2] ?? ''}`, kept)
      }
    }
  }

  /** An element's declarations: those of its classes, then its own. */
  of(element: HtmlElement): Declarations {
    const own = styleOf(element)
    const names = element.attributes.get('class')
    if (this.#rules.size === 0 || names === undefined || names === '') return own
    const shared = this.#ofClasses(element.name, names)
    return shared.size === 0 ? own : own.size === 0 ? shared : new Map([...shared, ...own])
  }

  #ofClasses(tag: string, names: string): Declarations {
    const key = `${tag} ${names}`
    const known = this.#merged.get(key)
    if (known !== undefined) return known
    const found = names
      .split(/\s+/, 8)
      .flatMap((name) => [this.#rules.get(`.${name}`), this.#rules.get(`${tag}.${name}`)])
      .filter((rule) => rule !== undefined)
    const merged = found.length === 0 ? NO_STYLE : new Map(found.flatMap((rule) => [...rule]))
    if (this.#merged.size < MAX_RULES) this.#merged.set(key, merged)
    return merged
  }

  /** The names of an element's style and of those it was made after, nearest first, with the outline level they give. */
  lineage(declarations: Declarations): readonly { readonly name: string; readonly outline: string | undefined }[] {
    const line: { name: string; outline: string | undefined }[] = []
    let at: Declarations | undefined = declarations
    let name = unquoted(declarations.get('mso-style-name') ?? '')
    while (at !== undefined && line.length < MAX_PARENTS) {
      line.push({ name, outline: at.get('mso-outline-level') })
      name = unquoted(at.get('mso-style-parent') ?? '')
      if (name === '') break
      at = this.#byStyleName.get(name) ?? NO_STYLE
    }
    return line
  }
}

const RULE = /([^{}]{1,2000})\{([^{}]{0,8000})\}/g
const SELECTOR = /^([a-z][a-z0-9]*)?\.([^\s.:#>[\]]+)$/i

/** A style's name without quotes, its escapes (`\6807\9898`) as characters. */
const unquoted = (text: string): string =>
  text
    .replace(/^["']|["']$/g, '')
    .replace(/\\([0-9a-f]{1,6}) ?/gi, (_, code: string) => {
      const point = Number.parseInt(code, 16)
      return point <= 0x10ffff ? String.fromCodePoint(point) : ''
    })
    .trim()
    .toLowerCase()
