import { useEffect, useState } from 'react'
import type { ArticleId, ArticleSummary } from '../../shared/article/record'
import { call } from '../bridge/client'

/** The article's line in the list; undefined while it isn't known, null when the library doesn't have it. */
export function useSummary(id: ArticleId | undefined): ArticleSummary | null | undefined {
  const [known, setKnown] = useState<{ readonly id: ArticleId; readonly summary: ArticleSummary | null } | null>(null)
  useEffect(() => {
    if (id === undefined) return
    let wanted = true
    call('article:summaries', { ids: [id] }).then(
      ([summary = null]) => wanted && setKnown({ id, summary }),
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [id])
  return known?.id === id ? known?.summary : undefined
}
