import type { ArticleId } from '../../../shared/article/record'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { ComparisonView } from '../../ui/comparison/comparison-view'
import type { Side } from './sides'
import { useRecords } from './use-records'

/** What differs between two sides, once both are read; why not, when one can't be. */
export function RevisionDifferences({ id, sides }: { readonly id: ArticleId; readonly sides: readonly [Side, Side] }) {
  const recordOf = useRecords(
    id,
    sides.flatMap((side) => (side.kind === 'revision' ? [side.hash] : [])),
  )
  const [before, after] = sides.map((side) =>
    side.kind === 'none' ? side.why : side.kind === 'text' ? side.record : recordOf(side.hash),
  )
  for (const side of [after, before]) {
    if (typeof side === 'string') return <p className="gt-history-empty">{side}</p>
    if (side instanceof AppError) return <p className="gt-history-empty">{side.message}</p>
  }
  if (before === undefined || after === undefined || typeof before === 'string' || typeof after === 'string')
    return <p className="gt-history-empty">{t('history.reading')}</p>
  if (before instanceof AppError || after instanceof AppError) return null
  return <ComparisonView before={before} after={after} beforeLabel={labelOf(sides[0])} afterLabel={labelOf(sides[1])} />
}

const labelOf = (side: Side): string => (side.kind === 'none' ? '' : side.label)
