import { firstOfType, readRelationships, relationshipsPath } from './relationships'
import { sheetDates } from './sheet-dates'
import { parseXml, type XmlElement } from './xml'
import { attributeOf, childOf, childrenOf, numberOf, textIn } from './xml-find'

/** Parts of a workbook by path; null for one that isn't there. */
export type WorkbookParts = (path: string) => Promise<string | null>

/** What people see of a workbook's first sheet, row by row, and how many sheets were left alone. */
export interface FirstSheet {
  readonly rows: readonly (readonly string[])[]
  readonly otherSheets: number
}

/** Beyond these a sheet was made to fill memory. */
const MOST_COLUMNS = 512

/**
 * The first sheet of an Excel or WPS workbook (ECMA-376 part 1, §18). Formulas give the value that was stored with them.
 * @param path of the workbook's part @returns null when it names no sheet
 */
export async function readWorkbook(parts: WorkbookParts, path: string): Promise<FirstSheet | null> {
  const given = await parts(path)
  if (given === null) return null
  const root = parseXml(given)
  const rels = await parts(relationshipsPath(path))
  const relationships = readRelationships(rels === null ? null : parseXml(rels), path)
  const sheets = childrenOf(childOf(root, 'x:sheets'), 'x:sheet')
  const shown = sheets.find((sheet) => (attributeOf(sheet, 'state') ?? 'visible') === 'visible') ?? sheets[0]
  const target = relationships.get(attributeOf(shown, 'r:id') ?? '')?.target
  const text = target === undefined ? null : await parts(target)
  if (text === null) return null
  const read = async (type: string): Promise<XmlElement | null> => {
    const part = firstOfType(relationships, type)
    const xml = part === undefined ? null : await parts(part.target)
    return xml === null ? null : parseXml(xml)
  }
  const strings = childrenOf((await read('sharedStrings')) ?? undefined, 'x:si').map(shownText)
  const is1904 = /^(?:1|true)$/.test(attributeOf(childOf(root, 'x:workbookPr'), 'date1904') ?? '')
  const dates = sheetDates(await read('styles'), is1904)
  const data = childOf(parseXml(text), 'x:sheetData')
  const rows = childrenOf(data, 'x:row').map((row) => rowOf(row, strings, dates))
  return { rows, otherSheets: sheets.length - 1 }
}

function rowOf(row: XmlElement, strings: readonly string[], dates: ReturnType<typeof sheetDates>): readonly string[] {
  const cells: string[] = []
  let next = 0
  for (const cell of childrenOf(row, 'x:c')) {
    const at = columnOf(attributeOf(cell, 'r')) ?? next
    next = at + 1
    if (at < MOST_COLUMNS) cells[at] = valueOf(cell, strings, dates)
  }
  return Array.from(cells, (text) => text ?? '')
}

/** `C5` is in column 2. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  if (letters === undefined) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function valueOf(cell: XmlElement, strings: readonly string[], dates: ReturnType<typeof sheetDates>): string {
  const type = attributeOf(cell, 't') ?? 'n'
  if (type === 'inlineStr') return shownText(childOf(cell, 'x:is'))
  const value = childOf(cell, 'x:v')
  const text = value === undefined ? '' : textIn(value)
  if (type === 's') return strings[numberOf(text) ?? -1] ?? ''
  if (type === 'e') return ''
  return type === 'n' ? (dates(text, numberOf(attributeOf(cell, 's')) ?? 0) ?? text) : text
}

/** Runs of a text together, without the readings over them. */
function shownText(element: XmlElement | undefined): string {
  if (element === undefined) return ''
  const runs = [...childrenOf(element, 'x:t'), ...childrenOf(element, 'x:r').flatMap((run) => childrenOf(run, 'x:t'))]
  return runs.map(textIn).join('')
}
