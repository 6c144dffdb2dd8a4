/** Tags as our serializer writes them: names in small letters, values between double quotes with `<` and `>` escaped. */
const TAG = /<([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*) ?\/?>/g
const ATTRIBUTE = / ([a-z-]+)(?:="([^"]*)")?/g
const VOID: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'wbr'])
/** Of a page in a browser, not of one in a book. */
const LEFT: ReadonlySet<string> = new Set(['loading', 'decoding'])

/** Our serializer's HTML as XHTML: elements without content are closed, each attribute has a value, entities are numbers. */
export function asXhtml(html: string): string {
  return html
    .replace(TAG, (_, tag: string, attributes: string) => {
      let written = ''
      for (const [, name = '', value] of attributes.matchAll(ATTRIBUTE))
        if (!LEFT.has(name)) written += ` ${name}="${value ?? name}"`
      return `<${tag}${written}${VOID.has(tag) ? '/' : ''}>`
    })
    .replace(/&nbsp;/g, '&#160;')
}
