import type { HtmlElement } from '../document/reader/tree'
import { isPath } from './hints'
import type { PageLine, PageLines } from './page-lines'
import { bare } from './find-title'

const LABEL = /^(?:您|你)?(?:现在|当前|目前)?的?(?:所在|当前)?的?(?:位置|栏目)(?:是|为|在)?\s*[:：]\s*/
const SEPARATOR = /^(?:[>＞»›→/\\|｜·-]+|&gt;+|--+|::)$/
const EDGES = /^[>＞»›→/\\|｜\s]+|[>＞»›→/\\|｜\s]+$/g
/** How many lines above the title a path may end. */
const REACH = 12

/**
 * The names of the columns that the page stands in, from the outermost: out of the line “您所在的位置：首页 > 新闻”.
 * @param titleLine the title's line, before or right behind which the path stands
 */
export function columnPathOf(page: PageLines, titleLine: number, title: string): readonly string[] {
  const found = [...marked(page, titleLine), ...looked(page, titleLine)]
  // A part around the path may hold a logo or a search field as well.
  const best = found.sort((a, b) => a.lines - b.lines || b.names.length - a.names.length)[0]?.names ?? []
  const last = bare(best.at(-1) ?? '')
  return last !== '' && bare(title).startsWith(last) && last.length * 3 > bare(title).length * 2
    ? best.slice(0, -1)
    : best
}

interface FoundPath {
  readonly names: readonly string[]
  /** How many lines it takes. */
  readonly lines: number
}

/** Elements that are named for a path. */
function marked(page: PageLines, titleLine: number): readonly FoundPath[] {
  const found: FoundPath[] = []
  for (const [element, range] of page.rangeOf) {
    const size = range.to - range.from
    if (size < 1 || size > 8 || range.from > titleLine + 3 || !isPathPart(element)) continue
    const lines = page.lines.slice(range.from, range.to)
    if (lines.reduce((sum, line) => sum + line.characters, 0) > 80) continue
    const names = namesIn(lines)
    if (names.length > 1) found.push({ names, lines: size })
  }
  return found
}

/** An element that is named for a path, or holds parts that are. */
const isPathPart = (element: HtmlElement): boolean =>
  isPath(element) || element.children.filter((child) => typeof child !== 'string' && isPath(child)).length > 1

/** Lines that look like a path: names with arrows between them, or behind the words for it. */
function looked(page: PageLines, titleLine: number): readonly FoundPath[] {
  const from = Math.max(0, titleLine - REACH)
  return page.lines.slice(from, titleLine < 0 ? 60 : titleLine).flatMap((line) => {
    if (line.characters > 80) return []
    const arrows = line.text.match(/[>＞»›→]/g)?.length ?? 0
    const names = namesIn([line])
    return names.length > 1 && (arrows > 0 || LABEL.test(line.text)) ? [{ names, lines: 1 }] : []
  })
}

function namesIn(lines: readonly PageLine[]): readonly string[] {
  const text = lines
    .flatMap(({ pieces }) => pieces)
    .join('\u0001')
    .replace(LABEL, '')
  const pieces = text.split(/[\u0001>＞»›→]|\s[|｜/]\s|--+/)
  return pieces
    .map((piece) => piece.replace(LABEL, '').replace(EDGES, '').trim())
    .filter((piece) => piece !== '' && piece.length <= 20 && !SEPARATOR.test(piece))
}
