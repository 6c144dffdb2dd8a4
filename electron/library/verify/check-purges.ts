import { join } from 'node:path'
import type { ArticleId } from '../../../shared/article/record'
import { t } from '../../../shared/messages/translate'
import type { Problem } from '../api'
import type { LibraryPlace } from '../library-place'
import { ownedPath } from '../names/owned-path'
import { finishPurge } from '../purging/purge-article'
import { readTombstone } from '../purging/tombstone'

export interface CheckedPurges {
  readonly problems: readonly Problem[]
  /** Short hashes that are gone for good, by article. */
  readonly covered: ReadonlyMap<ArticleId, ReadonlySet<string>>
}

/** Finishes the purges that stopped half-way, before the files are walked. A library that takes no writes keeps them. */
export async function finishPurges(place: LibraryPlace): Promise<void> {
  for (const id of await place.purges.ids()) await finishPurge(place, id).catch(() => undefined)
}

/** Reads the tombstones; what isn't one of this version's is left to others, unless it stands under an article's id. */
export async function checkPurges(place: LibraryPlace, paths: readonly string[]): Promise<CheckedPurges> {
  const problems: Problem[] = []
  const covered = new Map<ArticleId, ReadonlySet<string>>()
  for (const path of paths) {
    const owned = ownedPath(path)
    if (owned?.kind !== 'tombstone') continue
    try {
      const found = readTombstone(await place.disk.read(join(place.root, path)), owned.id)
      if (found.kind === 'sound') covered.set(owned.id, new Set(found.tombstone.revisions))
      else if (found.kind === 'newer') problems.push({ kind: 'newer', path, message: t('library.newerFile') })
      else problems.push({ kind: 'damaged', path, message: t('library.fileDamaged') })
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      problems.push({ kind: 'unreadable', path, message: t('library.problem.unreadable', { why }) })
    }
  }
  return { problems, covered }
}

/**
 * Words about an article that came back: it has revisions which its tombstone doesn't cover. They are kept and shown;
 * `stray` says that a person has to decide what becomes of them.
 */
export function problemsOfReturned(
  covered: CheckedPurges['covered'],
  pathOfHead: ReadonlyMap<string, string>,
): readonly Problem[] {
  return [...covered.keys()].flatMap((id): readonly Problem[] => {
    const path = pathOfHead.get(id)
    return path === undefined ? [] : [{ kind: 'stray', path, message: t('purging.returned') }]
  })
}
