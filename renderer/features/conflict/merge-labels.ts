import type { Choice, Difference } from '../../../shared/merging/choice'
import { t } from '../../../shared/messages/translate'
import type { MergeSide } from '../../state/merge-sides'
import { toldApart, type LabelledVersion } from '../../ui/told-apart'
import { formatWhen } from '../../ui/when'

/** Whose text it is, as it stands over its column. */
export function sideLabel({ revision, name }: MergeSide): string {
  if (revision === null) return t('merge.sideMine')
  const { number, savedBy, savedAt } = revision
  if (name !== null) return t('merge.sideNamed', { number, name })
  return t('merge.side', { by: savedBy, when: formatWhen(savedAt, new Date()), number })
}

/** The same of two, so that they can be told apart. */
export const sideLabels = (a: MergeSide, b: MergeSide): { readonly a: string; readonly b: string } =>
  toldApart(labelled(a), labelled(b))

const labelled = (side: MergeSide): LabelledVersion => ({
  label: sideLabel(side),
  savedAt: side.revision?.savedAt ?? null,
})

/** Why a place has the choice that it has. */
export function stateLabel(difference: Difference, isChosen: boolean, choice: Choice | null, hasBase: boolean): string {
  if (choice === null) return t(hasBase ? 'merge.open' : 'merge.openNoBase')
  if (isChosen || difference.changedBy === 'both') return t('merge.chosen')
  return t(difference.changedBy === 'a' ? 'merge.only.a' : 'merge.only.b')
}
