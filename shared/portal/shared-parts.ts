import { columnPath } from './columns'
import { linksOf, type LinkList } from './edition'
import { aroundView, entryView, wordsOf, type FrameInput } from './frame-view'
import type { ColumnTree, PortalProfile } from './profile'
import type { Draw } from './theme/engine'

/** Ready HTML of what all pages of a language, a column and a place have in common. */
export interface SharedParts {
  readonly utility: string
  /** The site's name over the page. */
  readonly masthead: string
  /** The column's name and the way to the page. */
  readonly location: string
  readonly navigation: string
  readonly footer: string
}

/** Drawn once for each set of templates, profile and column tree; a changed setting is another object. */
const drawn = new WeakMap<Draw, WeakMap<PortalProfile, WeakMap<ColumnTree, Map<string, SharedParts>>>>()

function cacheOf(draw: Draw, profile: PortalProfile, columns: ColumnTree): Map<string, SharedParts> {
  const byProfile = drawn.get(draw) ?? new WeakMap<PortalProfile, WeakMap<ColumnTree, Map<string, SharedParts>>>()
  drawn.set(draw, byProfile)
  const byColumns = byProfile.get(profile) ?? new WeakMap<ColumnTree, Map<string, SharedParts>>()
  byProfile.set(profile, byColumns)
  const byKey = byColumns.get(columns) ?? new Map<string, SharedParts>()
  byColumns.set(columns, byKey)
  return byKey
}

export function sharedPartsOf(input: FrameInput, draw: Draw): SharedParts {
  const { profile, columns, language, column, portal } = input
  const cache = cacheOf(draw, profile, columns)
  const key = JSON.stringify([language, column, portal.place])
  const known = cache.get(key)
  const parts = known ?? drawParts({ ...input, steps: [] }, draw)
  if (known === undefined) cache.set(key, parts)
  // A page with a way of its own shares the rest.
  return input.steps === undefined || input.steps.length === 0
    ? parts
    : { ...parts, location: draw('location', aroundView(input)) }
}

function drawParts(input: FrameInput, draw: Draw): SharedParts {
  const { profile, columns, language, column, portal } = input
  const around = aroundView(input)
  const entries = (list: LinkList) =>
    linksOf(profile, columns, language, list).map((entry) => ({
      ...entryView(portal, entry, language),
      ...(list === 'navigation' ? { current: entry.column !== undefined && open.has(entry.column) } : {}),
    }))
  const words = wordsOf(language)
  const open = new Set(columnPath(columns, column ?? '').map(({ id }) => id))
  return {
    utility: draw('utility', { words, entries: entries('utility') }),
    masthead: draw('masthead', around),
    location: draw('location', around),
    navigation: draw('navigation', { words, entries: entries('navigation') }),
    footer: draw('footer', { words, entries: entries('footer') }),
  }
}
