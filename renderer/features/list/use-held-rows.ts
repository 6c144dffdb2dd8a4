import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import { holdRows, useArticleList, type HeldRow } from '../../state/article-list'
import { shiftCursor } from '../../state/selection'

/** Rows from the first in view on that are asked for: one of them will still be there. */
const HELD = 8

interface HeldRowsProps {
  readonly scroller: RefObject<HTMLElement | null>
  /** How far down it stands, as of its last scrolling. Asking the element would lay the window out in the middle of a change. */
  readonly scrolled: () => number
  /** Of one row, in pixels. */
  readonly height: number
  /** Unsaved new articles, which stand above the library's rows. */
  readonly drafts: number
  readonly cursor: number
  readonly idInLibrary: (index: number) => string | undefined
}

/**
 * Keeps what the person looks at in its place when others save, bring or remove articles above it: the view, unless it
 * stands at the very top, and the row of the keyboard.
 */
export function useHeldRows({ scroller, scrolled, height, drafts, cursor, idInLibrary }: HeldRowsProps): void {
  const moved = useArticleList((list) => list.moved)
  const applied = useRef(moved)

  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null || applied.current === moved) return
    applied.current = moved
    if (moved.view !== 0) element.scrollBy(0, moved.view * height)
    if (moved.cursor !== 0) shiftCursor(moved.cursor)
  }, [moved, scroller, height])

  // After every drawing: what is in view is only known then, and taking it down costs nothing.
  useEffect(() => {
    const rowsFrom = (first: number, count: number): readonly HeldRow[] =>
      Array.from({ length: count }, (_, step) => first + step).flatMap((index) => {
        const id = index < 0 ? undefined : idInLibrary(index)
        return id === undefined ? [] : [{ id, index }]
      })
    const top = scrolled()
    const [current = null] = rowsFrom(cursor - drafts, 1)
    holdRows({
      view: top === 0 ? [] : rowsFrom(Math.floor(top / height) - drafts, HELD),
      cursor: cursor === 0 && document.activeElement !== scroller.current ? null : current,
    })
  })
}
