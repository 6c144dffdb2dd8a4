import type { NodeJson } from '../document/json'
import { OBJECT } from './find-query'

/** The text that stands directly in one node of a body, whatever node that is. */
export interface TextBlock {
  /** Indices of children from the body down to the node. */
  readonly path: readonly number[]
  /** One unit for each thing that is no text. */
  readonly text: string
}

/** A piece of a block's text and what takes its place. */
export interface TextEdit {
  readonly path: readonly number[]
  readonly from: number
  readonly to: number
  readonly text: string
}

/** All text of a body by the nodes that hold it: paragraphs, captions, cells, notes and whatever else is to come. */
export function textBlocksOf(body: NodeJson): readonly TextBlock[] {
  const found: TextBlock[] = []
  const walk = (node: NodeJson, path: readonly number[]): void => {
    const children = node.content ?? []
    if (children.some((child) => child.text !== undefined)) found.push({ path, text: children.map(unitsOf).join('') })
    children.forEach((child, index) => {
      if (child.content !== undefined) walk(child, [...path, index])
    })
  }
  walk(body, [])
  return found
}

const unitsOf = (node: NodeJson): string => node.text ?? (node.type === 'hardBreak' ? '\n' : OBJECT)

/**
 * The body with pieces of its texts replaced; what is new has the marks of the first unit that it takes the place of.
 * @param edits not overlapping within a block
 * @returns null when an edit points at what is no text there
 */
export function withTextEdits<N extends NodeJson>(body: N, edits: readonly TextEdit[]): N | null {
  const byPath = new Map<string, TextEdit[]>()
  for (const edit of edits) {
    const key = edit.path.join()
    const list = byPath.get(key)
    if (list === undefined) byPath.set(key, [edit])
    else list.push(edit)
  }
  const done = new Set<string>()
  let sound = true
  const walk = <M extends NodeJson>(node: M, path: readonly number[]): M => {
    const children = node.content
    if (children === undefined) return node
    const inner = children.map((child, index) => (child.content === undefined ? child : walk(child, [...path, index])))
    const mine = byPath.get(path.join())
    if (mine !== undefined) done.add(path.join())
    const content = mine === undefined ? inner : edited(inner, mine)
    sound &&= content !== null
    const changed = content !== null && content.some((child, index) => child !== children[index])
    return changed || content?.length !== children.length ? { ...node, content: content ?? children } : node
  }
  const result = walk(body, [])
  return sound && done.size === byPath.size ? result : null
}

/** Children with their places, cut and filled from the last edit to the first. */
function edited(children: readonly NodeJson[], edits: readonly TextEdit[]): readonly NodeJson[] | null {
  const size = children.reduce((sum, child) => sum + unitsOf(child).length, 0)
  const ordered = edits.toSorted((a, b) => b.from - a.from)
  let rest = size
  let content = children
  for (const { from, to, text } of ordered) {
    if (from < 0 || from >= to || to > rest) return null
    rest = from
    const [before, after] = [cut(content, 0, from), cut(content, to, Number.POSITIVE_INFINITY)]
    const taken = cut(content, from, to)
    if (taken.some((child) => child.text === undefined && child.type !== 'hardBreak')) return null
    const marks = taken[0]?.marks
    const added = text === '' ? [] : [{ type: 'text', text, ...(marks === undefined ? {} : { marks }) }]
    content = joined([...before, ...added, ...after])
  }
  return content
}

function cut(children: readonly NodeJson[], from: number, to: number): readonly NodeJson[] {
  const kept: NodeJson[] = []
  let at = 0
  for (const child of children) {
    const end = at + unitsOf(child).length
    if (end > from && at < to) {
      const text = child.text?.slice(Math.max(0, from - at), to - at)
      kept.push(text === undefined || text === child.text ? child : { ...child, text })
    }
    at = end
  }
  return kept
}

/** Neighbours with the same marks are one text, as ProseMirror has them. */
function joined(children: readonly NodeJson[]): readonly NodeJson[] {
  const result: NodeJson[] = []
  for (const child of children) {
    const last = result.at(-1)
    if (last?.text !== undefined && child.text !== undefined && sameMarks(last, child)) {
      result[result.length - 1] = { ...last, text: last.text + child.text }
    } else result.push(child)
  }
  return result
}

const sameMarks = (a: NodeJson, b: NodeJson): boolean => JSON.stringify(a.marks ?? []) === JSON.stringify(b.marks ?? [])
