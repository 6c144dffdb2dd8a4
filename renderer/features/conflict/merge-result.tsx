import { fieldLabel, fieldWords } from '../../../shared/comparing/field-words'
import { chosenValue } from '../../../shared/merging/merge-fields'
import {
  choiceAt,
  chosenBlocks,
  keyOfBlock,
  keyOfField,
  type Choices,
  type MergePlan,
} from '../../../shared/merging/merge-records'
import { emptyDocument } from '../../../shared/document/json'
import { t } from '../../../shared/messages/translate'
import { useColumnTree } from '../../state/column-tree'
import { BlockView } from './merge-texts'

/** The merged article as it will be saved, with what is taken so far; open places are named. */
export function MergeResult({ plan, choices }: { readonly plan: MergePlan; readonly choices: Choices }) {
  const columns = useColumnTree(({ tree }) => tree)
  return (
    <div className="gt-merge-result">
      <dl>
        {plan.fields.map((row) => {
          const { field, difference } = row
          const choice = difference === null ? 'a' : choiceAt(choices, keyOfField(field), difference)
          const value = choice === null ? undefined : chosenValue(row, choice)
          const words =
            value === undefined ? '' : fieldWords({ title: '', body: emptyDocument(), [field]: value }, field, columns)
          if (choice !== null && words === '') return null
          return (
            <div key={field} data-from={difference === null ? undefined : choice}>
              <dt>{fieldLabel(field)}</dt>
              <dd>{choice === null ? <Undecided /> : words}</dd>
            </div>
          )
        })}
      </dl>
      {plan.blocks.map((row, index) => {
        const { difference } = row
        const key = keyOfBlock(index)
        const choice = difference === null ? 'a' : choiceAt(choices, key, difference)
        const blocks = chosenBlocks(row, choice)
        return (
          <div key={key} data-from={difference === null ? undefined : choice}>
            {blocks === null ? <Undecided /> : blocks.map((node, at) => <BlockView key={at} node={node} />)}
          </div>
        )
      })}
    </div>
  )
}

const Undecided = () => <p className="gt-merge-undecided">{t('merge.undecided')}</p>
