import type { MarkJson } from '../document/json'
import { printMarks, type Line, type Run } from './lines'
import { wordPieces } from './word-pieces'

/** Text of a line that stayed, came, left, or stayed in another look (`was`: its marks before). */
export type LinePiece =
  | { readonly kind: 'same' | 'added' | 'removed'; readonly text: string; readonly marks: readonly MarkJson[] }
  | {
      readonly kind: 'formed'
      readonly text: string
      readonly marks: readonly MarkJson[]
      readonly was: readonly MarkJson[]
    }

/** The pieces of lines that are being looked at: their note, and each side of them, ask for the same ones. */
const known = new WeakMap<Line, { readonly after: Line; readonly pieces: readonly LinePiece[] }>()

/** Two states of a line, word by word and mark by mark. */
export function linePieces(before: Line, after: Line): readonly LinePiece[] {
  const last = known.get(before)
  if (last?.after === after) return last.pieces
  const pieces = compare(before, after)
  known.set(before, { after, pieces })
  return pieces
}

function compare(before: Line, after: Line): readonly LinePiece[] {
  const [old, fresh] = [openRuns(before.runs), openRuns(after.runs)]
  return wordPieces(before.text, after.text).flatMap(({ kind, text }): readonly LinePiece[] => {
    if (kind === 'removed') return old.take(text.length).map((run) => ({ kind, ...run }))
    if (kind === 'added') return fresh.take(text.length).map((run) => ({ kind, ...run }))
    return bothLooks(old.take(text.length), fresh.take(text.length))
  })
}

/** All of a line as one kind of piece. */
export const wholeLine = (line: Line, kind: 'same' | 'added' | 'removed'): readonly LinePiece[] =>
  line.runs.map((run) => ({ kind, ...run }))

/** Reads runs from their start, as many UTF-16 units at a time as asked for. */
function openRuns(runs: readonly Run[]): { readonly take: (length: number) => readonly Run[] } {
  let [index, used] = [0, 0]
  return {
    take: (length) => {
      const taken: Run[] = []
      for (let left = length; left > 0;) {
        const run = runs[index]
        if (run === undefined) break
        const text = run.text.slice(used, used + left)
        taken.push({ text, marks: run.marks })
        left -= text.length
        used += text.length
        if (used === run.text.length) [index, used] = [index + 1, 0]
      }
      return taken
    },
  }
}

/** The same words in their look before and in their look after. */
function bothLooks(before: readonly Run[], after: readonly Run[]): readonly LinePiece[] {
  const pieces: LinePiece[] = []
  const old = openRuns(before)
  for (const { text, marks } of after) {
    for (const part of old.take(text.length)) {
      const isSame = printMarks(part.marks) === printMarks(marks)
      pieces.push(
        isSame ? { kind: 'same', text: part.text, marks } : { kind: 'formed', text: part.text, marks, was: part.marks },
      )
    }
  }
  return pieces
}
