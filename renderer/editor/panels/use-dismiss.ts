import { useEffect, type RefObject } from 'react'

/** Closes a panel on Escape (the one that ends a composition aside) and on a press outside it. */
export function useDismiss(panel: RefObject<HTMLElement | null>, open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open) return undefined
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing) return
      event.stopPropagation()
      close()
    }
    const onPress = (event: PointerEvent): void => {
      const { target } = event
      if (!(target instanceof Element) || panel.current?.contains(target) === true) return
      // The button that opened it closes it itself.
      if (target.closest('[aria-expanded="true"]') === null) close()
    }
    window.addEventListener('keydown', onKey, true)
    window.addEventListener('pointerdown', onPress, true)
    return () => {
      window.removeEventListener('keydown', onKey, true)
      window.removeEventListener('pointerdown', onPress, true)
    }
  })
}
