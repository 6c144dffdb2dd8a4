const VOID: ReadonlySet<string> = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

export interface TagAttribute {
  readonly tag: string
  readonly name: string
  readonly value: string
}

/** The tags of a page. */
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

/** Takes a page's tags in their order, names in small letters, and looks whether they nest. */
export class TagCollector {
  readonly #attributes: TagAttribute[] = []
  readonly #ids = new Set<string>()
  readonly #scripts: string[] = []
  readonly #styles: string[] = []
  readonly #open: string[] = []
  #innermost = ''
  #broken: string | null = null

  /** A start tag's name. */
  open(tag: string): void {
    this.#open.push(tag)
    this.#innermost = tag
  }

  /** An attribute of the start tag that was opened last; its value is decoded. */
  attribute(name: string, value: string): void {
    this.#attributes.push({ tag: this.#innermost, name, value })
    if (name !== 'id') return
    if (this.#ids.has(value)) this.breaks(`id="${value}"`)
    this.#ids.add(value)
  }

  /** The end of a start tag. */
  enter(): void {
    if (VOID.has(this.#innermost)) this.#leave()
    else this.#textOf(this.#innermost)?.push('')
  }

  close(tag: string): void {
    if (this.#innermost === tag) this.#leave()
    else this.breaks(`</${tag}>`)
  }

  text(text: string): void {
    const list = this.#textOf(this.#innermost)
    list?.push((list.pop() ?? '') + text)
  }

  breaks(where: string): void {
    this.#broken ??= where
  }

  /** Nothing comes after it. */
  end(): HtmlTags {
    if (this.#open.length > 0) this.breaks(`<${this.#innermost}>`)
    return {
      attributes: this.#attributes,
      ids: this.#ids,
      scripts: this.#scripts,
      styles: this.#styles,
      broken: this.#broken,
    }
  }

  #leave(): void {
    this.#open.pop()
    this.#innermost = this.#open.at(-1) ?? ''
  }

  #textOf(tag: string): string[] | null {
    if (tag === 'script') return this.#scripts
    return tag === 'style' ? this.#styles : null
  }
}
