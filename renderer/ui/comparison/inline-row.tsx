import { memo } from 'react'
import type { LineChange } from '../../../shared/comparing/compare-bodies'
import { linePieces, wholeLine } from '../../../shared/comparing/line-pieces'
import { t } from '../../../shared/messages/translate'
import { ChangeRow, type ChangeRowProps } from './change-row'
import { LineView, Picture } from './line-view'
import { MarkedText } from './marked-text'

/** One line in one column: what left is struck through, what came is underlined. */
export const InlineRow = memo(function InlineRow(props: ChangeRowProps) {
  return (
    <ChangeRow {...props} pair={false}>
      <InlineLine change={props.change} />
    </ChangeRow>
  )
})

function InlineLine({ change }: { readonly change: LineChange }) {
  if (change.kind === 'added' || change.kind === 'removed') {
    const line = change.kind === 'added' ? change.after : change.before
    return (
      <LineView line={line}>
        <MarkedText pieces={wholeLine(line, change.kind)} />
      </LineView>
    )
  }
  const { before, after } = change
  const hasOther = change.kind === 'changed' && before.figure !== null && before.figure.media !== after.figure?.media
  return (
    <>
      {hasOther ? (
        <div className="gt-line gt-line-old" data-kind="figure">
          <Picture media={before.figure.media} alt={before.figure.alt} label={t('comparison.imageBefore')} />
        </div>
      ) : null}
      <LineView line={after.text === '' && before.text !== '' ? { ...after, text: before.text } : after}>
        <MarkedText pieces={change.kind === 'same' ? wholeLine(after, 'same') : linePieces(before, after)} />
      </LineView>
    </>
  )
}
