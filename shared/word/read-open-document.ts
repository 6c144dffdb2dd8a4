import { AppError } from '../ipc/errors'
import { t } from '../messages/translate'
import type { Block, CellBlock, Look, Manuscript, Note, Thread } from './blocks'
import { instantOf } from './comments'
import { WordLosses } from './losses'
import { formatNumber } from './number-formats'
import { type OpenStyles, readOpenStyles } from './open-document-styles'
import { ParagraphDraft } from './paragraph-draft'
import type { XmlElement } from './xml'
import { parseXml } from './xml'
import { attributeOf, childOf, childrenOf, elementsOf, findIn, textIn } from './xml-find'

interface ListPlace {
  readonly style: string | undefined
  readonly level: number
  readonly number: number
}

const MOST_SPACES = 20

/**
 * Reads an OpenDocument text.
 * @param content content.xml @param styles styles.xml @param names of all entries of the archive
 */
export function readOpenDocument(content: string, styles: string | null, names: readonly string[]): Manuscript {
  const root = parseXml(content)
  const text = childOf(childOf(root, 'office:body'), 'office:text')
  if (text === undefined) throw new AppError('import-unreadable', t('word.odtBroken'))
  const reader = new OpenDocumentReader(readOpenStyles(styles === null ? [root] : [parseXml(styles), root]))
  const blocks = reader.blocksOf(text)
  if (names.some((name) => /^(?:Basic|Scripts)\//.test(name))) reader.losses.hasMacros = true
  return {
    blocks,
    notes: reader.notes,
    threads: reader.threads,
    lost: reader.losses.sentences('accept'),
    claimedTitle: '',
  }
}

/** Walks the text of an OpenDocument; tracked changes stand as accepted, for what was deleted is kept elsewhere in it. */
class OpenDocumentReader {
  readonly losses = new WordLosses()
  readonly notes: Note[] = []
  readonly threads: Thread[] = []
  private readonly styles: OpenStyles
  private readonly open = new Map<string, string>()

  constructor(styles: OpenStyles) {
    this.styles = styles
  }

  blocksOf(container: XmlElement): readonly Block[] {
    const blocks: Block[] = []
    this.walk(container, blocks, null)
    return blocks
  }

  private walk(container: XmlElement, blocks: Block[], list: ListPlace | null): void {
    for (const element of elementsOf(container)) {
      switch (element.name) {
        case 'text:p':
        case 'text:h':
          this.paragraph(element, blocks, list)
          list = null
          break
        case 'text:list':
          this.list(element, blocks, list)
          break
        case 'table:table':
          blocks.push({ kind: 'table', rows: this.rows(element) })
          break
        case 'text:table-of-content':
        case 'text:alphabetical-index':
          this.losses.hasContents = true
          break
        case 'text:tracked-changes':
          this.changes(element)
          break
        case 'text:section':
        case 'text:index-body':
          this.walk(element, blocks, null)
          break
        case 'draw:frame':
        case 'draw:custom-shape': {
          const draft = new ParagraphDraft()
          this.frame(element, draft)
          blocks.push(...draft.before, ...draft.after)
          break
        }
      }
    }
  }

  private list(element: XmlElement, blocks: Block[], outer: ListPlace | null): void {
    const style = attributeOf(element, 'text:style-name') ?? outer?.style
    const level = (outer?.level ?? 0) + 1
    let number = (this.styles.list(style).get(level)?.start ?? 1) - 1
    for (const item of elementsOf(element)) {
      if (item.name !== 'text:list-item') continue
      const own = Number.parseInt(attributeOf(item, 'text:start-value') ?? '', 10)
      number = Number.isNaN(own) ? number + 1 : own
      this.walk(item, blocks, { style, level, number })
    }
  }

  private paragraph(element: XmlElement, blocks: Block[], list: ListPlace | null): void {
    const style = this.styles.of(attributeOf(element, 'text:style-name'))
    const draft = new ParagraphDraft()
    this.inline(element, draft, style.look, null)
    const outline = Number.parseInt(attributeOf(element, 'text:outline-level') ?? '', 10)
    const level = element.name === 'text:h' ? (Number.isNaN(outline) ? (style.level ?? 1) : outline) : style.level
    blocks.push(...draft.before)
    if (style.role === 'contents') this.losses.hasContents = true
    else if (draft.hasText) {
      const { pieces } = draft.finish()
      blocks.push({ kind: 'paragraph', pieces, align: style.align, level, role: style.role, marker: this.marker(list) })
    }
    blocks.push(...draft.after)
  }

  private marker(list: ListPlace | null): { readonly text: string; readonly level: number } | null {
    if (list === null) return null
    const format = this.styles.list(list.style).get(list.level)
    if (format === null || format === undefined) return { text: '•', level: list.level }
    return { text: format.before + formatNumber(list.number, format.format) + format.after, level: list.level }
  }

  private inline(container: XmlElement, draft: ParagraphDraft, look: Look, link: string | null): void {
    const add = (text: string): void => draft.add(text, look, link, [...this.open.values()])
    for (const child of container.children) {
      if (typeof child === 'string') {
        add(child.replace(/[\r\n]+/g, ' '))
        continue
      }
      switch (child.name) {
        case 'text:span':
          this.inline(child, draft, merged(look, this.styles.of(attributeOf(child, 'text:style-name')).look), link)
          break
        case 'text:a':
          this.inline(child, draft, look, attributeOf(child, 'xlink:href') ?? link)
          break
        case 'text:s':
          add(
            ' '.repeat(
              Math.min(Math.max(1, Number.parseInt(attributeOf(child, 'text:c') ?? '1', 10) || 1), MOST_SPACES),
            ),
          )
          break
        case 'text:tab':
          add('\t')
          break
        case 'text:line-break':
          add('\n')
          break
        case 'text:note':
          this.note(child, draft, look)
          break
        case 'text:ruby':
          this.ruby(child, draft, look, link)
          break
        case 'office:annotation':
          this.comment(child, draft)
          break
        case 'office:annotation-end':
          this.open.delete(attributeOf(child, 'office:name') ?? '')
          break
        case 'draw:frame':
        case 'draw:custom-shape':
          this.frame(child, draft)
          break
        case 'text:page-number':
        case 'text:page-count':
          this.losses.hasPageNumbers = true
          break
        default:
          this.inline(child, draft, look, link)
      }
    }
  }

  private note(element: XmlElement, draft: ParagraphDraft, look: Look): void {
    const body = childOf(element, 'text:note-body')
    if (body === undefined) return
    const number = this.notes.length + 1
    this.notes.push({ number, blocks: this.blocksOf(body) })
    draft.addNote(number, look)
  }

  private ruby(element: XmlElement, draft: ParagraphDraft, look: Look, link: string | null): void {
    const base = childOf(element, 'text:ruby-base')
    if (base !== undefined) this.inline(base, draft, look, link)
    const reading = textIn(childOf(element, 'text:ruby-text') ?? { ...element, children: [] })
    if (reading === '') return
    this.losses.count('ruby')
    draft.add(`（${reading}）`, look, link, [])
  }

  private comment(element: XmlElement, draft: ParagraphDraft): void {
    const id = `comment-${this.threads.length + 1}`
    const text = childrenOf(element, 'text:p').map(textIn).join('\n').trim()
    const by = textIn(findIn(element, 'dc:creator') ?? { ...element, children: [] })
    const at = instantOf(textIn(findIn(element, 'dc:date') ?? { ...element, children: [] }))
    this.threads.push({ id, resolved: false, notes: [{ by, at, text }] })
    const name = attributeOf(element, 'office:name')
    if (name === undefined) draft.anchor(id)
    else this.open.set(name, id)
  }

  private frame(element: XmlElement, draft: ParagraphDraft): void {
    const image = childOf(element, 'draw:image')
    const href = attributeOf(image, 'xlink:href')
    if (href !== undefined) {
      const isHere = !/^[a-z]+:/i.test(href)
      if (!isHere) this.losses.count('linkedImages')
      const alt = textIn(childOf(element, 'svg:desc') ?? { ...element, children: [] })
      const name = attributeOf(element, 'draw:name') ?? ''
      const facts = { alt, name, width: null, align: null, caption: [], credit: '' }
      draft.addFigure({ kind: 'figure', image: isHere ? href.replace(/^\.\//, '') : null, ...facts })
      return
    }
    const box = childOf(element, 'draw:text-box')
    if (childOf(element, 'draw:object') !== undefined && box === undefined) this.losses.count('embedded')
    const blocks = box === undefined ? [] : this.blocksOf(box)
    if (blocks.length > 0) this.losses.count('textBoxes')
    draft.after.push(...blocks)
  }

  private changes(element: XmlElement): void {
    for (const region of childrenOf(element, 'text:changed-region')) {
      for (const change of elementsOf(region)) {
        if (change.name === 'text:insertion') this.losses.inserted.push('')
        if (change.name === 'text:deletion') {
          this.losses.deleted.push(childrenOf(change, 'text:p').map(textIn).join(' '))
        }
      }
    }
  }

  private rows(table: XmlElement, isHeader = false): readonly (readonly CellBlock[])[] {
    return elementsOf(table).flatMap((child): readonly (readonly CellBlock[])[] => {
      if (child.name === 'table:table-header-rows') return this.rows(child, true)
      if (child.name === 'table:table-rows') return this.rows(child, isHeader)
      if (child.name !== 'table:table-row') return []
      const cells = childrenOf(child, 'table:table-cell').map((cell) => ({
        isHeader,
        colspan: spanOf(cell, 'table:number-columns-spanned'),
        rowspan: spanOf(cell, 'table:number-rows-spanned'),
        blocks: this.blocksOf(cell),
      }))
      return [cells]
    })
  }
}

const spanOf = (cell: XmlElement, name: string): number =>
  Math.min(Math.max(1, Number.parseInt(attributeOf(cell, name) ?? '1', 10) || 1), 100)

/** A span's own marks over those around it. */
const merged = (around: Look, own: Look): Look => ({
  bold: around.bold || own.bold,
  italic: around.italic || own.italic,
  underline: around.underline || own.underline,
  strike: around.strike || own.strike,
  script: own.script ?? around.script,
  size: own.size ?? around.size,
  font: own.font ?? around.font,
})
