import type { MarkJson, NodeJson } from './json'
import { tableWords } from './table-grid'
import { slotLink, slotOf, slotWords } from './media-slots'
import { headingText, lineOf, markdownLine, markdownText, withReferences } from './markdown-text'
import { inlineText } from './text'

/** The body as Markdown (CommonMark with GFM tables), for reading on a terminal and for other tools. */
export function markdownOf(body: NodeJson): string {
  const text = blocksOf(body.content ?? [])
  return text === '' ? '' : `${text}\n`
}

const blocksOf = (nodes: readonly NodeJson[]): string => joined(nodes, nodes.map(blockOf))

/** @param written each node's own text */
function joined(nodes: readonly NodeJson[], written: readonly string[]): string {
  let previous = ''
  const blocks: string[] = []
  nodes.forEach(({ type }, i) => {
    const text = written[i] ?? ''
    if (text === '') return
    // Two lists of a kind that follow each other would be one.
    if (type === previous && /List$/.test(type)) blocks.push('<!-- -->')
    blocks.push(text)
    previous = type
  })
  return blocks.join('\n\n')
}

function blockOf(node: NodeJson): string {
  switch (node.type) {
    case 'paragraph':
    case 'lead':
      return inlineOf(node)
    case 'heading':
      return `${'#'.repeat(node.attrs?.['level'] === 3 ? 3 : 2)} ${headingText(inlineOf(node).replaceAll(BREAK, ' '))}`.trim()
    case 'blockquote':
      return indent(blocksOf(node.content ?? []), '> ', '> ')
    case 'bulletList':
      return itemsOf(node, () => '- ')
    case 'orderedList': {
      const start = typeof node.attrs?.['start'] === 'number' ? node.attrs['start'] : 1
      return itemsOf(node, (i) => `${start + i}. `)
    }
    case 'horizontalRule':
    case 'pageBreak':
      // After the mark of a list's item, dashes would be a rule without the item.
      return '***'
    case 'pullQuote':
      return indent(blocksOf(node.content ?? []), '> ', '> ')
    case 'attribution':
      return (node.content ?? []).length === 0 ? '' : `—— ${inlineOf(node)}`
    case 'footnote':
      return `[^${textAttribute(node, 'id')}]: ${inlineOf(node).replaceAll(BREAK, ' ')}`
    case 'figure':
      return figureOf(node)
    case 'mediaSlot':
      return slotMarkdown(node)
    case 'table':
      return tableOf(node)
    default:
      return node.content === undefined ? '' : blocksOf(node.content) || inlineOf(node)
  }
}

function itemsOf(list: NodeJson, bullet: (index: number) => string): string {
  return (list.content ?? [])
    .map((item, i) => {
      const mark = bullet(i)
      return indent(itemOf(item), mark, ' '.repeat(mark.length))
    })
    .join('\n')
}

/** A short list follows its paragraph on the next line when it may: one that begins with 1, and not with an empty item. */
function itemOf({ content = [] }: NodeJson): string {
  const written = content.map(blockOf)
  const [paragraph, list = '', ...more] = written
  const isTight = paragraph !== undefined && paragraph !== '' && more.length === 0 && /^(?:-|1\.) \S/.test(list)
  return isTight && /List$/.test(content[1]?.type ?? '') ? `${paragraph}\n${list}` : joined(content, written)
}

const indent = (text: string, first: string, rest: string): string =>
  text
    .split('\n')
    .map((line, i) => ((i === 0 ? first : rest) + line).trimEnd())
    .join('\n')

function figureOf(figure: NodeJson): string {
  const media = figure.attrs?.['media']
  const image = `![${markdownText(textAttribute(figure, 'alt'))}](${typeof media === 'string' ? `media/${media}` : ''})`
  const words = (figure.content ?? []).map(inlineOf).filter((text) => text !== '')
  return [image, ...words].join(BREAK)
}

function slotMarkdown(slot: NodeJson): string {
  const link = slotLink(slotOf(slot))
  const words = markdownText(slotWords(slot))
  const name = link === null ? words : `[${words}](<${link.replace(/[<>]/g, encodeURIComponent)}>)`
  return [name, ...(slot.content ?? []).map(inlineOf).filter((text) => text !== '')].join(BREAK)
}

/** The first row is the head, as GFM demands; a merged cell's text stands in its first place. */
function tableOf(table: NodeJson): string {
  const grid: string[][] = []
  ;(table.content ?? []).forEach((row, y) => {
    let x = 0
    const line = (grid[y] ??= [])
    for (const cell of row.content ?? []) {
      while (line[x] !== undefined) x += 1
      const { colspan, rowspan } = { colspan: 1, rowspan: 1, ...cell.attrs }
      for (let dy = 0; dy < Number(rowspan); dy++) {
        for (let dx = 0; dx < Number(colspan); dx++) (grid[y + dy] ??= [])[x + dx] = dy + dx === 0 ? cellText(cell) : ''
      }
    }
  })
  const width = Math.max(0, ...grid.map((line) => line.length))
  if (width === 0) return ''
  const lines = grid.map((line) => `| ${Array.from({ length: width }, (_, x) => line[x] ?? '').join(' | ')} |`)
  const rows = [lines[0], `|${' --- |'.repeat(width)}`, ...lines.slice(1)].join('\n')
  const [caption, note] = [markdownLine(tableWords(table, 'caption')), markdownLine(tableWords(table, 'note'))]
  return [caption, rows, note].filter((text) => text.trim() !== '').join('\n\n')
}

const cellText = (cell: NodeJson): string =>
  (cell.content ?? []).map(blockOf).join('<br>').replace(/\|/g, '\\|').replace(/\\?\n/g, '<br>')

const SIGNS: Readonly<Record<string, string>> = { bold: '**', italic: '*', strike: '~~' }
const TAGS: Readonly<Record<string, string>> = { underline: 'u', subscript: 'sub', superscript: 'sup' }
/** For signs that would stay signs. */
const SIGN_TAGS: Readonly<Record<string, string>> = { bold: 'strong', italic: 'em', strike: 's' }

/** The end of a line inside a block. */
const BREAK = '\\\n'

function inlineOf({ content = [] }: NodeJson): string {
  const pieces: string[] = []
  // The last character before, which may be of two units: all of the text, looked at for each run, would take long.
  let before = ''
  content.forEach((child, i) => {
    const beside = { before, after: textAt(content[i + 1]) }
    const piece = child.text === undefined ? leaf(child) : run(child.text, child.marks, beside)
    // An exclamation mark before a link would make a picture of it.
    if (piece.startsWith('[') && before.endsWith('!')) pieces.push(`${pieces.pop()?.slice(0, -1) ?? ''}\\!`)
    if (piece !== '') pieces.push(piece)
    before = (before + piece).slice(-2)
  })
  const lines = pieces.join('').split(BREAK).map(lineOf)
  if (lines.every((line) => line === '')) return ''
  // At the end of a block the sign of a line break would be a letter.
  return lines.join(BREAK).replace(/\\\n$/, '<br>')
}

const textAt = (node: NodeJson | undefined): string => (node === undefined ? '' : (node.text ?? leaf(node)))

function leaf(node: NodeJson): string {
  if (node.type === 'footnoteReference') return `[^${textAttribute(node, 'id')}]`
  return node.type === 'hardBreak' ? BREAK : inlineText(node)
}

interface Beside {
  readonly before: string
  readonly after: string
}

function run(text: string, marks: readonly MarkJson[] = [], { before, after }: Beside): string {
  // Signs must touch the letters: white space at the edges moves outside.
  const inner = text.trim()
  if (inner === '') return withReferences(text)
  const indent = text.slice(0, text.length - text.trimStart().length)
  const rest = text.slice(text.trimEnd().length)
  const beside = { before: before + indent, after: rest + after }
  const plain = marks.filter(({ type }) => SIGNS[type] === undefined).reduceRight(wrap, markdownText(inner))
  const signs = marks.filter(({ type }) => SIGNS[type] !== undefined)
  // Signs of two kinds are punctuation to each other.
  const isMixed = signs.length > 1 && signs.some(({ type }) => type === 'strike')
  const isSafe = flanks(isMixed ? `~${plain}~` : plain, beside) && !/[*~]$/.test(beside.before)
  const marked = isSafe ? signs.reduceRight(wrap, plain) : signs.reduceRight(tagged, plain)
  return withReferences(indent) + marked + withReferences(rest)
}

/**
 * Whether signs around a text would be taken for signs (CommonMark 6.2, left- and right-flanking): punctuation inside them
 * may not touch a letter outside, as in “**导语：**正文”.
 */
function flanks(text: string, { before, after }: Beside): boolean {
  const [first = ''] = text
  const last = [...text].at(-1) ?? ''
  const isFree = (beside: string): boolean => beside === '' || /[\s\p{P}\p{S}]/u.test(beside)
  const isLetter = (edge: string): boolean => !/[\p{P}\p{S}]/u.test(edge)
  const [next = ''] = after
  return (isLetter(first) || isFree([...before].at(-1) ?? '')) && (isLetter(last) || isFree(next))
}

function tagged(text: string, { type }: MarkJson): string {
  const tag = SIGN_TAGS[type] ?? ''
  return `<${tag}>${text}</${tag}>`
}

function wrap(text: string, mark: MarkJson): string {
  if (mark.type === 'link') return `[${text}](<${textAttribute(mark, 'href').replace(/[<>]/g, encodeURIComponent)}>)`
  const sign = SIGNS[mark.type]
  if (sign !== undefined) return sign + text + sign
  const tag = TAGS[mark.type]
  return tag === undefined ? text : `<${tag}>${text}</${tag}>`
}

function textAttribute(of: NodeJson | MarkJson, name: string): string {
  const value = of.attrs?.[name]
  return typeof value === 'string' ? value : ''
}
