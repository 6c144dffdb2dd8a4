import type { Library } from '../api'
import type { Availability } from '../availability'
import type { DraftStore } from '../draft-store'
import type { EventHub } from '../events'
import type { Guards } from '../guards'
import type { LibraryPlace } from '../library-place'
import type { MediaStore } from '../media-store'
import type { LastCheckStore } from '../recovery/last-check'
import type { Recovery } from '../recovery/recovery-api'
import type { ArticleSearch } from '../search/article-search'
import { stateOfDrafts } from '../verify/check-state'
import { cleanMedia } from '../verify/clean-media'
import { examineLibrary } from '../verify/examine-library'
import { verifyLibrary } from '../verify/verify-library'

interface CareDoorParts {
  readonly guard: Availability['guard']
  readonly guards: Guards
  readonly events: EventHub
  readonly place: LibraryPlace
  readonly drafts: DraftStore
  readonly media: MediaStore
  readonly search: ArticleSearch
  readonly lastCheck: LastCheckStore
  readonly recovery: Recovery
}

/** Looking after a library: checking all its bytes, taking away what nothing uses, and what needs a person's decision. */
export function openCareDoors(parts: CareDoorParts): Pick<Library, 'verify' | 'cleanMedia' | 'recovery'> {
  const { guard, guards, events, place, drafts, media, search, lastCheck, recovery } = parts
  return {
    verify: (options) =>
      guard(
        async () => {
          const report = await verifyLibrary(place, options, stateOfDrafts(drafts))
          // Derived, like the catalogue: a repair leaves nothing of it to doubt.
          if (options.repair) await search.forget().catch(() => undefined)
          // What can't be kept of a check is told all the same.
          await lastCheck.keep(report, options.repair).catch(() => undefined)
          if (options.repair) events.emit('changed', { ids: null })
          return report
        },
        options.repair ? 'library' : 'reading',
      ),
    cleanMedia: (options = {}) =>
      guards.write(async () => {
        const parts = { draftsFolder: drafts.folder, storedNow: media.storedNow }
        const examine = () => examineLibrary(place, options, stateOfDrafts(drafts))
        const cleaned = await cleanMedia(place, examine, parts, options)
        // What the last check counted is no more.
        await lastCheck.noteCleaned().catch(() => undefined)
        return cleaned
      }),
    recovery: {
      state: () => guard(recovery.state),
      pathOf: (ref) => guard(() => recovery.pathOf(ref)),
      copy: (ref, to) => guard(() => recovery.copy(ref, to)),
      setAside: (path) => guards.write(() => recovery.setAside(path)),
      keep: (id, revisions) => guards.write(() => recovery.keep(id, revisions)),
      purge: (id, heads) => guards.write(() => recovery.purge(id, heads)),
      lastCheck: () => guard(recovery.lastCheck),
      report: () => guard(recovery.report),
      saveReport: (to) => guard(() => recovery.saveReport(to)),
    },
  }
}
