import { BLOCK_ELEMENTS } from '../document/reader/tag-rules'
import type { HtmlElement } from '../document/reader/tree'
import { isLabelled } from './header-fields'
import { isBeside, promiseOf } from './hints'
import type { LineRange, PageLine, PageLines } from './page-lines'

const PUNCTUATION = /[，。；！？、：“”…]|[,.;!?](?:\s|$)/

/** Notices of the site that read like prose. */
const BOILERPLATE =
  /^(?:[（(【[]?(?:免责|版权|特别|郑重|侵权|转载)?(?:声明|说明|提示)[：:]|copyright|©|版权所有|本网站|本站|未经.{0,12}(?:授权|许可|书面)|违法和?不良信息|举报(?:电话|邮箱)|联系(?:电话|我们)|地址[：:]|主办单位|承办单位|备案|.{0,6}ICP[备证])/i

/** A line of running text, as against labels, links and buttons. */
export function isProse(line: PageLine): boolean {
  const { text, characters, linked } = line
  const own = characters - linked
  if (own * 2 < characters || BOILERPLATE.test(text) || isLabelled(line)) return false
  return own >= 30 || (own >= 12 && PUNCTUATION.test(text))
}

/** How much a line speaks for (above 0) or against the part that holds it. */
function weightOf(line: PageLine): number {
  if (isProse(line)) return line.characters - line.linked
  if (BOILERPLATE.test(line.text)) return -line.characters / 2
  return line.linked * 2 > line.characters ? -4 - line.linked / 2 : -1
}

export interface FoundBody {
  readonly element: HtmlElement
  readonly range: LineRange
  /** True when nothing but the text stands in it. */
  readonly isWhole?: boolean
  /** Running sums of the lines' prose characters: what a range holds is a difference. */
  readonly proseIn: (range: LineRange) => number
}

/**
 * The part of the page that holds the article: the element with the most running text and the least of everything else.
 * What stands before the title, and in parts that are named for something else, speaks against.
 * @param after the title's last line
 */
export function findBody(page: PageLines, after: number): FoundBody {
  const { root, lines, rangeOf } = page
  const prose = sums(lines.map((line, at) => (at > after && isProse(line) ? line.characters - line.linked : 0)))
  const weights = lines.map((line, at) => (at <= after ? -line.characters : weightOf(line)))
  const all = prose({ from: 0, to: lines.length })
  for (const [element, range] of rangeOf) {
    if (!isBeside(element) || prose(range) * 2 > all) continue
    for (let at = range.from; at < range.to; at++) weights[at] = -2 - (lines[at]?.characters ?? 0) / 2
  }
  const weight = sums(weights)
  let best = root
  let most = 0
  for (const [element, range] of rangeOf) {
    if (!BLOCK_ELEMENTS.has(element.name)) continue
    const sum = weight(range)
    const score = sum * promiseOf(element)
    // Of two that hold the same the inner one comes first.
    if (score > most) {
      best = element
      most = score
    }
  }
  const element = widened(page, narrowed(page, best, prose), after, prose)
  return { element, range: rangeOf.get(element) ?? { from: 0, to: lines.length }, proseIn: prose }
}

const PLAIN_BLOCKS: ReadonlySet<string> = new Set([
  'p',
  'li',
  'td',
  'th',
  'dt',
  'dd',
  'caption',
  'blockquote',
  'h2',
  'h3',
])

/** A part beside the article is left out of its body when it holds at most one in so many of its characters. */
export const ASIDE_SHARE = 3

/**
 * A paragraph is not all of a text when the box around it holds little beyond plain lines, such as the cells of a table or
 * the items of a list: they speak against their box as labels do, but are the text that the paragraph begins.
 */
function widened(page: PageLines, best: HtmlElement, after: number, prose: (range: LineRange) => number): HtmlElement {
  let element = best
  for (;;) {
    const range = page.rangeOf.get(element)
    const parent = page.parentOf.get(element)
    const around = parent === undefined ? undefined : page.rangeOf.get(parent)
    if (range === undefined || range.to - range.from !== 1) return element
    if (parent === undefined || around === undefined || isBeside(parent)) return best
    const others = page.lines.slice(Math.max(around.from, after + 1), around.to)
    const plain = others.filter(
      (line) =>
        PLAIN_BLOCKS.has(line.block.name) && line.linked === 0 && !BOILERPLATE.test(line.text) && !isLabelled(line),
    )
    if (plain.length * 10 < others.length * 9) return best
    if (around.to - around.from > 1 && bringsOthers(page, parent, around, prose)) return best
    element = parent
  }
}

/** Whether a box holds a part beside the article with so much text, such as comments, that it isn't left out as one. */
function bringsOthers(
  page: PageLines,
  box: HtmlElement,
  around: LineRange,
  prose: (range: LineRange) => number,
): boolean {
  for (const [element, range] of page.rangeOf) {
    if (element === box) break
    if (range.from < around.from || !isBeside(element)) continue
    if (prose(range) * ASIDE_SHARE > prose(around)) return true
  }
  return false
}

/**
 * A part inside that is named for the text, holds its beginning and most of it, and has no sister of its kind: what the
 * site says of itself or of the writer reads like a paragraph more.
 */
function narrowed(page: PageLines, best: HtmlElement, prose: (range: LineRange) => number): HtmlElement {
  const around = page.rangeOf.get(best)
  if (around === undefined) return best
  let first = around.from
  while (first < around.to && prose({ from: first, to: first + 1 }) === 0) first += 1
  for (const [element, range] of page.rangeOf) {
    if (element === best) break
    if (range.from < around.from || range.to > around.to || range.from > first || range.to <= first) continue
    if (!BLOCK_ELEMENTS.has(element.name) || promiseOf(element) === 1 || prose(range) * 2 <= prose(around)) continue
    const kind = element.attributes.get('class')
    const sisters = page.parentOf.get(element)?.children ?? []
    if (sisters.filter((one) => typeof one !== 'string' && one.attributes.get('class') === kind).length === 1)
      return element
  }
  return best
}

function sums(values: readonly number[]): (range: LineRange) => number {
  const before = [0]
  for (const value of values) before.push((before.at(-1) ?? 0) + value)
  return ({ from, to }) => (before[Math.min(to, values.length)] ?? 0) - (before[Math.min(from, values.length)] ?? 0)
}
