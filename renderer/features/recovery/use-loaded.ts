import { useEffect, useState } from 'react'
import { asAppError } from '../../state/app'

export type Loaded<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly value: T }
  | { readonly kind: 'failed'; readonly message: string }

/**
 * What an item's detail shows, fetched when the item is chosen. The component is mounted anew for each item.
 * @param load taken once
 */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ kind: 'loading' })
  const [work] = useState(() => load)
  useEffect(() => {
    let wanted = true
    work().then(
      (value) => wanted && setLoaded({ kind: 'loaded', value }),
      (error: unknown) => wanted && setLoaded({ kind: 'failed', message: asAppError(error).message }),
    )
    return () => {
      wanted = false
    }
  }, [work])
  return loaded
}
