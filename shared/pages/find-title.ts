import { BLOCK_ELEMENTS } from '../document/reader/tag-rules'
import type { HtmlElement } from '../document/reader/tree'
import { isBeside, isSubtitle, isTitle } from './hints'
import type { PageLine, PageLines } from './page-lines'
import { dataText, firstTag, type PageMeta } from './page-meta'

export interface FoundTitle {
  readonly title: string
  readonly subtitle: string
  /** The last line of the title and subtitle on the page; -1 when they are only said in its head. */
  readonly line: number
}

const LONGEST = 120
/** How far down the page's own text a title may stand, when nothing but its heading tells of it. */
const HEADINGS: ReadonlyMap<string, number> = new Map([
  ['h1', 30],
  ['h2', 18],
  ['h3', 10],
])

/** Text without spaces, marks and width, so that a heading is known again in the page's title. */
export const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .toLowerCase()

interface Heading {
  readonly element: HtmlElement
  readonly text: string
  readonly from: number
  readonly to: number
}

/**
 * The headline that a reader sees: the heading that the page's title, which carries the names of site and column as
 * well, repeats. Without one, what the head of the page says.
 */
export function findTitle(page: PageLines, meta: PageMeta): FoundTitle {
  const said = saidTitle(meta)
  const known = bare(`${meta.documentTitle} ${said}`.slice(0, LONGEST * 5))
  let best: Heading | null = null
  let most = 0
  for (const heading of headingsOf(page)) {
    const text = bare(heading.text)
    if (text.length < 2) continue
    const repeated = known.includes(text) ? text.length * 2 : 0
    const score = repeated + (HEADINGS.get(heading.element.name) ?? (isTitle(heading.element) ? 14 : 0))
    if (repeated + (HEADINGS.get(heading.element.name) ?? 0) > 0 && score > most) {
      best = heading
      most = score
    }
  }
  if (best === null) return { title: said === '' ? firstPart(meta.documentTitle) : said, subtitle: '', line: -1 }
  const under = subtitleUnder(page, best)
  return { title: best.text, subtitle: under?.text ?? '', line: (under ?? best).to - 1 }
}

const saidTitle = (meta: PageMeta): string =>
  firstTag(meta, 'articletitle', 'og:title', 'twitter:title') ||
  meta.data.map((one) => dataText(one['headline'])).find((text) => text !== '') ||
  ''

/** A document title without the names of column and site behind it. */
const firstPart = (title: string): string => title.split(/\s*[_|｜]\s*|\s+[-–—]+\s+|--/)[0]?.trim() ?? ''

function headingsOf(page: PageLines): readonly Heading[] {
  const found: Heading[] = []
  for (const [element, { from, to }] of page.rangeOf) {
    if (to - from > 3) continue
    const lines = page.lines.slice(from, to)
    if (!isWhole(element, lines)) continue
    const characters = lines.reduce((sum, line) => sum + line.characters, 0)
    const linked = lines.reduce((sum, line) => sum + line.linked, 0)
    if (characters > LONGEST || linked * 2 > characters) continue
    found.push({ element, text: lines.map(({ text }) => text).join(''), from, to })
  }
  return found
}

/** A block of one headline, which may be broken by hand into two lines or three; or all words of one line. */
const isWhole = (element: HtmlElement, lines: readonly PageLine[]): boolean =>
  BLOCK_ELEMENTS.has(element.name)
    ? lines.length > 0 && lines.every(({ block }) => block === element)
    : lines.length === 1 && lines[0]?.pieces.length === 1

function subtitleUnder(page: PageLines, title: Heading): Heading | null {
  const line = page.lines[title.to]
  if (line === undefined || line.characters > 60 || line.characters < 4 || line.linked > 0) return null
  const isHeading = /^h[1-5]$/.test(line.block.name) && !isBeside(line.block)
  const begins = /^[—–-]{1,2}\s*\S/.test(line.text)
  if (!isHeading && !isSubtitle(line.block) && !begins) return null
  if (/\d{4}[-年/.]\d|[:：]/.test(line.text) || bare(line.text) === bare(title.text)) return null
  return { element: line.block, text: line.text, from: title.to, to: title.to + 1 }
}
