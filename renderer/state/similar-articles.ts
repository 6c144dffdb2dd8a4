import { useEffect, useState } from 'react'
import type { SimilarArticle } from '../../shared/ipc/list-values'
import { call } from '../bridge/client'
import { currentRecord, useWorkingCopy } from './working-copy'

const none: readonly SimilarArticle[] = []

/** Articles that repeat much of the open one; asked when it is opened and after each save. */
export function useSimilarArticles(): readonly SimilarArticle[] {
  const id = useWorkingCopy((copy) => copy.open?.id ?? null)
  const number = useWorkingCopy((copy) => copy.open?.number ?? 0)
  const [found, setFound] = useState<{ readonly of: string; readonly articles: readonly SimilarArticle[] } | null>(null)
  useEffect(() => {
    if (id === null) return
    let asked = true
    void call('article:similar', { id, record: currentRecord() }).then(
      (articles) => {
        if (asked) setFound({ of: id, articles })
      },
      // A library that is gone says so itself.
      () => undefined,
    )
    return () => {
      asked = false
    }
  }, [id, number])
  return found !== null && found.of === id ? found.articles : none
}
