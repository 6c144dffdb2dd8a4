import { memo } from 'react'
import type { LineChange } from '../../../shared/comparing/compare-bodies'
import { formChanges } from '../../../shared/comparing/form-changes'
import { linePieces, wholeLine } from '../../../shared/comparing/line-pieces'
import { t } from '../../../shared/messages/translate'
import { LineView, Picture } from './line-view'
import { MarkedText } from './marked-text'

/** One line in one column: what left is struck through, what came is underlined. */
export const InlineRow = memo(function InlineRow({
  change,
  step,
  current,
}: {
  readonly change: LineChange
  readonly step: number | null
  readonly current: boolean
}) {
  return (
    <div
      className="gt-comparison-row"
      data-change={change.kind}
      {...(step === null ? {} : { 'data-step': step })}
      {...(current ? { 'aria-current': true } : {})}
    >
      <ChangeNote change={change} />
      <InlineLine change={change} />
    </div>
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

/** What happened to a line besides its words. */
export function ChangeNote({ change }: { readonly change: LineChange }) {
  const words = noteOf(change)
  return words.length === 0 ? null : <small className="gt-comparison-note">{words.join('；')}</small>
}

function noteOf(change: LineChange): readonly string[] {
  switch (change.kind) {
    case 'same':
      return []
    case 'changed':
      return formChanges(change.before, change.after)
    case 'added':
      return [t(change.moved ? 'comparison.movedTo' : 'comparison.change.added')]
    case 'removed':
      return [t(change.moved ? 'comparison.movedFrom' : 'comparison.change.removed')]
  }
}
