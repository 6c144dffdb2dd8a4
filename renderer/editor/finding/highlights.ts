import type { EditorView } from '@tiptap/pm/view'
import type { FinderState } from './finder'
import { holderOf, type Found } from './found'

const ALL = 'gt-found'
const CURRENT = 'gt-found-current'
const SCOPE = 'gt-found-scope'

/**
 * Marks the hits that can be seen, by the platform's highlights: they are painted over the text and change nothing in it,
 * so that neither an input method nor the editor's own drawing ever meets them. What is being composed has none.
 */
export function paintHits(view: EditorView, { found, current, scope }: FinderState): void {
  const seen = visibleRange(view)
  const composed = view.composing ? view.state.selection.$head : null
  const isComposed = (position: number): boolean =>
    composed !== null && composed.depth > 0 && position >= composed.start() && position <= composed.end()
  const all = new Highlight()
  const one = new Highlight()
  for (let at = firstFrom(found, seen.from); at < found.length; at++) {
    const hit = found[at]
    if (hit === undefined || hit.from > seen.to) break
    if (!isComposed(hit.from)) (at === current ? one : all).add(rangeOfHit(view, hit))
  }
  const limits = new Highlight()
  const size = view.state.doc.content.size
  for (const { from, to } of scope ?? []) {
    if (to > seen.from && from < seen.to) {
      limits.add(rangeOf(view, Math.max(from, seen.from), Math.min(to, seen.to, size)))
    }
  }
  one.priority = 2
  all.priority = 1
  CSS.highlights.set(SCOPE, limits)
  CSS.highlights.set(ALL, all)
  CSS.highlights.set(CURRENT, one)
}

export function clearHits(): void {
  for (const name of [ALL, CURRENT, SCOPE]) CSS.highlights.delete(name)
}

/** Brings a hit into the middle third of what can be seen. */
export function scrollToHit(view: EditorView, hit: Found): void {
  const sheet = view.dom.closest<HTMLElement>('.gt-sheet')
  if (sheet === null) return
  // A block that was never drawn has no lines yet: first the block, then the line in it.
  const range = rangeOfHit(view, hit)
  const { startContainer: node } = range
  const block = node instanceof Element ? node : node.parentElement
  if (!isInside(range, sheet)) block?.scrollIntoView({ block: 'nearest' })
  if (isInside(range, sheet)) return
  const [line, box] = [range.getBoundingClientRect(), sheet.getBoundingClientRect()]
  sheet.scrollTop += line.top - box.top - box.height / 3
}

function isInside(range: Range, sheet: HTMLElement): boolean {
  const [line, box] = [range.getBoundingClientRect(), sheet.getBoundingClientRect()]
  return line.height > 0 && line.top >= box.top + 8 && line.bottom <= box.bottom - 24
}

/** Words of an attribute stand in an element that says so: letter for letter, or as a part of what it shows. */
function rangeOfHit(view: EditorView, found: Found): Range {
  if (found.held === null) return rangeOf(view, found.from, found.to)
  const at = holderOf(view.state.doc, found)
  const dom = view.nodeDOM(at)
  const element = dom instanceof Element ? dom.querySelector(`[data-words~="${found.held}"]`) : null
  if (element === null) return rangeOf(view, at, at + 1)
  const range = document.createRange()
  range.selectNodeContents(element)
  const text = element.firstChild
  if (text instanceof Text && text.data === view.state.doc.nodeAt(at)?.attrs[found.held]) {
    range.setStart(text, found.hit.from)
    range.setEnd(text, found.hit.to)
  }
  return range
}

function rangeOf(view: EditorView, from: number, to: number): Range {
  const range = document.createRange()
  const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)]
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}

/** Positions of the top-level blocks of which something can be seen. */
function visibleRange(view: EditorView): { readonly from: number; readonly to: number } {
  const { doc } = view.state
  const sheet = view.dom.closest('.gt-sheet')?.getBoundingClientRect()
  const blocks = view.dom.children
  if (sheet === undefined || blocks.length === 0) return { from: 0, to: doc.content.size }
  const first = firstIndex(blocks, (box) => box.bottom >= sheet.top)
  const last = firstIndex(blocks, (box) => box.top > sheet.bottom)
  const at = (index: number, fallback: number): number => {
    const block = blocks[index]
    return block === undefined ? fallback : view.posAtDOM(block, 0)
  }
  return { from: Math.max(0, at(first, doc.content.size) - 1), to: at(last, doc.content.size) }
}

function firstIndex(blocks: HTMLCollection, is: (box: DOMRect) => boolean): number {
  let [low, high] = [0, blocks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const box = blocks[middle]?.getBoundingClientRect()
    if (box !== undefined && is(box)) high = middle
    else low = middle + 1
  }
  return low
}

function firstFrom(found: FinderState['found'], position: number): number {
  let [low, high] = [0, found.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((found[middle]?.to ?? 0) >= position) high = middle
    else low = middle + 1
  }
  return low
}
