import { Tokenizer } from 'htmlparser2'
import { plainTags } from './plain-tags'
import { type HtmlTags, TagCollector } from './tag-collector'

/** Reads the tags of a page we wrote ourselves: every element but the void ones has its end tag, properly nested. */
export const readTags = (html: string): HtmlTags => plainTags(html) ?? anyTags(html)

/** As `readTags`, of any HTML. */
export function anyTags(html: string): HtmlTags {
  const tags = new TagCollector()
  let name = ''
  let value = ''
  const nameAt = (start: number, end: number): string => html.slice(start, end).toLowerCase()
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onopentagname: (start, end) => tags.open(nameAt(start, end)),
      onopentagend: () => tags.enter(),
      onselfclosingtag: () => tags.enter(),
      onclosetag: (start, end) => tags.close(nameAt(start, end)),
      onattribname: (start, end) => {
        name = nameAt(start, end)
        value = ''
      },
      onattribdata: (start, end) => {
        value += html.slice(start, end)
      },
      onattribentity: (codepoint) => {
        value += String.fromCodePoint(codepoint)
      },
      onattribend: () => tags.attribute(name, value),
      ontext: (start, end) => tags.text(html.slice(start, end)),
      ontextentity: () => undefined,
      oncdata: () => tags.breaks('<![CDATA['),
      oncomment: () => undefined,
      ondeclaration: () => undefined,
      onprocessinginstruction: () => tags.breaks('<?'),
      onend: () => undefined,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  return tags.end()
}
