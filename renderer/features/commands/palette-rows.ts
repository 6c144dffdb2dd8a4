import { matchName, type NameMatch, type ReadName } from '../../../shared/finding/name-match'
import { readName } from '../../../shared/finding/read-name'

export type PaletteGroup = 'app' | 'text' | 'settings' | 'columns' | 'articles'

/** One thing that can be done from the palette. */
export interface PaletteEntry {
  readonly id: string
  readonly group: PaletteGroup
  readonly label: string
  /** As a person reads it. */
  readonly shortcut?: string
  /** Why it can't be done now; it stays in the list, so that it can be found. */
  readonly whyNot: string | null
  readonly run: () => void
}

export interface PaletteRow {
  readonly entry: PaletteEntry
  readonly group: PaletteGroup | 'recent'
  /** The typed part of the label. */
  readonly match: NameMatch | null
}

/** Rows that are drawn: who needs more types one more letter. */
const MOST = 60

const readings = new Map<string, ReadName>()
const reading = (label: string): ReadName => {
  const known = readings.get(label)
  if (known !== undefined) return known
  const made = readName(label)
  readings.set(label, made)
  return made
}

/**
 * What the palette shows: everything by groups with what was used last on top, or what was typed, best first.
 * @param recent ids, newest first
 */
export function paletteRows(
  entries: readonly PaletteEntry[],
  typed: string,
  recent: readonly string[],
): readonly PaletteRow[] {
  if (typed.trim() === '') {
    const used = recent.flatMap((id) => entries.find((entry) => entry.id === id) ?? [])
    const rest = entries.filter((entry) => !used.includes(entry) && entry.group !== 'columns')
    return [
      ...used.map((entry): PaletteRow => ({ entry, group: 'recent', match: null })),
      ...rest.map((entry): PaletteRow => ({ entry, group: entry.group, match: null })),
    ]
  }
  return entries
    .flatMap((entry): readonly (PaletteRow & { readonly match: NameMatch })[] => {
      const match = matchName(typed, reading(entry.label))
      return match === null ? [] : [{ entry, group: entry.group, match }]
    })
    .toSorted((a, b) => a.match.rank - b.match.rank)
    .slice(0, MOST)
}
