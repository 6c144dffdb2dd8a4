import { canonicalJson } from '../article/canonical-json'
import type { DocumentJson } from '../document/json'
import { printedBody } from '../document/printed-body'
import { align, type Alignable } from './align'
import { formChanges } from './form-changes'
import { linesOf, printMarks, type Line } from './lines'

/** A line as it stands on both sides; `moved` when the same words stand elsewhere on the other side. */
export type LineChange =
  | { readonly kind: 'same' | 'changed'; readonly before: Line; readonly after: Line }
  | { readonly kind: 'added'; readonly after: Line; readonly moved: boolean }
  | { readonly kind: 'removed'; readonly before: Line; readonly moved: boolean }

export interface BodyComparison {
  readonly lines: readonly LineChange[]
  /** Every line is the same, and lists, quotes or tables are joined or parted otherwise. */
  readonly regrouped: boolean
}

/** Texts shorter than this stand twice by chance. */
const MOVABLE = 8

/** What changed between two bodies, line by line: words are compared when a line is looked at (see `linePieces`). */
export function compareBodies(before: DocumentJson, after: DocumentJson): BodyComparison {
  const [old, fresh] = [linesOf(before), linesOf(after)]
  const rows = align(old.map(alignableOf), fresh.map(alignableOf))
  const removed = new Set(rows.flatMap(([a, b]) => (a !== null && b === null ? [movableText(old[a])] : [])))
  const added = new Set(rows.flatMap(([a, b]) => (a === null && b !== null ? [movableText(fresh[b])] : [])))
  const isMoved = (line: Line, others: ReadonlySet<string | null>): boolean => {
    const text = movableText(line)
    return text !== null && others.has(text)
  }
  const lines = rows.flatMap(([a, b]): readonly LineChange[] => {
    const [left, right] = [a === null ? undefined : old[a], b === null ? undefined : fresh[b]]
    if (left !== undefined && right !== undefined)
      return [{ kind: isSame(left, right) ? 'same' : 'changed', before: left, after: right }]
    if (left !== undefined) return [{ kind: 'removed', before: left, moved: isMoved(left, added) }]
    return right === undefined ? [] : [{ kind: 'added', after: right, moved: isMoved(right, removed) }]
  })
  const isAllSame = lines.every(({ kind }) => kind === 'same')
  return { lines, regrouped: isAllSame && canonicalJson(printedBody(before)) !== canonicalJson(printedBody(after)) }
}

export function alignableOf(line: Line): Alignable {
  const { kind, text, figure, containers, address } = line
  if (figure !== null) {
    const { media, credit } = figure
    const words = text + credit
    return {
      key: `figure\n${media}\n${words}`,
      text: words,
      sort: 'figure',
      ...(media === null ? {} : { identity: media }),
    }
  }
  if (address !== null) {
    const identity = address === '' ? {} : { identity: address }
    return { key: `media\n${address}\n${text}`, text, sort: 'figure', ...identity }
  }
  if (kind === 'rule' || kind === 'pageBreak') return { key: kind, text: '', sort: kind }
  const isCell = containers.some((container) => container === 'cell' || container === 'headerCell')
  return { key: text, text, sort: isCell ? 'cell' : 'text' }
}

function isSame(before: Line, after: Line): boolean {
  if (before.text !== after.text || printRuns(before) !== printRuns(after)) return false
  return formChanges(before, after).length === 0
}

const printRuns = ({ runs }: Line): string =>
  runs.map(({ text, marks }) => `${text}\u0001${printMarks(marks)}`).join('\u0002')

const movableText = (line: Line | undefined): string | null =>
  line === undefined || line.text.length < MOVABLE ? null : line.text
