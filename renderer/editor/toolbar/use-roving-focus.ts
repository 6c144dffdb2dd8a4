import { useEffect, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'

const buttonsOf = (bar: HTMLElement): HTMLElement[] => [...bar.querySelectorAll<HTMLElement>('[data-roving], .gt-tool')]

/** One tab stop for a toolbar; the arrow keys, Home and End move inside it (WAI-ARIA toolbar). */
export function useRovingFocus(bar: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const element = bar.current
    if (element === null) return undefined
    // Buttons come and go with the window's width and the selection: one of them must always be the tab stop.
    const keepOne = (): void => {
      const buttons = buttonsOf(element)
      if (!buttons.some((button) => button.tabIndex === 0) && buttons[0] !== undefined) buttons[0].tabIndex = 0
    }
    keepOne()
    const observer = new MutationObserver(keepOne)
    observer.observe(element, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [bar])

  const onFocus = (event: FocusEvent<HTMLElement>): void => {
    const buttons = buttonsOf(event.currentTarget)
    if (!buttons.includes(event.target)) return
    for (const button of buttons) button.tabIndex = button === event.target ? 0 : -1
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const buttons = buttonsOf(event.currentTarget)
    const now = buttons.indexOf(event.target as HTMLElement)
    if (now === -1 || event.nativeEvent.isComposing) return
    const target = { ArrowRight: now + 1, ArrowLeft: now - 1 + buttons.length, Home: 0, End: buttons.length - 1 }[
      event.key
    ]
    if (target === undefined) return
    event.preventDefault()
    buttons[target % buttons.length]?.focus()
  }
  return { onFocus, onKeyDown }
}
