import { wordAttributesOf, type WordAttribute } from '../document/attributes'
import type { NodeJson } from '../document/json'
import { documentSchema, type NodeName } from '../document/schema'
import { inOneLine } from './expand'
import { OBJECT } from './find-query'

/** Indices of children from the body down to a node, and the attribute's name where that holds the words. */
export type TextPath = readonly (number | WordAttribute)[]

/** The text that stands directly in one node of a body, whatever node that is, or in an attribute of it. */
export interface TextBlock {
  readonly path: TextPath
  /** One unit for each thing that is no text. */
  readonly text: string
}

/** A piece of a block's text and what takes its place. */
export interface TextEdit {
  readonly path: TextPath
  readonly from: number
  readonly to: number
  readonly text: string
}

/** All text of a body by what holds it: paragraphs, captions, cells, notes and whatever else is to come, 表题, 替代文字. */
export function textBlocksOf(body: NodeJson): readonly TextBlock[] {
  const found: TextBlock[] = []
  const walk = (node: NodeJson, path: readonly number[]): void => {
    const children = node.content ?? []
    const take = (name: WordAttribute | undefined): void => {
      const text = name === undefined ? '' : wordsIn(node, name)
      if (name !== undefined && text !== '') found.push({ path: [...path, name], text })
    }
    const [before, after] = wordAttributesOf(node.type)
    take(before)
    if (children.some((child) => child.text !== undefined)) found.push({ path, text: children.map(unitsOf).join('') })
    children.forEach((child, index) => walk(child, [...path, index]))
    take(after)
  }
  walk(body, [])
  return found
}

function wordsIn(node: NodeJson, name: WordAttribute): string {
  const words = node.attrs?.[name]
  return typeof words === 'string' ? words : ''
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
    const attrs: Record<string, string> = {}
    for (const name of wordAttributesOf(node.type)) {
      const mine = byPath.get([...path, name].join())
      if (mine === undefined) continue
      done.add([...path, name].join())
      const words = withPieces(wordsIn(node, name), mine)
      sound &&= words !== null
      attrs[name] = words ?? ''
    }
    const held = Object.keys(attrs).length === 0 ? node : { ...node, attrs: { ...node.attrs, ...attrs } }
    const children = node.content
    if (children === undefined) return held
    const inner = children.map((child, index) => walk(child, [...path, index]))
    const mine = byPath.get(path.join())
    if (mine !== undefined) done.add(path.join())
    const content = mine === undefined ? inner : edited(inner, mine, mayBreak(node))
    sound &&= content !== null
    const changed = content !== null && content.some((child, index) => child !== children[index])
    return changed || content?.length !== children.length ? { ...held, content: content ?? children } : held
  }
  const result = walk(body, [])
  return sound && done.size === byPath.size ? result : null
}

/**
 * A text with pieces of it replaced.
 * @param edits not overlapping
 * @returns null when an edit points at what isn't there
 */
export function withPieces(text: string, edits: readonly Omit<TextEdit, 'path'>[]): string | null {
  let result = text
  let rest = text.length
  for (const { from, to, text: words } of edits.toSorted((a, b) => b.from - a.from)) {
    if (from < 0 || from >= to || to > rest) return null
    result = result.slice(0, from) + inOneLine(words) + result.slice(to)
    rest = from
  }
  return result
}

/** Children with their places, cut and filled from the last edit to the first. */
function edited(
  children: readonly NodeJson[],
  edits: readonly TextEdit[],
  breaks: boolean,
): readonly NodeJson[] | null {
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
    const added = piecesOf(breaks ? text : inOneLine(text)).map((piece) =>
      marks === undefined ? piece : { ...piece, marks },
    )
    content = joined([...before, ...added, ...after])
  }
  return content
}

/** A text with its line breaks as nodes. */
const piecesOf = (text: string): readonly NodeJson[] =>
  text.split(/(\n)/).flatMap((words): readonly NodeJson[] => {
    if (words === '\n') return [{ type: 'hardBreak' }]
    return words === '' ? [] : [{ type: 'text', text: words }]
  })

const { hardBreak } = documentSchema.nodes

const mayBreak = ({ type }: NodeJson): boolean =>
  Object.hasOwn(documentSchema.nodes, type) &&
  documentSchema.nodes[type as NodeName].contentMatch.matchType(hardBreak) !== null

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
