import { fieldLabel } from '../../../shared/comparing/field-words'
import type { Choice } from '../../../shared/merging/choice'
import { choiceAt, keyOfBlock, keyOfField, type Choices, type MergePlan } from '../../../shared/merging/merge-records'
import { t } from '../../../shared/messages/translate'
import { MergePlace } from './merge-place'
import { BlockTexts, BlockView, FieldTexts, type SideRecords } from './merge-texts'

interface MergeChoicesProps {
  readonly plan: MergePlan
  readonly records: SideRecords
  readonly choices: Choices
  readonly onChoose: (key: string, choice: Choice) => void
}

/** Every place that differs, in its order, with the equal blocks beside it; longer stretches of equal text are counted. */
export function MergeChoices({ plan, records, choices, onChoose }: MergeChoicesProps) {
  const hasBase = records.base !== null
  const changed = plan.blocks.flatMap(({ difference }, index) => (difference === null ? [] : [index]))
  const isNear = (index: number): boolean =>
    plan.blocks.slice(Math.max(0, index - 1), index + 2).some(({ difference }) => difference !== null)
  return (
    <>
      {plan.fields.map((row) => {
        const { field, difference } = row
        if (difference === null) return null
        const key = keyOfField(field)
        return (
          <MergePlace
            key={key}
            name={key}
            label={fieldLabel(field)}
            difference={difference}
            choice={choiceAt(choices, key, difference)}
            isChosen={choices.has(key)}
            hasBase={hasBase}
            isField={true}
            onChoose={(choice) => onChoose(key, choice)}
          >
            <FieldTexts row={row} records={records} />
          </MergePlace>
        )
      })}
      {plan.blocks.map((row, index) => {
        const { difference, a } = row
        const key = keyOfBlock(index)
        if (difference !== null) {
          return (
            <MergePlace
              key={key}
              name={key}
              label={t('merge.place', { at: changed.indexOf(index) + 1 })}
              difference={difference}
              choice={choiceAt(choices, key, difference)}
              isChosen={choices.has(key)}
              hasBase={hasBase}
              isField={false}
              onChoose={(choice) => onChoose(key, choice)}
            >
              <BlockTexts row={row} />
            </MergePlace>
          )
        }
        if (a === null) return null
        if (isNear(index)) {
          return (
            <div key={key} className="gt-merge-same">
              <BlockView node={a} />
            </div>
          )
        }
        const skipped = equalRun(plan, index, isNear)
        return skipped === 0 ? null : (
          <p key={key} className="gt-comparison-gap">
            {t('comparison.gap', { count: skipped })}
          </p>
        )
      })}
    </>
  )
}

/** Blocks left out from here on, told once: at the first of them. */
function equalRun({ blocks }: MergePlan, index: number, isNear: (index: number) => boolean): number {
  const isOut = (at: number): boolean => {
    const row = blocks[at]
    return row !== undefined && row.difference === null && row.a !== null && !isNear(at)
  }
  if (isOut(index - 1)) return 0
  let end = index
  while (isOut(end)) end += 1
  return end - index
}
