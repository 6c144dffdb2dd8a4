const PANES = ['.gt-nav [aria-current], .gt-nav button', '.gt-list-scroll', '.gt-title', '.gt-side input'] as const

/** F6 goes from pane to pane, as desktop programs do. */
export function focusNextPane(backwards: boolean): void {
  const panes = PANES.map((selector) => document.querySelector<HTMLElement>(selector)).filter(
    (pane): pane is HTMLElement => pane !== null && pane.offsetParent !== null,
  )
  const now = panes.findIndex((pane) => pane.closest('[data-pane]')?.contains(document.activeElement) === true)
  panes.at((now + (backwards ? -1 : 1)) % panes.length)?.focus()
}

export const focusList = (): void =>
  document.querySelector<HTMLElement>('.gt-list-scroll')?.focus({ preventScroll: true })

export const focusSearch = (): void => document.querySelector<HTMLElement>('.gt-list-search input')?.focus()
