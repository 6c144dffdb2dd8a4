import type { FieldChange, FieldSide } from '../../../shared/comparing/compare-records'
import { wordPieces } from '../../../shared/comparing/word-pieces'
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

function Inline({ change: { before, after } }: { readonly change: FieldChange }) {
  if (before.image !== null || after.image !== null || before.words === '' || after.words === '') {
    return (
      <dd>
        <Side side={before} kind="removed" />
        <Side side={after} kind="added" />
      </dd>
    )
  }
  return <dd>{wordPieces(before.words, after.words).map(({ kind, text }, index) => pieceOf(kind, text, index))}</dd>
}

function Sides({ change: { before, after } }: { readonly change: FieldChange }) {
  return (
    <>
      <dd>
        <Side side={before} kind="removed" />
      </dd>
      <dd>
        <Side side={after} kind="added" />
      </dd>
    </>
  )
}

function pieceOf(kind: 'same' | 'added' | 'removed', text: string, key: number) {
  if (kind === 'added') return <ins key={key}>{text}</ins>
  return kind === 'removed' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>
}

function Side({ side, kind }: { readonly side: FieldSide; readonly kind: 'added' | 'removed' }) {
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
