import { useCallback, useEffect, useState } from 'react'
import type { AppError } from '../../../shared/ipc/errors'
import type { SiteOutlook } from '../../../shared/ipc/site-values'
import { call } from '../../bridge/client'
import { asAppError } from '../../state/app'

/** What an export into the chosen folder would do; null while nothing is known. */
export type Look =
  | { readonly kind: 'looking' }
  | { readonly kind: 'known'; readonly outlook: SiteOutlook }
  | { readonly kind: 'refused'; readonly error: AppError }

/** Looks at what an export would do whenever the folder changes or `again` is called. */
export function useOutlook(out: string | null) {
  const [look, setLook] = useState<Look | null>(null)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (out === null) return
    let isOver = false
    const tell = (next: Look): void => {
      if (!isOver) setLook(next)
    }
    tell({ kind: 'looking' })
    call('site:look', { out }).then(
      (outlook) => tell({ kind: 'known', outlook }),
      (error: unknown) => tell({ kind: 'refused', error: asAppError(error) }),
    )
    return () => {
      isOver = true
    }
  }, [out, turn])
  const again = useCallback(() => setTurn((now) => now + 1), [])
  return { look, again }
}
