import type { PreviewWidth } from '../../../shared/ipc/app-values'

/** CSS widths of the devices that the page can be looked at on. */
export const PAGE_WIDTHS = { desktop: 1280, tablet: 768, phone: 390 } as const
export type PageWidth = PreviewWidth

/** Drawn smaller than this, the page's body text can be looked at but no longer read. */
const LEGIBLE_SCALE = 0.75

export interface PageFit {
  readonly cssWidth: number
  readonly scale: number
}

/**
 * How a page is drawn in a room of so many pixels. A device's width is kept and shrunk until all of it is seen;
 * `auto` gives the page the width that fits while its text stays legible, between a phone's and a desktop's.
 * @param zoom fit: never enlarged; actual: one CSS pixel is one pixel
 */
export function fitPage(width: PageWidth, zoom: 'fit' | 'actual', room: number): PageFit {
  if (room <= 0) return { cssWidth: width === 'auto' ? PAGE_WIDTHS.desktop : PAGE_WIDTHS[width], scale: 1 }
  const wanted = Math.round(zoom === 'fit' ? room / LEGIBLE_SCALE : room)
  const cssWidth =
    width === 'auto' ? Math.max(PAGE_WIDTHS.phone, Math.min(PAGE_WIDTHS.desktop, wanted)) : PAGE_WIDTHS[width]
  return { cssWidth, scale: zoom === 'fit' ? Math.min(1, room / cssWidth) : 1 }
}
