import { useMemo, useRef } from 'react'
import type { ArticleRecord } from '../../../shared/article/record'
import { compareRecords, type Comparison } from '../../../shared/comparing/compare-records'
import { t } from '../../../shared/messages/translate'
import { useColumnTree } from '../../state/column-tree'
import { setComparisonLook, useComparisonLook } from '../../state/comparison-look'
import { IconButton } from '../button'
import { Segments } from '../segments'
import { FieldChanges } from './field-changes'
import { InlineRow } from './inline-row'
import { SidesRow } from './sides-row'
import { useGrowing } from './use-growing'
import { useSteps } from './use-steps'
import { visibleRows, type VisibleRow } from './visible-rows'
import './comparison.css'

interface ComparisonViewProps {
  readonly before: ArticleRecord
  readonly after: ArticleRecord
  readonly beforeLabel: string
  readonly afterLabel: string
}

/** Two states of an article: fields, then the text, in one column or in two, with a way from change to change. */
export function ComparisonView({ before, after, beforeLabel, afterLabel }: ComparisonViewProps) {
  const columns = useColumnTree(({ tree }) => tree)
  const comparison = useMemo(() => compareRecords(before, after, columns), [before, after, columns])
  const { look, whole } = useComparisonLook()
  const { fields, lines, regrouped } = comparison
  const rows = useMemo(() => visibleRows(lines, whole, fields.length), [lines, whole, fields])
  const changed = lines.filter(({ kind }) => kind !== 'same').length
  const count = changed + fields.length
  const root = useRef<HTMLDivElement>(null)
  const { at, go } = useSteps(root, count, comparison)
  return (
    <div ref={root} className="gt-comparison">
      <div className="gt-comparison-bar">
        <p className="gt-comparison-key">
          <del>{beforeLabel}</del>
          <ins>{afterLabel}</ins>
          <span>{changesIn(comparison, changed)}</span>
        </p>
        <label>
          <input
            type="checkbox"
            checked={whole}
            onChange={(event) => setComparisonLook({ whole: event.target.checked })}
          />
          {t('comparison.whole')}
        </label>
        <Segments
          label={t('comparison.look')}
          choices={[
            { value: 'inline', label: t('comparison.look.inline') },
            { value: 'sides', label: t('comparison.look.sides') },
          ]}
          chosen={look}
          onChoose={(chosen) => setComparisonLook({ look: chosen })}
        />
        <span className="gt-comparison-steps">
          <IconButton
            icon="up"
            label={t('comparison.previous')}
            shortcut="Shift+F7"
            tip="end"
            disabled={count === 0}
            onClick={() => go(-1)}
          />
          <IconButton
            icon="down"
            label={t('comparison.next')}
            shortcut="F7"
            tip="end"
            disabled={count === 0}
            onClick={() => go(1)}
          />
          <span role="status">{at === null ? '' : t('comparison.at', { at: at + 1, count })}</span>
        </span>
      </div>
      <div className="gt-comparison-text" tabIndex={0} role="document" aria-label={t('comparison.text')}>
        <FieldChanges fields={fields} look={look} current={at} />
        {regrouped ? <p className="gt-comparison-gap">{t('comparison.regrouped')}</p> : null}
        <Rows key={look} rows={rows} look={look} at={at} />
      </div>
    </div>
  )
}

function Rows({
  rows,
  look,
  at,
}: {
  readonly rows: readonly VisibleRow[]
  readonly look: 'inline' | 'sides'
  readonly at: number | null
}) {
  const goal = at === null ? -1 : rows.findIndex((row) => row.change !== null && row.step === at)
  const shown = useGrowing(rows, goal + 1)
  const Row = look === 'inline' ? InlineRow : SidesRow
  if (rows.length === 0) return <p className="gt-comparison-gap">{t('comparison.noWords')}</p>
  return rows.slice(0, shown).map((row) =>
    row.change === null ? (
      <p key={row.key} className="gt-comparison-gap">
        {t('comparison.gap', { count: row.skipped })}
      </p>
    ) : (
      <Row key={row.key} change={row.change} step={row.step} current={row.step !== null && row.step === at} />
    ),
  )
}

/** How much differs, without saying of what does not differ that it is nought. */
function changesIn({ fields, regrouped }: Comparison, lines: number): string {
  const parts = [
    ...(lines === 0 ? [] : [t('comparison.paragraphs', { count: lines })]),
    ...(fields.length === 0 ? [] : [t('comparison.fields', { count: fields.length })]),
  ]
  if (parts.length > 0) return parts.join('，')
  return regrouped ? '' : t('comparison.none')
}
