import { canonicalJson } from '../article/canonical-json'
import { align, type Alignable } from '../comparing/align'
import { alignableOf } from '../comparing/compare-bodies'
import { linesOfBlock } from '../comparing/lines'
import type { DocumentJson, NodeJson } from '../document/json'
import { speltNode } from '../document/printed-body'
import type { ChangedBy, Choice, Difference } from './choice'

/** One block as it stands in the common parent and on either side; null where it doesn't stand. */
export interface BlockRow {
  readonly base: NodeJson | null
  readonly a: NodeJson | null
  readonly b: NodeJson | null
  /** Null where both sides have the same: nothing is to be chosen. */
  readonly difference: Difference | null
}

/**
 * Two bodies and their common parent, block by block (paragraph, heading, figure, whole list or table). Every block of
 * either side stands in exactly one row, in its order; within a block nothing is ever joined.
 * @param base null when it isn't known: then every difference is the person's to settle
 */
export function blockRows(base: DocumentJson | null, a: DocumentJson, b: DocumentJson): readonly BlockRow[] {
  const [blocksA, blocksB] = [blocksOf(a), blocksOf(b)]
  const rows =
    base === null
      ? align(
          blocksA.map(({ known }) => known),
          blocksB.map(({ known }) => known),
        ).map(([x, y]): Places => ({ base: null, a: x, b: y }))
      : placesOf(blocksOf(base), blocksA, blocksB)
  const blocksBase = base === null ? [] : blocksOf(base)
  const found = rows.map((places) => rowOf(places, blocksBase, blocksA, blocksB, base !== null))
  return base === null ? found : withContested(found)
}

interface Block {
  readonly node: NodeJson
  readonly print: string
  readonly known: Alignable
}

interface Places {
  readonly base: number | null
  readonly a: number | null
  readonly b: number | null
}

const blocksOf = (body: DocumentJson): readonly Block[] =>
  (body.content ?? []).map((node) => {
    const print = printBlock(node)
    const lines = linesOfBlock(node).map(alignableOf)
    const [only] = lines
    const text = lines.map((line) => line.text).join('\n')
    const sort = lines.length === 1 && only !== undefined ? only.sort : 'text'
    const identity = lines.length === 1 ? only?.identity : undefined
    return { node, print, known: { key: print, text, sort, ...(identity === undefined ? {} : { identity }) } }
  })

/** Equal for blocks that are the same, however their defaults are written. */
const printBlock = (node: NodeJson): string => canonicalJson(speltNode(node))

/** Follows each block of the common parent to both sides; what came on a side stands before the next block it kept. */
function placesOf(base: readonly Block[], a: readonly Block[], b: readonly Block[]): readonly Places[] {
  const known = (blocks: readonly Block[]): readonly Alignable[] => blocks.map((block) => block.known)
  const partners = (side: readonly Block[]): ReadonlyMap<number, number> =>
    new Map(align(known(base), known(side)).flatMap(([o, x]) => (o === null || x === null ? [] : [[o, x] as const])))
  const [inA, inB] = [partners(a), partners(b)]
  const places: Places[] = []
  let [atA, atB] = [0, 0]
  const came = (toA: number, toB: number): void => {
    const [newA, newB] = [a.slice(atA, toA), b.slice(atB, toB)]
    for (const [x, y] of paired(known(newA), known(newB)))
      places.push({ base: null, a: x === null ? null : atA + x, b: y === null ? null : atB + y })
    ;[atA, atB] = [toA, toB]
  }
  base.forEach((_, o) => {
    const [x, y] = [inA.get(o) ?? null, inB.get(o) ?? null]
    came(x ?? atA, y ?? atB)
    places.push({ base: o, a: x, b: y })
    if (x !== null) atA = x + 1
    if (y !== null) atB = y + 1
  })
  came(a.length, b.length)
  return places
}

/** What both sides put in one place: the alike together, and the rest as it comes, for a person to look at as one. */
function paired(
  a: readonly Alignable[],
  b: readonly Alignable[],
): readonly (readonly [number | null, number | null])[] {
  const rows = align(a, b)
  const result: (readonly [number | null, number | null])[] = []
  for (let at = 0; at < rows.length;) {
    const left: number[] = []
    const right: number[] = []
    let row = rows[at]
    for (; row !== undefined && (row[0] === null || row[1] === null); row = rows[++at]) {
      if (row[0] !== null) left.push(row[0])
      if (row[1] !== null) right.push(row[1])
    }
    for (let i = 0; i < Math.max(left.length, right.length); i++) result.push([left[i] ?? null, right[i] ?? null])
    if (row !== undefined) result.push(row)
    at += 1
  }
  return result
}

function rowOf(
  places: Places,
  blocksBase: readonly Block[],
  blocksA: readonly Block[],
  blocksB: readonly Block[],
  isBaseKnown: boolean,
): BlockRow {
  const at = (blocks: readonly Block[], place: number | null): Block | null =>
    place === null ? null : (blocks[place] ?? null)
  const [base, a, b] = [at(blocksBase, places.base), at(blocksA, places.a), at(blocksB, places.b)]
  const nodes = { base: base?.node ?? null, a: a?.node ?? null, b: b?.node ?? null }
  if (a?.print === b?.print) return { ...nodes, difference: null }
  const changedBy: ChangedBy = !isBaseKnown
    ? 'both'
    : a?.print === base?.print
      ? 'b'
      : b?.print === base?.print
        ? 'a'
        : 'both'
  const choices: Choice[] = ['a', 'b']
  if (a !== null && b !== null) choices.push('both')
  // Where one side left it as it was, that side is the common parent's text.
  if (isBaseKnown && changedBy === 'both') choices.push('base')
  return { ...nodes, difference: { changedBy, choices } }
}

/**
 * Between two blocks that nobody touched, both sides may have written anew what stood there, so that neither is like it
 * any more: then what came on either side is one change on both, and not two that have nothing to do with each other.
 */
function withContested(rows: readonly BlockRow[]): readonly BlockRow[] {
  const result: BlockRow[] = []
  for (let at = 0; at < rows.length;) {
    let end = at
    while (end < rows.length && !isFirm(rows[end])) end++
    const region = rows.slice(at, end)
    const isNew = (row: BlockRow, side: 'a' | 'b'): boolean => row.base === null && row[side] !== null
    const contested = region.some((row) => isNew(row, 'a')) && region.some((row) => isNew(row, 'b'))
    result.push(...(contested ? region.map(asContested) : region))
    const firm = rows[end]
    if (firm !== undefined) result.push(firm)
    at = end + 1
  }
  return result
}

/** Both sides have it and left it alike; a block that both took away is no firm ground. */
const isFirm = (row: BlockRow | undefined): boolean => row?.difference === null && row.a !== null

function asContested(row: BlockRow): BlockRow {
  const { difference, base } = row
  if (difference === null || base !== null) return row
  return { ...row, difference: { ...difference, changedBy: 'both' } }
}
