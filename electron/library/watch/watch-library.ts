import { watch } from 'node:fs'
import type { Availability } from '../availability'
import type { EventHub } from '../events'
import type { LibraryPlace } from '../library-place'
import type { SettingsStore } from '../settings-store'
import { TOPIC_NAMES } from '../settings-store'
import type { FolderWatch } from './watch-folders'
import { watchFolders } from './watch-folders'

export interface WatchParts {
  readonly settings: SettingsStore
  readonly events: EventHub
  readonly availability: Availability
}

/** A sync engine or the command line writes several files in a row: they are looked at together. */
const DEBOUNCE_MS = 150
/** How often a library that may have vanished or come back is looked for. */
const HEARTBEAT_MS = 3_000

/**
 * Watches for changes from outside and tells of them through the library's events, until it is closed. It begins when
 * the library was listed: until then there is nothing that could be out of date, and the first rows go first.
 */
export function watchLibrary(place: LibraryPlace, parts: WatchParts): { readonly close: () => void } {
  const { settings, events, availability } = parts
  const known = new Map<string, string>()
  let dirtyDays = new Set<string>()
  let everything = false
  let isClosed = false
  let timer: NodeJS.Timeout | undefined

  async function lookAtSettings(): Promise<void> {
    for (const topic of TOPIC_NAMES) {
      const now = await settings.fingerprint(topic)
      const before = known.get(topic)
      known.set(topic, now)
      if (before !== undefined && before !== now) events.emit('settings', { topic })
    }
  }

  async function look(): Promise<void> {
    const days = dirtyDays
    const all = everything
    dirtyDays = new Set()
    everything = false
    const ids = all ? await place.catalogue.refresh() : await place.catalogue.refreshDays(days)
    if (ids.length > 0) events.emit('changed', { ids })
    await lookAtSettings()
  }

  function schedule(): void {
    if (isClosed) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      // A failure here shows as availability; the next change or focus looks again.
      availability.guard(look).catch(() => undefined)
    }, DEBOUNCE_MS)
    timer.unref()
  }

  /** @param path relative to the library, or null when the system doesn't say */
  function onChange(path: string | null): void {
    const [room, year, month, day] = path?.split(/[\\/]/) ?? []
    if (room === 'articles' && year !== undefined && month !== undefined && day !== undefined) {
      dirtyDays.add(`${year}-${month}-${day}`)
    } else if (room !== 'settings') everything = true
    schedule()
  }

  let folders: FolderWatch | null = null

  async function heartbeat(): Promise<void> {
    const before = availability.available()
    try {
      await place.checkRoot()
      if (before) return
      place.tree.forget()
      place.listings.forget()
      folders?.restart()
      onChange(null)
    } catch {
      if (before) folders?.stop()
    }
  }

  const pulse = setInterval(() => void heartbeat(), HEARTBEAT_MS)
  pulse.unref()
  void place.catalogue.opened.then(() => {
    if (isClosed) return
    folders = watchFolders(place, watch, onChange)
    onChange(null)
  })

  return {
    close: () => {
      isClosed = true
      clearTimeout(timer)
      clearInterval(pulse)
      folders?.stop()
    },
  }
}
