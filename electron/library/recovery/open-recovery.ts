import type { ArticleId } from '../../../shared/article/record'
import type { LibraryInfo } from '../../../shared/ipc/app-values'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { checkArticleId } from '../articles/resolve-article'
import { writeDurably } from '../disk/durable-write'
import type { EventHub } from '../events'
import type { KeyedQueue } from '../keyed-queue'
import { dayOf } from '../names/article-paths'
import { ownedPath } from '../names/owned-path'
import { keepReturned, purgeReturned } from '../purging/purge-article'
import { setAside } from '../verify/set-aside'
import { isDamaged } from './bad-files'
import type { RoomFolders } from './copy-out'
import { copyOut, pathOfFile } from './copy-out'
import type { Recovery } from './recovery-api'
import { readRecoveryState } from './recovery-state'
import type { RecoverySources } from './recovery-state'
import { lastCheckOf, reportText } from './report-text'

export interface RecoveryParts extends RecoverySources {
  readonly info: () => LibraryInfo
  readonly person: () => string
  /** Keeps saves of one article one after the other. */
  readonly saves: KeyedQueue
  readonly events: EventHub
}

export function openRecovery(parts: RecoveryParts): Recovery {
  const { place, drafts, saves, events, person } = parts
  const { disk } = place
  const folders: RoomFolders = { library: place.root, drafts: drafts.folder, workspace: parts.workspaceFolder }

  async function changed(ids: readonly ArticleId[]): Promise<void> {
    place.listings.forget()
    await place.catalogue.refreshDays(new Set(ids.map(dayOf))).catch(() => undefined)
    events.emit('changed', { ids })
  }

  async function report(): Promise<string> {
    const checked = await parts.lastCheck()
    if (checked === null) throw new AppError('not-found', t('recovery.neverChecked'))
    return reportText(parts.info(), checked)
  }

  return {
    state: () => readRecoveryState(parts),
    pathOf: (file) => pathOfFile(disk, folders, file),
    copy: (file, to) => copyOut(disk, folders, file, to),
    setAside: async (path) => {
      await pathOfFile(disk, folders, { room: 'library', path })
      // It may have been mended since the person saw it.
      if (!(await isDamaged(place, path))) throw new AppError('conflict', t('recovery.notDamaged'), { path })
      const to = await setAside(place, path)
      const owned = ownedPath(path)
      await changed(owned?.kind === 'revision' ? [owned.name.subject] : [])
      return to
    },
    keep: async (id, revisions) => {
      checkArticleId(id)
      await saves.run(id, () => keepReturned({ ...place, person }, id, revisions))
      await changed([id])
    },
    purge: async (id, heads) => {
      checkArticleId(id)
      await saves.run(id, () => purgeReturned({ ...place, person }, id, heads))
      await drafts.discard(id).catch(() => undefined)
      await changed([id])
    },
    lastCheck: async () => {
      const checked = await parts.lastCheck()
      return checked === null ? null : lastCheckOf(checked)
    },
    report,
    saveReport: async (to) => writeDurably(disk, to, Buffer.from(await report())),
  }
}
