import { useEffect, useRef, useState } from 'react'
import type { ArticleId, ArticleRecord, RevisionHash } from '../../../shared/article/record'
import type { AppError } from '../../../shared/ipc/errors'
import { call } from '../../bridge/client'
import { asAppError } from '../../state/app'

type Loaded = ArticleRecord | AppError

/** The texts of revisions, each read once while the window is open; undefined while it is being read. */
export function useRecords(id: ArticleId, wanted: readonly RevisionHash[]): (hash: RevisionHash) => Loaded | undefined {
  const [records, setRecords] = useState<ReadonlyMap<RevisionHash, Loaded>>(new Map())
  const asked = useRef(new Set<RevisionHash>())
  useEffect(() => {
    const keep = (hash: RevisionHash, loaded: Loaded): void => setRecords((known) => new Map(known).set(hash, loaded))
    for (const hash of wanted) {
      if (asked.current.has(hash)) continue
      asked.current.add(hash)
      call('article:load', { id, hash }).then(
        ({ revision }) => keep(hash, revision.record),
        (error: unknown) => keep(hash, asAppError(error)),
      )
    }
  })
  return (hash) => records.get(hash)
}
