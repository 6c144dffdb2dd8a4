import { useEffect, useState } from 'react'
import type { ArticleId, ArticleRecord, Status } from '../../../shared/article/record'
import { missingForPublication } from '../../../shared/article/requirements'
import { statusOf } from '../../../shared/article/status'
import { t } from '../../../shared/messages/translate'
import { call } from '../../bridge/client'
import { asAppError } from '../../state/app'

/** What is known of one article before it is exported. */
export type Readiness =
  | {
      readonly kind: 'read'
      readonly id: ArticleId
      readonly title: string
      readonly status: Status
      /** What publication still needs, with what hasn't arrived or can't be read. */
      readonly missing: readonly string[]
      readonly record: ArticleRecord
    }
  | { readonly kind: 'unread'; readonly id: ArticleId; readonly message: string }

async function readinessOf(id: ArticleId): Promise<Readiness> {
  try {
    const { revision, problems } = await call('article:load', { id })
    const { record } = revision
    const title = record.title === '' ? t('common.untitled') : record.title
    const missing = [...problems, ...missingForPublication(record)]
    return { kind: 'read', id, title, status: statusOf(record), missing, record }
  } catch (error) {
    return { kind: 'unread', id, message: asAppError(error).message }
  }
}

/** Looks at the saved articles one after the other; the answer grows as they are read. */
export function useReadiness(ids: readonly ArticleId[]): readonly Readiness[] {
  const [known, setKnown] = useState<readonly Readiness[]>([])
  useEffect(() => {
    let left = false
    const look = async (): Promise<void> => {
      const found: Readiness[] = []
      for (const id of ids) {
        found.push(await readinessOf(id))
        if (left) return
        setKnown([...found])
      }
    }
    void look()
    return () => {
      left = true
    }
  }, [ids])
  return known
}
