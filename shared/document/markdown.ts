import type { MarkJson, NodeJson } from './json'
import { tableWords } from './table-grid'
import { slotLink, slotOf, slotWords } from './media-slots'
import { inlineText } from './text'

/** The body as Markdown (CommonMark with GFM tables), for reading on a terminal and for other tools. */
export function markdownOf(body: NodeJson): string {
  const text = blocksOf(body.content ?? [])
  return text === '' ? '' : `${text}\n`
}

const blocksOf = (nodes: readonly NodeJson[]): string =>
  nodes
    .map(blockOf)
    .filter((text) => text !== '')
    .join('\n\n')

function blockOf(node: NodeJson): string {
  switch (node.type) {
    case 'paragraph':
    case 'lead':
      return inlineOf(node)
    case 'heading':
      return `${'#'.repeat(node.attrs?.['level'] === 3 ? 3 : 2)} ${inlineOf(node).replace(/\\?\n/g, ' ')}`.trim()
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
      return '---'
    case 'pullQuote':
      return indent(blocksOf(node.content ?? []), '> ', '> ')
    case 'attribution':
      return (node.content ?? []).length === 0 ? '' : `—— ${inlineOf(node)}`
    case 'footnote':
      return `[^${textAttribute(node, 'id')}]: ${inlineOf(node).replace(/\\?\n/g, ' ')}`
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
      return indent((item.content ?? []).map(blockOf).join('\n'), mark, ' '.repeat(mark.length))
    })
    .join('\n')
}

const indent = (text: string, first: string, rest: string): string =>
  text
    .split('\n')
    .map((line, i) => ((i === 0 ? first : rest) + line).trimEnd())
    .join('\n')

function figureOf(figure: NodeJson): string {
  const media = figure.attrs?.['media']
  const image = `![${escape(textAttribute(figure, 'alt'))}](${typeof media === 'string' ? `media/${media}` : ''})`
  const words = (figure.content ?? []).map(inlineOf).filter((text) => text !== '')
  return [image, ...words].join('\\\n')
}

function slotMarkdown(slot: NodeJson): string {
  const link = slotLink(slotOf(slot))
  const words = escape(slotWords(slot))
  const name = link === null ? words : `[${words}](<${link.replace(/[<>]/g, encodeURIComponent)}>)`
  return [name, ...(slot.content ?? []).map(inlineOf).filter((text) => text !== '')].join('\\\n')
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
  const [caption, note] = [escape(tableWords(table, 'caption')), escape(tableWords(table, 'note'))]
  return [caption, rows, note].filter((text) => text.trim() !== '').join('\n\n')
}

const cellText = (cell: NodeJson): string =>
  (cell.content ?? []).map(blockOf).join('<br>').replace(/\|/g, '\\|').replace(/\\?\n/g, '<br>')

const SIGNS: Readonly<Record<string, string>> = { bold: '**', italic: '*', strike: '~~' }
const TAGS: Readonly<Record<string, string>> = { underline: 'u', subscript: 'sub', superscript: 'sup' }

function inlineOf(node: NodeJson): string {
  return (node.content ?? [])
    .map((child) => (child.text === undefined ? leaf(child) : run(child.text, child.marks)))
    .join('')
}

function leaf(node: NodeJson): string {
  if (node.type === 'footnoteReference') return `[^${textAttribute(node, 'id')}]`
  return node.type === 'hardBreak' ? '\\\n' : inlineText(node)
}

function run(text: string, marks: readonly MarkJson[] | undefined): string {
  // Signs must touch the letters: white space at the edges moves outside.
  const [, before = '', inner = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? []
  if (inner === '') return text
  return before + (marks ?? []).reduceRight(wrap, escape(inner)) + after
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

const escape = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>~]/g, '\\$&')
    .replace(/^(\s*)([#+-])(?=\s)/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/, '$1\\$2')
