import { AppError } from '../ipc/errors'
import { t } from '../messages/translate'
import type { Manuscript } from './blocks'
import { readComments } from './comments'
import { DocumentReader } from './document-reader'
import type { ChangeMode } from './losses'
import { WordLosses } from './losses'
import { readNumbering } from './numbering'
import { firstOfType, readRelationships, type Relationships, relationshipsPath } from './relationships'
import { readStyles } from './styles'
import type { XmlElement } from './xml'
import { parseXml } from './xml'
import { attributeOf, childOf, childrenOf, elementsOf, findIn, numberOf, textIn } from './xml-find'

/** The parts of an archive that were read, by path. */
export interface WordParts {
  /** The text of an XML part; null when there is none. */
  readonly text: (path: string) => string | null
  readonly names: readonly string[]
}

const A4_COLUMN = 8306
const NO_RELATIONSHIPS: Relationships = new Map()

/** Types of relationships whose parts a reader asks for, beside the document itself. */
const READ_TYPES: ReadonlySet<string> = new Set(
  'styles numbering comments commentsExtended footnotes endnotes header footer'.split(' '),
)

/** The path of the main document; null when the archive holds none. */
export function documentPath(packageRelationships: string | null): string | null {
  if (packageRelationships === null) return null
  return firstOfType(readRelationships(parseXml(packageRelationships), ''), 'officeDocument')?.target ?? null
}

/** The parts that reading a document asks for, out of its relationships. */
export function partsToRead(path: string, documentRelationships: string | null): readonly string[] {
  const relationships = readRelationships(documentRelationships === null ? null : parseXml(documentRelationships), path)
  const wanted = [...relationships.values()].filter(({ type, isExternal }) => !isExternal && READ_TYPES.has(type))
  return wanted.flatMap(({ target }) => [target, relationshipsPath(target)])
}

/**
 * Reads a Word document out of its parts.
 * @param path of the main document
 * @throws AppError 'import-unreadable' when a part isn't whole or larger than any manuscript
 */
export function readWord(parts: WordParts, path: string, changes: ChangeMode): Manuscript {
  const xml = (name: string | undefined): XmlElement | null => {
    const text = name === undefined ? null : parts.text(name)
    return text === null ? null : parseXml(text)
  }
  const main = xml(path)
  const body = main === null ? undefined : childOf(main, 'w:body')
  if (body === undefined) throw new AppError('import-unreadable', t('word.notWordArchive'))
  const relationships = readRelationships(xml(relationshipsPath(path)), path)
  const partOf = (type: string): XmlElement | null => xml(firstOfType(relationships, type)?.target)
  const losses = new WordLosses()
  losses.hasMacros = parts.names.some((name) => /(?:^|\/)vba(?:Project|Data)\b/i.test(name))
  for (const name of parts.names) if (/\/embeddings\/[^/]+$/.test(name)) losses.count('embedded')
  const comments = readComments(partOf('comments'), partOf('commentsExtended'))
  const notes = {
    footnote: notesOf(partOf('footnotes'), 'w:footnote'),
    endnote: notesOf(partOf('endnotes'), 'w:endnote'),
  }
  const reader = new DocumentReader({
    styles: readStyles(partOf('styles')),
    numbering: readNumbering(partOf('numbering')),
    comments,
    losses,
    changes,
    columnWidth: columnWidthOf(body),
    noteSource: (kind, id) => notes[kind].get(id) ?? null,
  })
  const blocks = reader.blocksOf(body, relationships)
  const readNotes = reader.notes((kind) => {
    const part = firstOfType(relationships, `${kind}s`)?.target
    return part === undefined ? NO_RELATIONSHIPS : readRelationships(xml(relationshipsPath(part)), part)
  })
  for (const { type, target } of relationships.values()) {
    if (type === 'header' || type === 'footer') readMargin(xml(target), type, losses)
  }
  if (reader.fields.dropped.has('TOC')) losses.hasContents = true
  const properties = xml('docProps/core.xml')
  return {
    blocks,
    notes: readNotes,
    threads: [...comments.threads, ...reader.threads],
    lost: losses.sentences(changes),
    claimedTitle:
      properties === null ? '' : textIn(childOf(properties, 'dc:title') ?? { ...properties, children: [] }).trim(),
  }
}

/** Notes by id, without the lines that part them from the text. */
const notesOf = (part: XmlElement | null, name: string): ReadonlyMap<string, XmlElement> =>
  new Map(
    childrenOf(part ?? undefined, name)
      .filter((note) => /^(?:normal)?$/.test(attributeOf(note, 'w:type') ?? ''))
      .map((note) => [attributeOf(note, 'w:id') ?? '', note] as const),
  )

/** The width between the margins of the last section, in twips. */
function columnWidthOf(body: XmlElement): number {
  const section = elementsOf(body).findLast(({ name }) => name === 'w:sectPr')
  const page = childOf(section, 'w:pgSz')
  const margins = childOf(section, 'w:pgMar')
  const [width, left, right] = [
    numberOf(attributeOf(page, 'w:w')),
    numberOf(attributeOf(margins, 'w:left')),
    numberOf(attributeOf(margins, 'w:right')),
  ]
  if (width === undefined || left === undefined || right === undefined) return A4_COLUMN
  return Math.max(1000, width - left - right)
}

/** What stands in a header or footer is told, not taken. */
function readMargin(part: XmlElement | null, type: 'header' | 'footer', losses: WordLosses): void {
  if (part === null) return
  let text = ''
  let depth = 0
  let isPage = false
  const look = (element: XmlElement): void => {
    for (const child of elementsOf(element)) {
      if (child.name === 'w:fldChar') {
        const kind = attributeOf(child, 'w:fldCharType')
        depth += kind === 'begin' ? 1 : kind === 'end' ? -1 : 0
      } else if (child.name === 'w:instrText') isPage ||= /\b(?:PAGE|NUMPAGES)\b/.test(textIn(child))
      else if (child.name === 'w:fldSimple')
        isPage ||= /\b(?:PAGE|NUMPAGES)\b/.test(attributeOf(child, 'w:instr') ?? '')
      else if (child.name === 'w:t' && depth === 0) text += textIn(child)
      else if (child.name !== 'mc:Fallback') look(child)
    }
    if (element.name === 'w:p') text += ' '
  }
  look(part)
  losses.hasPageNumbers ||= isPage || findIn(part, 'w:pgNum') !== undefined
  // Dashes and “第 页 共 页” around a page number are no text of their own.
  const plain = text.replace(/\s+/g, ' ').trim()
  if (/[\p{L}\p{N}]/u.test(isPage ? plain.replace(/[第页共\d/]/g, '') : plain)) {
    ;(type === 'header' ? losses.headers : losses.footers).add(plain)
  }
}
