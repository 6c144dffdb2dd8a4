import type { HtmlElement, HtmlNode } from '../document/reader/tree'
import type { FoundBody } from './find-body'
import { ASIDE_SHARE, isProse } from './find-body'
import type { HeaderFields } from './header-fields'
import { dateIn, isAboutLine, isLabelled, isToolLine, readHeader } from './header-fields'
import { dataCells, tableAround } from './data-tables'
import { isBeside, isVideo } from './hints'
import type { LineRange, PageLine, PageLines } from './page-lines'
import { bare, type FoundTitle } from './find-title'

export interface PrunedBody {
  readonly nodes: readonly HtmlNode[]
  /** Boxes of players that were left out. */
  readonly videos: number
  /** What the lines at the article's head and foot said. */
  readonly header: HeaderFields
  readonly footer: HeaderFields
}

/** Lines that begin what follows an article on its page. */
const AFTER =
  /^[【[（(]?(?:相关(?:阅读|新闻|链接|报道|推荐|稿件|文章|专题|资讯|信息|内容)|推荐(?:阅读|新闻|文章)|延伸阅读|往期|为[您你]推荐|猜[您你]喜欢|热门|热点|最新|更多|精彩|网友|评论|我要评论|发表评论|跟帖|免责|版权|特别声明|郑重声明|声明[：:]|分享(?:到|至)|扫(?:一扫|描|码)|长按|关注|打印|纠错|【?纠错|上一[篇页]|下一[篇页]|责任编辑|返回|打赏|点赞|举报|copyright|©|Tags?[：:]|标签[：:]|关键词[：:])/i
const EDITED =
  /^[（(【[\s]*(?:责任编辑|责\s*编|编\s*辑|本文编辑|值班编辑|网络编辑|校\s*对|审\s*核|监\s*制|初审|终审|编审|本文来源|来\s*源|稿件来源|文章来源|作\s*者|供\s*稿|信息来源|录\s*入|发布[人者]|撰\s*稿)\s*[：:/|]/
const ATTACHMENT = /附件|\.(?:docx?|pdf|xlsx?|pptx?|wps|zip|rar)\b/i

/**
 * What of the body's part of the page is the article: without title, lines about it, share bars, lists of other
 * articles, and what follows its end.
 */
export function pruneBody(page: PageLines, body: FoundBody, title: FoundTitle): PrunedBody {
  if (body.isWhole === true) return wholeBody(page, body, title)
  const { from, to } = body.range
  const dropped = new Set<number>()
  const asides = asidesIn(page, body)
  for (const range of asides.ranges) for (let at = range.from; at < range.to; at++) dropped.add(at)

  const start = startOf(page.lines, from, to, title)
  const about: PageLine[] = []
  for (let at = Math.max(0, Math.min(from, title.line + 1)); at < start; at++) {
    const line = page.lines[at]
    if (line !== undefined && at > title.line) about.push(line)
  }
  for (let at = from; at < start; at++) dropped.add(at)

  const end = endOf(page.lines, start, to, body, dropped)
  const isEdited = (line: PageLine): boolean => EDITED.test(line.text) && isLabelled(line)
  for (let at = start; at < to; at++) {
    const line = page.lines[at]
    if (line === undefined) continue
    if (at >= end || isLinkList(line) || isEdited(line)) dropped.add(at)
    // Between other short lines, such as a writer's name, it says what no line before it said.
    if (at < end && isEdited(line)) about.push(line)
  }
  const prose = proseRange(page.lines, start, end, dropped)
  const isCell = dataCells(page)
  const strays = containersOf(page, prose, dropped)
  for (let at = prose.to; at < end; at++) {
    const line = page.lines[at]
    if (line === undefined || !strays.holds(line.block)) dropped.add(at)
    else if ((isLabelled(line) || isToolLine(line)) && !isCell(line)) dropped.add(at)
  }
  // What follows the text, inside its part of the page or behind it, may say who edited it.
  const foot = page.lines.slice(prose.to, to + 12).filter(isFootLine)
  const copying: Copying = { page, dropped, asides: asides.elements, prose, strays, videos: new Set() }
  const nodes = copyOf(copying, body.element)
  return {
    nodes,
    videos: copying.videos.size,
    header: readHeader([...linesAbove(page.lines, title.line), ...about]),
    footer: readHeader(foot),
  }
}

/** A body with nothing else in it; what its last lines say of the article they say in the text as well. */
function wholeBody({ lines }: PageLines, { element, range }: FoundBody, title: FoundTitle): PrunedBody {
  const foot = lines.slice(Math.max(range.from, range.to - 1), range.to + 12)
  return {
    nodes: element.children,
    videos: 0,
    header: readHeader([...linesAbove(lines, title.line), ...lines.slice(title.line + 1, range.from)]),
    footer: readHeader(foot.filter(isFootLine)),
  }
}

/** May say who edited the text. */
const isFootLine = (line: PageLine): boolean => line.characters < 80 && /[：:/]/.test(line.text)

/** Some pages put source and time over the title. */
const linesAbove = (lines: readonly PageLine[], titleLine: number): readonly PageLine[] =>
  titleLine < 1
    ? []
    : lines.slice(titleLine - 1, titleLine).filter((line) => isAboutLine(line) && line.linked * 2 < line.characters)

/** The first line of the text: behind the title, what is said about the article, and tools. */
function startOf(lines: readonly PageLine[], from: number, to: number, title: FoundTitle): number {
  const known = bare(title.title)
  let at = Math.max(from, title.line + 1)
  let dated = lines.slice(title.line + 1, at).some(({ text }) => dateIn(text) !== '')
  for (; at < to; at++) {
    const line = lines[at]
    if (line === undefined) break
    if (isProse(line) && !isAboutLine(line)) break
    // A date of its own under the publish time begins the text, as in speeches and notices.
    const isDate = dateIn(line.text) !== '' && !isLabelled(line)
    if (isDate && dated) break
    dated ||= dateIn(line.text) !== ''
    const repeats = bare(line.text) === known
    const isLinks = line.linked * 10 >= line.characters * 6 && line.linked > 0
    if (!repeats && !isLinks && !isAboutLine(line)) break
  }
  return Math.min(at, to)
}

/** Where the article ends: the first line that begins something else, once most of the text is past. */
function endOf(
  lines: readonly PageLine[],
  start: number,
  to: number,
  body: FoundBody,
  dropped: ReadonlySet<number>,
): number {
  const all = body.proseIn({ from: start, to })
  for (let at = start; at < to; at++) {
    const line = lines[at]
    if (line === undefined || dropped.has(at) || !AFTER.test(line.text) || line.characters > 60) continue
    if (EDITED.test(line.text) && body.proseIn({ from: at, to }) > 0) continue
    if (body.proseIn({ from: start, to: at }) * 10 >= all * 6) return at
  }
  return to
}

/** Parts inside the body that are named for something else and hold little of its text. */
function asidesIn(page: PageLines, body: FoundBody) {
  const elements = new Set<HtmlElement>()
  const ranges: { readonly from: number; readonly to: number }[] = []
  const all = body.proseIn(body.range)
  for (const [element, range] of page.rangeOf) {
    if (element === body.element || range.from < body.range.from || range.to > body.range.to) continue
    if (!isInside(page, element, body.element) || !isBeside(element)) continue
    if (body.proseIn(range) * ASIDE_SHARE > all) continue
    elements.add(element)
    ranges.push(range)
  }
  return { elements, ranges }
}

function isInside(page: PageLines, element: HtmlElement, outer: HtmlElement): boolean {
  for (let at = page.parentOf.get(element); at !== undefined; at = page.parentOf.get(at)) if (at === outer) return true
  return false
}

const isLinkList = (line: PageLine): boolean =>
  line.linked >= 4 && line.linked * 10 >= line.characters * 6 && !ATTACHMENT.test(line.text)

/** From the first line of running text to the last. */
function proseRange(lines: readonly PageLine[], start: number, end: number, dropped: ReadonlySet<number>): LineRange {
  const at: number[] = []
  for (let i = start; i < end; i++) if (!dropped.has(i) && isProse(lines[i] as PageLine)) at.push(i)
  return at.length === 0 ? { from: start, to: end } : { from: at[0] ?? start, to: (at.at(-1) ?? end) + 1 }
}

/** How far above a paragraph's block the box of a picture may begin. */
const NEAR = 3

/**
 * The boxes in which the running text stands. Short lines and pictures before its beginning or behind its end belong to
 * the article when they stand in one of them too, or in a box inside it.
 */
function containersOf(page: PageLines, prose: LineRange, dropped: ReadonlySet<number>) {
  const containers = new Set<HtmlElement>()
  for (let at = prose.from; at < prose.to; at++) {
    const block = page.lines[at]?.block
    if (block === undefined || dropped.has(at)) continue
    containers.add(block)
    const parent = page.parentOf.get(block)
    if (parent !== undefined) containers.add(parent)
  }
  const isNear = (element: HtmlElement | undefined): boolean => {
    let here = element
    for (let up = 0; here !== undefined && up <= NEAR; up++) {
      if (containers.has(here)) return true
      here = page.parentOf.get(here)
    }
    return false
  }
  // A cell may be such a box, or stand in a table that does.
  const holds = (element: HtmlElement | undefined): boolean => isNear(element) || isNear(tableAround(page, element))
  return { holds }
}

interface Copying {
  readonly page: PageLines
  readonly dropped: ReadonlySet<number>
  readonly asides: ReadonlySet<HtmlElement>
  readonly prose: LineRange
  /** Filled on the way. */
  readonly videos: Set<HtmlElement>
  readonly strays: { readonly holds: (element: HtmlElement | undefined) => boolean }
}

function copyOf(copying: Copying, element: HtmlElement): readonly HtmlNode[] {
  const { page, dropped, asides, prose, strays } = copying
  const at = page.lineOfChild.get(element)
  // What isn't shown has no lines; the reader of the body leaves it out as well.
  if (at === undefined) return []
  return element.children.flatMap((child, index): readonly HtmlNode[] => {
    const line = at[index] ?? -1
    if (typeof child === 'string') return dropped.has(line) && child.trim() !== '' ? [] : [child]
    if (asides.has(child)) return []
    if (isVideo(child)) {
      copying.videos.add(child)
      return []
    }
    if (child.name === 'img' && (line < prose.from || line >= prose.to) && !strays.holds(element)) return []
    if (child.children.length === 0) return [child]
    const children = [...copyOf(copying, child)]
    // An item whose words were left out would be an empty one.
    if (child.name === 'li' && !holdsAny(children)) return []
    return [{ ...child, children }]
  })
}

const holdsAny = (nodes: readonly HtmlNode[]): boolean =>
  nodes.some((node) => (typeof node === 'string' ? node.trim() !== '' : node.name === 'img' || holdsAny(node.children)))
