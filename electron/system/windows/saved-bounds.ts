import type { WindowPlace } from '../../library/workspace'

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How much of the title bar has to be in view, so that a person can take hold of the window. */
const HANDLE = 80

/** The remembered place of a window; without its position when that can't be reached on the screens there are now. */
export function fitToScreens(place: WindowPlace | null, screens: readonly Area[]): WindowPlace | null {
  if (place === null) return null
  const { x, y, width, height, maximized } = place
  if (x === undefined || y === undefined) return place
  const reachable = screens.some(
    (screen) =>
      x + width >= screen.x + HANDLE &&
      x <= screen.x + screen.width - HANDLE &&
      y >= screen.y &&
      y <= screen.y + screen.height - HANDLE,
  )
  return reachable ? place : { width, height, maximized }
}
