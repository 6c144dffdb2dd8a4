import { diffArrays } from 'diff'

/** Words that stayed, came or left. */
export interface WordPiece {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Words that may differ before two texts count as wholly different: more would take seconds and tell nobody anything. */
const MOST_EDITS = 1500

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const wordsOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment)

/**
 * What changed from one text to another, in whole Chinese words as ICU's dictionary has them. Without the added pieces
 * the text before is left, without the removed ones the text after.
 */
export function wordPieces(before: string, after: string): readonly WordPiece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  if (before === '' || after === '') return replaced(before, after)
  const [old, fresh] = [wordsOf(before), wordsOf(after)]
  let [start, end] = [0, 0]
  const shorter = Math.min(old.length, fresh.length)
  while (start < shorter && old[start] === fresh[start]) start++
  while (end < shorter - start && old.at(-1 - end) === fresh.at(-1 - end)) end++
  const parts = [old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)] as const
  return joined([
    { kind: 'same', text: old.slice(0, start).join('') },
    ...between(...parts),
    { kind: 'same', text: old.slice(old.length - end).join('') },
  ])
}

function between(before: string[], after: string[]): readonly WordPiece[] {
  const found = diffArrays(before, after, { maxEditLength: MOST_EDITS })
  if (found === undefined) return replaced(before.join(''), after.join(''))
  return withoutScraps(
    found.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  )
}

const replaced = (before: string, after: string): readonly WordPiece[] =>
  joined([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ])

/** A single character that two rewritten sentences share by chance makes neither easier to read. */
function withoutScraps(pieces: readonly WordPiece[]): readonly WordPiece[] {
  const isScrap = (at: number): boolean => {
    const piece = pieces[at]
    const sides = [pieces[at - 2], pieces[at - 1], pieces[at + 1], pieces[at + 2]]
    const kinds = sides.map((side) => side?.kind)
    return piece?.kind === 'same' && piece.text.length === 1 && kinds.join() === 'removed,added,removed,added'
  }
  return pieces.flatMap((piece, at): readonly WordPiece[] =>
    isScrap(at)
      ? [
          { kind: 'removed', text: piece.text },
          { kind: 'added', text: piece.text },
        ]
      : [piece],
  )
}

/** Pieces of one kind in one, and between two that stayed first what left, then what came. */
function joined(pieces: readonly WordPiece[]): readonly WordPiece[] {
  const result: WordPiece[] = []
  let [removed, added] = ['', '']
  const flush = (): void => {
    if (removed !== '') result.push({ kind: 'removed', text: removed })
    if (added !== '') result.push({ kind: 'added', text: added })
    ;[removed, added] = ['', '']
  }
  for (const { kind, text } of pieces) {
    if (text === '') continue
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else {
      flush()
      const last = result.at(-1)
      if (last?.kind === 'same') result[result.length - 1] = { kind, text: last.text + text }
      else result.push({ kind, text })
    }
  }
  flush()
  return result
}
