/** Fonts of the system that the sheet is set in; the page that is exported has its own. */
export const SHEET_FONTS = ['song', 'hei', 'kai', 'fang', 'system'] as const
export const LINE_HEIGHTS = ['narrow', 'normal', 'wide'] as const
/** Sizes of the sheet's text, in percent of the portal's. */
export const TEXT_ZOOMS = [70, 80, 90, 100, 110, 125, 150, 175, 200] as const

/** How the sheet is looked at on this machine; none of it is part of an article. */
export interface WritingView {
  readonly font: (typeof SHEET_FONTS)[number]
  readonly lines: (typeof LINE_HEIGHTS)[number]
  readonly zoom: (typeof TEXT_ZOOMS)[number]
  /** Everything but the text steps back, and in the text all but the paragraph with the caret. */
  readonly focus: boolean
  /** The line with the caret stays at one height, as on a typewriter. */
  readonly typewriter: boolean
}

export const usualView: WritingView = { font: 'song', lines: 'normal', zoom: 100, focus: false, typewriter: false }

/** The next size up or down; the last one stays. */
export function nextZoom(zoom: WritingView['zoom'], step: 1 | -1): WritingView['zoom'] {
  const at = TEXT_ZOOMS.indexOf(zoom) + step
  return TEXT_ZOOMS[Math.max(0, Math.min(TEXT_ZOOMS.length - 1, at))] ?? zoom
}
