import { useEffect, useState } from 'react'
import { statusesBefore } from '../../../shared/article/bulk-change'
import type { ArticleId, Status } from '../../../shared/article/record'
import { STATUSES } from '../../../shared/article/record'
import { t } from '../../../shared/messages/translate'
import { call } from '../../bridge/client'
import { changeStatusOf } from '../../state/bulk-editing'
import type { MenuItem } from '../../ui/menu'
import { formatNumber } from '../../ui/when'

type Counts = Readonly<Partial<Record<Status, number>>>

/** The steps that some of these articles can take, each with how many; null until main has counted. */
export function useStatusSteps(ids: readonly ArticleId[], whyNot: string | null): readonly MenuItem[] | null {
  const [counts, setCounts] = useState<Counts | null>(null)
  useEffect(() => {
    let stopped = false
    const take = (answer: Counts): void => {
      if (!stopped) setCounts(answer)
    }
    call('article:statuses', { ids }).then(take, () => take({}))
    return () => {
      stopped = true
    }
  }, [ids])
  if (counts === null) return null
  return STATUSES.flatMap((status): MenuItem[] => {
    const count = statusesBefore(status).reduce((sum, before) => sum + (counts[before] ?? 0), 0)
    if (count === 0) return []
    const aside = ids.length === 1 ? {} : { shortcut: t('bulk.statusCount', { count: formatNumber(count) }) }
    return [
      {
        key: status,
        label: t('bulk.statusTo', { status: t(`status.${status}`) }),
        whyNot,
        ...aside,
        onSelect: () => void changeStatusOf(ids, status),
      },
    ]
  })
}
