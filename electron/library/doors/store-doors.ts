import type { Library } from '../api'
import { checkArticleId } from '../articles/resolve-article'
import type { LiveDrafts } from '../articles/live-drafts'
import type { Availability } from '../availability'
import type { DerivedValues } from '../derived-values'
import type { DraftStore } from '../draft-store'
import type { EventHub } from '../events'
import type { Guards } from '../guards'
import type { ImportPlans } from '../import-plans'
import type { ListStore } from '../list-store'
import type { MediaStore } from '../media-store'
import type { PublicationStore } from '../publication-store'
import type { SettingsStore } from '../settings-store'
import type { SiteVersions } from '../site-versions'

interface Stores {
  readonly settings: SettingsStore
  readonly lists: ListStore
  readonly media: MediaStore
  readonly drafts: DraftStore
  readonly liveDrafts: LiveDrafts
  readonly importPlans: ImportPlans
  readonly siteVersions: SiteVersions
  readonly derived: DerivedValues
  readonly publications: PublicationStore
}

interface StoreDoorParts extends Stores {
  readonly guard: Availability['guard']
  readonly guards: Guards
  readonly events: EventHub
  /** The profile was saved: the portal's clock may be another. */
  readonly zoneChanged: () => Promise<void>
}

type StoreDoors = Pick<
  Library,
  'settings' | 'lists' | 'media' | 'drafts' | 'importPlans' | 'siteVersions' | 'derived' | 'publications'
>

/** What a library keeps beside its articles, each behind the guard that fits where it lies. */
export function openStoreDoors(parts: StoreDoorParts): StoreDoors {
  const { guard, guards, events, zoneChanged } = parts
  const { settings, lists, media, drafts, liveDrafts, importPlans, siteVersions, derived, publications } = parts
  return {
    settings: {
      get: (topic) => guard(() => settings.get(topic)),
      earlier: (topic) => guard(() => settings.earlier(topic)),
      set: (topic, value, parent) =>
        guards.write(async () => {
          const saved = await settings.set(topic, value, parent)
          if (topic === 'profile') await zoneChanged()
          events.emit('settings', { topic })
          return saved
        }),
    },
    lists: {
      entries: (kind) => guard(() => lists.entries(kind)),
      save: (kind, value) => guards.write(() => lists.save(kind, value)),
    },
    media: {
      add: (bytes) => guards.write(() => media.add(bytes)),
      addFile: (bytes, name) => guards.write(() => media.addFile(bytes, name)),
      read: (name) => guard(() => media.read(name)),
      size: (name) => guard(() => media.size(name)),
      isThere: (name) => guard(() => media.isThere(name)),
    },
    drafts: {
      write: (draft) =>
        guards.state(async () => {
          checkArticleId(draft.articleId)
          return drafts.write(draft)
        }),
      list: () => guards.state(async () => (await liveDrafts.all()).map(({ draft }) => draft)),
      discard: (id) =>
        guards.state(async () => {
          checkArticleId(id)
          await drafts.discard(id)
        }),
    },
    importPlans: {
      read: (run) => guards.state(() => importPlans.read(run)),
      add: (run, planned) => guards.state(() => importPlans.add(run, planned)),
      finish: (run) => guards.state(() => importPlans.finish(run)),
    },
    siteVersions: {
      previousFolder: siteVersions.previousFolder,
      add: (version) => guards.state(() => siteVersions.add(version)),
      list: (out) => guards.state(() => siteVersions.list(out)),
      read: (name) => guards.state(() => siteVersions.read(name)),
    },
    derived: {
      read: (name, stamp) => guards.state(() => derived.read(name, stamp)),
      keep: (name, stamp, value) => guards.state(() => derived.keep(name, stamp, value)),
    },
    publications: {
      add: (notes) => guards.write(() => publications.add(notes)),
      of: (id) => guard(() => publications.of(id)),
      all: () => guard(() => publications.all()),
    },
  }
}
