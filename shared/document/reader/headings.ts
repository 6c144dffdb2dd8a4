import { hasClass, type Declarations } from './style'
import type { StyleSheet } from './style-sheet'
import type { HtmlElement } from './tree'

export type HeadingLevel = 2 | 3

const TAGS: ReadonlyMap<string, HeadingLevel> = new Map([
  ['h1', 2],
  ['h2', 2],
  ['h3', 3],
  ['h4', 3],
  ['h5', 3],
  ['h6', 3],
])

/** Elements that Word and WPS make paragraphs with; any other one is a heading by its tag only. */
const PARAGRAPHS: ReadonlySet<string> = new Set(['p', 'div', 'li'])

/** The built-in styles of Word and WPS by the names they have in Chinese and English; those of characters end in 字符. */
const NUMBERED = /^(?:heading|标题)\s*([1-6])$/
const TITLE = /^(?:title|标题)$/
const SUBTITLE = /^(?:subtitle|副标题)$/

/**
 * The level of a heading: by its tag, by its outline level (大纲级别), or by the style it has or was made after.
 * @returns null for text
 */
export function headingLevelOf(
  element: HtmlElement,
  declarations: Declarations,
  sheet: StyleSheet,
): HeadingLevel | null {
  const byTag = TAGS.get(element.name)
  if (byTag !== undefined) return byTag
  if (!PARAGRAPHS.has(element.name)) return null
  return byStyle(element, declarations, sheet)
}

function byStyle(element: HtmlElement, declarations: Declarations, sheet: StyleSheet): HeadingLevel | null {
  if (hasClass(element, 'MsoTitle')) return 2
  if (hasClass(element, 'MsoSubtitle')) return 3
  const named = /(?:^|\s)MsoHeading([1-6])(?:\s|$)/i.exec(element.attributes.get('class') ?? '')?.[1]
  if (named !== undefined) return ofNumber(Number(named))
  for (const { name, outline } of sheet.lineage(declarations)) {
    // A level that says 正文文本 ends the line: the style was made after a heading, but is none.
    if (outline !== undefined) return ofNumber(Number.parseInt(outline, 10))
    if (TITLE.test(name)) return 2
    if (SUBTITLE.test(name)) return 3
    const number = NUMBERED.exec(name)?.[1]
    if (number !== undefined) return ofNumber(Number(number))
  }
  return null
}

/** Levels one and two are the article's sub-headings, for its title stands in the record; 7 to 9 are used for lists. */
const ofNumber = (level: number): HeadingLevel | null => (level >= 1 && level <= 2 ? 2 : level <= 6 ? 3 : null)
