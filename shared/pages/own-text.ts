import { hasClass } from '../document/reader/style'
import type { HtmlElement } from '../document/reader/tree'
import { isProse } from './find-body'
import { isAboutLine, readHeader } from './header-fields'
import { isBeside, isVideo } from './hints'
import type { PageLine, PageLines } from './page-lines'

const FRAME: ReadonlySet<string> = new Set(['html', 'head', 'body', 'title', 'h1'])

/** Boxes, and the classes without which our own text has none of them. */
const BOXES: ReadonlyMap<string, readonly string[]> = new Map([
  ['div', ['page-break', 'photos', 'table-scroll', 'table-block', 'slot']],
  ['section', ['footnotes']],
  ['aside', ['pull-quote']],
  ['article', []],
  ['main', []],
  ['header', []],
  ['form', []],
])

/** How far down a line about the article may stand. */
const HEAD = 4

/** True for a text without a page around it, as our own export writes one: nothing in there is something else. */
export const isOwnText = ({ root, lines }: PageLines): boolean => holdsOurs(root) && !beginsWithAbout(lines)

const holdsOurs = (element: HtmlElement): boolean =>
  element.children.every((child) => typeof child === 'string' || (isOurs(child) && holdsOurs(child)))

function isOurs(element: HtmlElement): boolean {
  if (FRAME.has(element.name)) return false
  const names = BOXES.get(element.name)
  if (names !== undefined) return names.some((name) => hasClass(element, name))
  return !isBeside(element) && (!isVideo(element) || hasClass(element, 'media-slot'))
}

/** Source or time of day over the text, which our own has in its fields; a date alone may begin a speech. */
function beginsWithAbout(lines: readonly PageLine[]): boolean {
  const first = lines.findIndex((line) => isProse(line))
  return lines.slice(0, first < 0 ? HEAD : Math.min(first, HEAD)).some((line) => {
    const { source, time } = readHeader([line])
    return isAboutLine(line) && (source !== '' || /\d[:：]\d/.test(time))
  })
}
