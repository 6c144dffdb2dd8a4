import type { FieldChange, FieldSide } from '../../../shared/comparing/compare-records'
import { wordPieces, type WordPiece } from '../../../shared/comparing/word-pieces'
import { t } from '../../../shared/messages/translate'
import { Picture } from './line-view'

/** The fields that differ, each with what it was and what it is. */
export function FieldChanges({
  fields,
  look,
  current,
}: {
  readonly fields: readonly FieldChange[]
  readonly look: 'inline' | 'sides'
  /** The field that was gone to. */
  readonly current: number | null
}) {
  if (fields.length === 0) return null
  return (
    <dl className="gt-comparison-fields" data-look={look} aria-label={t('comparison.fieldList')}>
      {fields.map((change, step) => (
        <div key={change.field} data-step={step} {...(current === step ? { 'aria-current': true } : {})}>
          <dt>{change.label}</dt>
          {look === 'inline' ? <Inline change={change} /> : <Sides change={change} />}
        </div>
      ))}
    </dl>
  )
}

/** What became of a field's words; an image, a value that came or one that left stands whole. */
function piecesOf({ before, after }: FieldChange): readonly WordPiece[] | null {
  const isWhole = before.image !== null || after.image !== null || before.words === '' || after.words === ''
  return isWhole ? null : wordPieces(before.words, after.words)
}

function Inline({ change }: { readonly change: FieldChange }) {
  const pieces = piecesOf(change)
  return (
    <dd>
      {pieces === null ? (
        <>
          <Whole side={change.before} kind="removed" />
          <Whole side={change.after} kind="added" />
        </>
      ) : (
        <Pieces pieces={pieces} />
      )}
    </dd>
  )
}

function Sides({ change }: { readonly change: FieldChange }) {
  const pieces = piecesOf(change)
  return (
    <>
      <dd>
        {pieces === null ? <Whole side={change.before} kind="removed" /> : <Pieces pieces={pieces} without="added" />}
      </dd>
      <dd>
        {pieces === null ? <Whole side={change.after} kind="added" /> : <Pieces pieces={pieces} without="removed" />}
      </dd>
    </>
  )
}

/** Words of a field: both states in one, or one side of them. */
export function Pieces({
  pieces,
  without,
}: {
  readonly pieces: readonly WordPiece[]
  readonly without?: 'added' | 'removed'
}) {
  return pieces.map(({ kind, text }, index) => {
    if (kind === without) return null
    if (kind === 'added') return <ins key={index}>{text}</ins>
    return kind === 'removed' ? <del key={index}>{text}</del> : <span key={index}>{text}</span>
  })
}

function Whole({ side, kind }: { readonly side: FieldSide; readonly kind: 'added' | 'removed' }) {
  if (side.words === '') return null
  const words = kind === 'added' ? <ins>{side.words}</ins> : <del>{side.words}</del>
  if (side.image === null) return words
  const label = t(kind === 'added' ? 'comparison.imageAfter' : 'comparison.imageBefore')
  return (
    <span className="gt-comparison-picture">
      <Picture media={side.image} alt="" label={label} />
      {words}
    </span>
  )
}
