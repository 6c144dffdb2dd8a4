import { useSyncExternalStore } from 'react'
import type { Preferences } from '../../shared/ipc/app-values'

type Wishes = Pick<Preferences, 'listVisible' | 'panelVisible'>

/** What stands beside the work: the list on the left, the metadata on the right. */
interface Sides {
  readonly list: boolean
  readonly panel: boolean
  /** The list stands without the shelves of columns and statuses. */
  readonly folded: boolean
}

/** Window widths with room for the list or the metadata, not for both; below them app.css stacks everything. */
const CROWDED = {
  split: '(min-width: 860px) and (max-width: 1599px)',
  single: '(min-width: 860px) and (max-width: 1023px)',
} as const

/** Window widths without room for the shelves beside the list. */
const FOLDED = {
  splitWithPanel: '(max-width: 2199px)',
  split: '(max-width: 1599px)',
  single: '(max-width: 1399px)',
} as const

const crowdedQuery = (layout: Preferences['layout']): string => CROWDED[layout === 'split' ? 'split' : 'single']

export const isCrowded = (layout: Preferences['layout']): boolean => window.matchMedia(crowdedQuery(layout)).matches

/** Where there is room for one side only, the metadata gives way to the list. */
export const panelStands = ({ listVisible, panelVisible }: Wishes, crowded: boolean): boolean =>
  panelVisible && !(crowded && listVisible)

/** Shows the metadata, in the list's place where there is no room for both, or hides it. */
export const togglePanel = (wishes: Wishes, crowded: boolean): Partial<Wishes> =>
  panelStands(wishes, crowded)
    ? { panelVisible: false }
    : { panelVisible: true, ...(crowded ? { listVisible: false } : {}) }

const followWidth = (changed: () => void): (() => void) => {
  window.addEventListener('resize', changed)
  return () => window.removeEventListener('resize', changed)
}

const useMedia = (query: string): boolean => useSyncExternalStore(followWidth, () => window.matchMedia(query).matches)

export function useSides(preferences: Preferences): Sides {
  const { layout, listVisible } = preferences
  const panel = panelStands(preferences, useMedia(crowdedQuery(layout)))
  const folded = useMedia(FOLDED[layout !== 'split' ? 'single' : panel ? 'splitWithPanel' : 'split'])
  return { list: listVisible, panel, folded }
}
