import { memo } from 'react'
import type { LineChange } from '../../../shared/comparing/compare-bodies'
import { linePieces, wholeLine, type LinePiece } from '../../../shared/comparing/line-pieces'
import type { Line } from '../../../shared/comparing/lines'
import { ChangeRow, type ChangeRowProps } from './change-row'
import { LineView } from './line-view'
import { MarkedText } from './marked-text'

/** One line in two columns, each side as it stands there. */
export const SidesRow = memo(function SidesRow(props: ChangeRowProps) {
  const { change } = props
  const before = change.kind === 'added' ? null : change.before
  const after = change.kind === 'removed' ? null : change.after
  const pieces = piecesOf(change)
  return (
    <ChangeRow {...props} pair>
      <Side line={before} pieces={pieces} without="added" />
      <Side line={after} pieces={pieces} without="removed" />
    </ChangeRow>
  )
})

function Side({
  line,
  pieces,
  without,
}: {
  readonly line: Line | null
  readonly pieces: readonly LinePiece[]
  readonly without: 'added' | 'removed'
}) {
  if (line === null) return <div className="gt-comparison-side" data-empty="true" />
  return (
    <div className="gt-comparison-side">
      <LineView line={line}>
        <MarkedText pieces={pieces} without={without} />
      </LineView>
    </div>
  )
}

function piecesOf(change: LineChange): readonly LinePiece[] {
  switch (change.kind) {
    case 'same':
      return wholeLine(change.after, 'same')
    case 'changed':
      return linePieces(change.before, change.after)
    case 'added':
      return wholeLine(change.after, 'added')
    case 'removed':
      return wholeLine(change.before, 'removed')
  }
}
