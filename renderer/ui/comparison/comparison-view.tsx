import { useMemo, useState } from 'react'
import type { ArticleRecord } from '../../../shared/article/record'
import { t, type MessageKey } from '../../../shared/messages/translate'
import { compareRecords, type FieldChange, type ParagraphChange, type Piece } from './compare-records'
import './comparison.css'

/** Equal paragraphs shown on either side of a change, so that its place can be found. */
const AROUND = 1

/** Two states of an article in one reading: what left is struck through, what came is underlined. */
export function ComparisonView({
  before,
  after,
  beforeLabel,
  afterLabel,
}: {
  readonly before: ArticleRecord
  readonly after: ArticleRecord
  readonly beforeLabel: string
  readonly afterLabel: string
}) {
  const comparison = useMemo(() => compareRecords(before, after), [before, after])
  const [whole, setWhole] = useState(false)
  const { fields, paragraphs, onlyForm } = comparison
  const changed = paragraphs.filter((paragraph) => paragraph.kind !== 'same').length
  return (
    <div className="gt-comparison">
      <p className="gt-comparison-key">
        <del>{beforeLabel}</del>
        <ins>{afterLabel}</ins>
        <span>{onlyForm ? null : changesIn(changed, fields.length)}</span>
        <label>
          <input type="checkbox" checked={whole} onChange={(event) => setWhole(event.target.checked)} />
          {t('comparison.whole')}
        </label>
      </p>
      {fields.length === 0 ? null : (
        <dl>
          {fields.map((change) => (
            <FieldLine key={change.field} change={change} />
          ))}
        </dl>
      )}
      {onlyForm ? <p className="gt-comparison-note">{t('comparison.onlyForm')}</p> : null}
      <div className="gt-comparison-text" tabIndex={0} role="document" aria-label={t('comparison.text')}>
        {visibleParagraphs(paragraphs, whole).map((line) =>
          line.paragraph === null ? (
            <p key={line.key} className="gt-comparison-gap">
              {t('comparison.gap', { count: line.skipped })}
            </p>
          ) : (
            <Paragraph key={line.key} paragraph={line.paragraph} />
          ),
        )}
      </div>
    </div>
  )
}

type Line =
  | { readonly key: string; readonly paragraph: ParagraphChange }
  | { readonly key: string; readonly paragraph: null; readonly skipped: number }

function visibleParagraphs(paragraphs: readonly ParagraphChange[], whole: boolean): readonly Line[] {
  const shown = paragraphs.map(
    (_, index) =>
      whole || paragraphs.slice(Math.max(0, index - AROUND), index + AROUND + 1).some(({ kind }) => kind !== 'same'),
  )
  const lines: Line[] = []
  let skipped = 0
  for (const [index, paragraph] of paragraphs.entries()) {
    if (shown[index] !== true) {
      skipped += 1
      continue
    }
    if (skipped > 0) lines.push({ key: `gap ${index}`, paragraph: null, skipped })
    skipped = 0
    lines.push({ key: String(index), paragraph })
  }
  if (skipped > 0) lines.push({ key: 'gap end', paragraph: null, skipped })
  return lines
}

function Paragraph({ paragraph }: { readonly paragraph: ParagraphChange }) {
  if (paragraph.kind === 'same') return <p>{paragraph.text}</p>
  return (
    <p data-change={paragraph.kind}>
      {paragraph.pieces.map((piece, index) => (
        <PieceText key={index} piece={piece} />
      ))}
    </p>
  )
}

function PieceText({ piece }: { readonly piece: Piece }) {
  if (piece.kind === 'added') return <ins>{piece.text}</ins>
  if (piece.kind === 'removed') return <del>{piece.text}</del>
  return piece.text
}

const FIELD_LABELS: Readonly<Partial<Record<string, MessageKey>>> = {
  title: 'metadata.field.title',
  shortTitle: 'metadata.field.shortTitle',
  subtitle: 'metadata.field.subtitle',
  originalTitle: 'metadata.field.originalTitle',
  originalAuthors: 'metadata.field.originalAuthors',
  authors: 'metadata.field.authors',
  byline: 'metadata.field.byline',
  source: 'metadata.field.source',
  publishTime: 'metadata.field.publishTime',
  column: 'metadata.field.column',
  otherColumns: 'metadata.field.otherColumns',
  keywords: 'metadata.field.keywords',
  summary: 'metadata.field.summary',
  cover: 'metadata.field.cover',
  language: 'metadata.field.language',
  status: 'list.column.status',
}

function FieldLine({ change }: { readonly change: FieldChange }) {
  const label = FIELD_LABELS[change.field]
  return (
    <div>
      <dt>{label === undefined ? change.field : t(label)}</dt>
      <dd>
        {change.before === '' ? null : <del>{change.before}</del>}
        {change.after === '' ? null : <ins>{change.after}</ins>}
      </dd>
    </div>
  )
}

/** How much differs, without saying of what does not differ that it is nought. */
function changesIn(paragraphs: number, fields: number): string {
  const parts = [
    ...(paragraphs === 0 ? [] : [t('comparison.paragraphs', { count: paragraphs })]),
    ...(fields === 0 ? [] : [t('comparison.fields', { count: fields })]),
  ]
  return parts.length === 0 ? t('comparison.none') : parts.join('，')
}
