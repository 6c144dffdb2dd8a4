import MarkdownIt, { type Token } from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import footnotes from 'markdown-it-footnote'
import { escapeText } from '../../shared/document/html/escape'
import { lineEndBetween } from '../../shared/document/reader/inline-content'
import { hasClass } from '../../shared/document/reader/style'
import { element, type HtmlElement, type HtmlNode, parseTree } from '../../shared/document/reader/tree'

/** Elements for what Markdown has no signs for, or whose signs Chinese punctuation breaks; our own export writes them. */
const INLINE = /^<\/?(?:u|sub|sup|s|del|b|strong|i|em|br)\s*\/?>$/i
const KEPT_SPACE = /^[\s\u0085\u00ad\u200b\u2060]$/
/** The class of a block whose white space counts. */
const KEEP = 'keep-space'
const COMMENT = /^\s*<!--[\s\S]*-->\s*$/

/** Other HTML inside Markdown stays text: nobody looked at it when it was written. */
const markdown = new MarkdownIt({ html: true }).use(cjkFriendly).use(footnotes)
const { rules } = markdown.renderer
rules.html_inline = (tokens, i) => {
  const { content = '' } = tokens[i] ?? {}
  return INLINE.test(content) ? content : COMMENT.test(content) ? '' : escapeText(content)
}
rules.html_block = (tokens, i) => {
  const { content = '' } = tokens[i] ?? {}
  return COMMENT.test(content) ? '' : `<p>${escapeText(content.trim())}</p>\n`
}

// The end of its source line is no text, also where white space counts.
rules.hardbreak = () => '<br>'

/** White space that is written as a number is text, as our own export writes it; its block says so to the reader. */
markdown.core.ruler.before('text_join', 'kept_space', ({ tokens }) => {
  let isNote = false
  tokens.forEach(({ type: block, children }, i) => {
    isNote = block === 'footnote_open' || (isNote && block !== 'footnote_close')
    // A note becomes one text, whose white space counts as soon as that of one paragraph does.
    if (isNote) joinLines(children ?? [])
    const isKept = children?.some(
      ({ type, markup, content }) => type === 'text_special' && /^&#\d+;$/.test(markup) && KEPT_SPACE.test(content),
    )
    const [open, close] = [tokens[i - 1], tokens[i + 1]]
    if (isKept !== true || open === undefined || close === undefined) return
    open.attrJoin('class', KEEP)
    open.hidden = close.hidden = false
    joinLines(children ?? [])
  })
})

/** The reader leaves line ends where white space counts: they become here what it makes of them elsewhere. */
function joinLines(tokens: readonly Token[]): void {
  let before = ''
  let waiting: Token[] = []
  for (const token of tokens) {
    if (token.type === 'softbreak') {
      token.type = 'text'
      token.content = ' '
      waiting.push(token)
    } else if (isText(token)) {
      for (const end of waiting) end.content = lineEndBetween(before, token.content.charAt(0))
      waiting = []
      before = token.content.slice(-1)
    }
  }
}

const isText = ({ type, content }: Token): boolean => content !== '' && /^(?:text|text_special|code_inline)$/.test(type)

/** Notes as our own pages write them, which the reader takes for notes of the document. */
const idAt = (tokens: Parameters<NonNullable<typeof rules.text>>[0], i: number): string => {
  const { id } = (tokens[i]?.meta ?? {}) as { readonly id?: number }
  return `n${(id ?? 0) + 1}`
}
rules['footnote_ref'] = (tokens, i) =>
  `<sup class="footnote-ref"><a href="#fn-${idAt(tokens, i)}">[${idAt(tokens, i)}]</a></sup>`
rules['footnote_block_open'] = () => '<section class="footnotes"><ol>'
rules['footnote_block_close'] = () => '</ol></section>'
rules['footnote_open'] = (tokens, i) => `<li id="fn-${idAt(tokens, i)}"><span class="footnote-text">`
rules['footnote_close'] = () => '</span></li>'
rules['footnote_anchor'] = () => ''

/** The tree of a text in Markdown (CommonMark with GFM's tables and notes). */
export const nodesOfMarkdown = (text: string): readonly HtmlNode[] =>
  parseTree(markdown.render(withoutLoneNotes(text))).children.map(asOurs)

/** A note that nothing refers to stays a text of its own: it would be gone. */
function withoutLoneNotes(text: string): string {
  const times = new Map<string, number>()
  for (const [mark] of text.matchAll(/\[\^[^\]\s]+\]/g)) times.set(mark, (times.get(mark) ?? 0) + 1)
  return text.replace(/^( {0,3})(\[\^[^\]\s]+\]):/gm, (line, indent: string, mark: string) =>
    times.get(mark) === 1 ? `\n${indent}\\${mark}:` : line,
  )
}

/** Notes, cells and pictures with their words as our own pages have them. */
function asOurs(node: HtmlNode): HtmlNode {
  if (typeof node === 'string') return node
  if (hasClass(node, 'footnote-text')) return plainNote(node)
  const captioned = withWords(node)
  if (captioned !== null) return captioned
  const children = node.children.map(asOurs)
  const isKeptCell = (node.name === 'td' || node.name === 'th') && hasClass(node, KEEP)
  return { ...node, children: isKeptCell ? [element('p', children, { class: KEEP })] : children }
}

/** A note is one text: its paragraphs become lines. */
function plainNote(note: HtmlElement): HtmlElement {
  const paragraphs = note.children.filter((child): child is HtmlElement => typeof child !== 'string')
  const lines = paragraphs.flatMap((one, i) => (i === 0 ? one.children : [element('br', []), ...one.children]))
  const isKept = paragraphs.some((one) => hasClass(one, KEEP))
  return element('span', lines, { class: isKept ? `footnote-text ${KEEP}` : 'footnote-text' })
}

/** A picture and, on lines of the same paragraph, its words and who made it; null for any other paragraph. */
function withWords(paragraph: HtmlElement): HtmlElement | null {
  const [image, ...rest] = paragraph.children
  if (paragraph.name !== 'p' || typeof image !== 'object' || image.name !== 'img') return null
  const lines: HtmlNode[][] = []
  for (const child of rest) {
    if (typeof child !== 'string' && child.name === 'br') lines.push([])
    else if (lines.length > 0) lines.at(-1)?.push(child)
    else return null
  }
  const [caption = [], ...credit] = lines
  const part = (name: string, words: readonly HtmlNode[]): HtmlElement =>
    element('span', words, { class: hasClass(paragraph, KEEP) ? `${name} ${KEEP}` : name })
  const words = [part('caption', caption), part('credit', credit.flat())]
  return lines.length === 0 ? null : element('figure', [image, element('figcaption', words)])
}
