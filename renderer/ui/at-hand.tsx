import { type ComponentType, useEffect, useState } from 'react'

/** A component with a chunk of its own, which may be fetched before it is drawn. */
export type AtHand<P> = ComponentType<P> & { readonly fetch: () => Promise<unknown> }

/**
 * What was fetched is drawn at once, anything else as soon as it is there; until then nothing stands in its place.
 * React's `lazy` shows its fallback first also when the chunk is there, and takes it away after 300 ms at the soonest.
 * A chunk that doesn't come is an error of the place where it is drawn.
 */
export function atHand<P extends object>(load: () => Promise<ComponentType<P>>): AtHand<P> {
  let fetched: ComponentType<P> | null = null
  const fetch = async () => (fetched = await load())
  const Shown = (props: P) => {
    const [Component, setComponent] = useState(() => fetched)
    const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null)
    const isHere = Component !== null
    useEffect(() => {
      if (isHere) return
      let wanted = true
      fetch().then(
        (component) => wanted && setComponent(() => component),
        (error: unknown) => wanted && setFailure({ error }),
      )
      return () => {
        wanted = false
      }
    }, [isHere])
    if (failure !== null) throw failure.error
    return Component === null ? null : <Component {...props} />
  }
  return Object.assign(Shown, { fetch })
}
