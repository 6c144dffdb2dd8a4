import { useEffect, useState } from 'react'

/** Rows drawn at once: word by word that is a few hundredths of a second. */
const PORTION = 20

/**
 * How many of many rows are drawn by now: a first portion at once, then one after each frame, so that a comparison of a
 * whole book never holds the window up. New items begin anew.
 * @param atLeast a row that somebody goes to is drawn with those before it
 */
export function useGrowing(items: readonly unknown[], atLeast: number): number {
  const [state, setState] = useState({ items, limit: PORTION })
  if (state.items !== items) setState({ items, limit: PORTION })
  const limit = Math.max(state.items === items ? state.limit : PORTION, atLeast)
  useEffect(() => {
    if (limit >= items.length) return
    const frame = window.requestAnimationFrame(() => setState({ items, limit: limit + PORTION }))
    return () => window.cancelAnimationFrame(frame)
  }, [items, limit])
  return limit
}
