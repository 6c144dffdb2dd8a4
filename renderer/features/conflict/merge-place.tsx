import type { ReactNode } from 'react'
import type { Choice, Difference } from '../../../shared/merging/choice'
import { t } from '../../../shared/messages/translate'
import { stateLabel } from './merge-labels'

export interface MergePlaceProps {
  /** The key of the place, and the name of its group of choices. */
  readonly name: string
  readonly label: string
  readonly difference: Difference
  readonly choice: Choice | null
  /** True when a person said so; else it is a suggestion. */
  readonly isChosen: boolean
  readonly hasBase: boolean
  /** Lists are taken from both sides, blocks one after the other. */
  readonly isField: boolean
  readonly onChoose: (choice: Choice) => void
  /** Both texts, and what stood there before. */
  readonly children: ReactNode
}

/** One place where the sides differ: both texts, and what can be taken. */
export function MergePlace(props: MergePlaceProps) {
  const { name, label, difference, choice, isChosen, hasBase, isField, onChoose, children } = props
  return (
    <fieldset className="gt-merge-place" data-open={choice === null} data-suggested={choice !== null && !isChosen}>
      <legend>
        <strong>{label}</strong>
        <span>{stateLabel(difference, isChosen, choice, hasBase)}</span>
      </legend>
      {children}
      <div className="gt-merge-choices">
        {difference.choices.map((offered) => (
          <label key={offered}>
            <input type="radio" name={name} checked={choice === offered} onChange={() => onChoose(offered)} />
            {choiceLabel(offered, isField)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

const choiceLabel = (choice: Choice, isField: boolean): string =>
  choice === 'both' && isField ? t('merge.take.bothValues') : t(`merge.take.${choice}`)
