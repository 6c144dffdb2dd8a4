import type { Language } from '../article/record'
import { entryAddress } from './addresses'
import { columnPath } from './columns'
import { editionOf, foreignLanguage, type Edition } from './edition'
import type { PageInput } from './page-model'
import { languageOf, type LinkView, type PageWords } from './page-view'
import type { ColumnTree, LinkEntry, NavigationEntry, PortalProfile } from './profile'
import type { Draw } from './theme/engine'

/** Ready HTML of what all pages of a language and a column have in common. */
export interface SharedParts {
  readonly utility: string
  readonly navigation: string
  readonly footer: string
}

type Entry = LinkEntry | NavigationEntry

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

export function sharedPartsOf(input: PageInput, words: PageWords, draw: Draw): SharedParts {
  const { profile, columns, record } = input
  const language = languageOf(record)
  const cache = cacheOf(draw, profile, columns)
  const key = JSON.stringify([language, record.column ?? null])
  const known = cache.get(key)
  if (known !== undefined) return known
  const parts = drawParts(input, editionOf(profile, language), language, words, draw)
  cache.set(key, parts)
  return parts
}

function drawParts(input: PageInput, edition: Edition, language: Language, words: PageWords, draw: Draw): SharedParts {
  const { profile, columns, record } = input
  const open = new Set(columnPath(columns, record.column ?? '').map(({ id }) => id))
  const link = (entry: Entry): LinkView => ({
    label: entry.label,
    url: entryAddress(profile, columns, entry),
    lang: foreignLanguage(entry.label, language),
  })
  const navigation = edition.navigation.map((entry) => ({
    ...link(entry),
    current: entry.column !== undefined && open.has(entry.column),
  }))
  return {
    utility: draw('utility', { words, entries: edition.utility.map(link) }),
    navigation: draw('navigation', { words, entries: navigation }),
    footer: draw('footer', { words, entries: edition.footer.map(link) }),
  }
}
