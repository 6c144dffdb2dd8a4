import { joinedRuns } from '../document/joined-runs'
import type { DocumentJson, MarkJson, NodeJson } from '../document/json'
import { inMarkOrder } from '../document/mark-order'
import { documentSchema, nodeSpecs, type NodeName } from '../document/schema'
import { align, type Alignable } from './align'
import { wordPieces } from './word-pieces'

interface TextBlock extends Alignable {
  readonly node: NodeJson
}

/** Some text of a block that carries a comment. */
interface Commented {
  readonly from: number
  readonly to: number
  readonly mark: MarkJson
}

/**
 * Another state of a body with the comments of the one now, where the same words stand in the same place of it. A comment
 * that stands there already stays as it is; one whose words are not there, or in more than one place, is left out.
 */
export function withFoundComments(other: DocumentJson, now: DocumentJson): DocumentJson {
  const [there, here] = [textBlocks(other), textBlocks(now)]
  const standing = new Set(there.flatMap(({ node }) => commentsOf(node).map(({ mark }) => mark.attrs?.['id'])))
  const found = new Map<number, readonly Commented[]>()
  for (const [a, b] of counterparts(here, there)) {
    const [from, to] = [here[a], there[b]]
    if (from === undefined || to === undefined || !takesComments(to.node)) continue
    const places = commentsOf(from.node)
      .filter(({ mark }) => !standing.has(mark.attrs?.['id']))
      .flatMap((one) => {
        const start = placeOf(one, from.text, to.text)
        return start === null ? [] : [{ from: start, to: start + one.to - one.from, mark: one.mark }]
      })
    if (places.length > 0) found.set(b, places)
  }
  return found.size === 0 ? other : { ...other, content: tied(other, found, { at: 0 }) }
}

const CELLS: ReadonlySet<string> = new Set(['tableCell', 'tableHeader'])
const isInline = ({ type }: NodeJson): boolean =>
  Object.hasOwn(nodeSpecs, type) && documentSchema.nodes[type as NodeName].isInline
const holdsText = (node: NodeJson): boolean => node.content?.some(isInline) === true
const takesComments = ({ type }: NodeJson): boolean =>
  Object.hasOwn(nodeSpecs, type) && documentSchema.nodes[type as NodeName].allowsMarkType(documentSchema.marks.comment)

/** The blocks with words, in their order. */
function textBlocks(node: NodeJson, sort: 'text' | 'cell' = 'text'): readonly TextBlock[] {
  if (holdsText(node)) {
    const text = (node.content ?? []).map(wordsOf).join('')
    return [{ node, text, key: text, sort }]
  }
  return (node.content ?? []).flatMap((child) => textBlocks(child, CELLS.has(child.type) ? 'cell' : sort))
}

/** What is no text takes the place of one sign. */
const wordsOf = (node: NodeJson): string => node.text ?? '\ufffc'

function commentsOf(block: NodeJson): readonly Commented[] {
  const found: Commented[] = []
  let at = 0
  for (const node of block.content ?? []) {
    const to = at + wordsOf(node).length
    for (const mark of node.marks ?? []) {
      if (mark.type !== 'comment') continue
      const index = found.findIndex((one) => one.to === at && one.mark.attrs?.['id'] === mark.attrs?.['id'])
      const before = found[index]
      if (before === undefined) found.push({ from: at, to, mark })
      else found[index] = { ...before, to }
    }
    at = to
  }
  return found
}

/** Texts shorter than this stand twice by chance. */
const MOVABLE = 8

/** Blocks that are the same on both sides, or one rewritten; also one that was moved with all its words. */
function counterparts(here: readonly TextBlock[], there: readonly TextBlock[]): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = []
  const left: number[] = []
  for (const [a, b] of align(here, there)) {
    if (a !== null && b !== null) pairs.push([a, b])
    else if (a !== null) left.push(a)
  }
  const [once, elsewhere] = [placesOfSingle(here), placesOfSingle(there)]
  for (const a of left) {
    const text = here[a]?.text ?? ''
    const b = elsewhere.get(text)
    if (text.length >= MOVABLE && once.has(text) && b !== undefined) pairs.push([a, b])
  }
  return pairs
}

/** The texts that stand once, by their place. */
function placesOfSingle(blocks: readonly TextBlock[]): ReadonlyMap<string, number> {
  const single = new Map<string, number>()
  const several = new Set<string>()
  blocks.forEach(({ text }, at) => {
    if (single.has(text)) several.add(text)
    single.set(text, at)
  })
  for (const text of several) single.delete(text)
  return single
}

/** Where the commented words of a text stand in another state of it: among the words that stayed, or where they stand once. */
function placeOf({ from, to }: Commented, text: string, other: string): number | null {
  let [here, there] = [0, 0]
  for (const piece of wordPieces(text, other)) {
    const { length } = piece.text
    if (piece.kind === 'same' && here <= from && to <= here + length) return there + from - here
    if (piece.kind !== 'added') here += length
    if (piece.kind !== 'removed') there += length
  }
  const words = text.slice(from, to)
  return isOnce(words, text) && isOnce(words, other) ? other.indexOf(words) : null
}

const isOnce = (words: string, text: string): boolean =>
  text.includes(words) && text.indexOf(words) === text.lastIndexOf(words)

type Found = ReadonlyMap<number, readonly Commented[]>

/** The content of a node, with the comments that were found for its blocks; those are counted in their order. */
function tied(node: NodeJson, found: Found, counted: { at: number }): readonly NodeJson[] {
  return (node.content ?? []).map((child) => {
    if (!holdsText(child))
      return child.content === undefined ? child : { ...child, content: tied(child, found, counted) }
    const places = found.get(counted.at++)
    return places === undefined ? child : { ...child, content: commented(child.content ?? [], places) }
  })
}

function commented(nodes: readonly NodeJson[], places: readonly Commented[]): readonly NodeJson[] {
  let at = 0
  const parts = nodes.flatMap((node): readonly NodeJson[] => {
    const [start, end] = [at, at + wordsOf(node).length]
    at = end
    const cuts = new Set([start, end, ...places.flatMap(({ from, to }) => [from, to])])
    const stops = [...cuts].filter((cut) => cut >= start && cut <= end).sort((a, b) => a - b)
    return stops.slice(1).map((stop, index) => {
      const begin = stops[index] ?? start
      const marks = places.filter(({ from, to }) => from <= begin && stop <= to).map(({ mark }) => mark)
      const part = node.text === undefined ? node : { ...node, text: node.text.slice(begin - start, stop - start) }
      return marks.length === 0 ? part : { ...part, marks: inMarkOrder([...(node.marks ?? []), ...marks]) }
    })
  })
  return joinedRuns(parts)
}
