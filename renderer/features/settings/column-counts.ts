import { useEffect, useState } from 'react'
import { call, listen } from '../../bridge/client'

/** Own articles of each column id; null until they are counted. */
export function useColumnCounts(): Readonly<Record<string, number>> | null {
  const [counts, setCounts] = useState<Readonly<Record<string, number>> | null>(null)
  useEffect(() => {
    const load = (): void =>
      void call('article:counts')
        .then(({ byColumn }) => setCounts(byColumn))
        .catch(() => undefined)
    load()
    return listen('library:changed', load)
  }, [])
  return counts
}
