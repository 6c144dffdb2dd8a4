import { useEffect, useState, type RefObject } from 'react'

/** How many of the widths (pixels, in order) fit into the element beside what is kept free for the rest's button. */
export function useFitting(element: RefObject<HTMLElement | null>, widths: readonly number[], rest: number): number {
  const [fitting, setFitting] = useState(widths.length)
  useEffect(() => {
    const { current } = element
    if (current === null) return undefined
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setFitting(fit(widths, entry.contentRect.width, rest))
    })
    observer.observe(current)
    return () => observer.disconnect()
  }, [element, widths, rest])
  return fitting
}

/** @returns the number of leading widths that fit; all of them need no room for the rest's button */
export function fit(widths: readonly number[], room: number, rest: number): number {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  if (whole <= room) return widths.length
  let used = rest
  let count = 0
  for (const width of widths) {
    used += width
    if (used > room) break
    count += 1
  }
  return count
}
