import { join } from 'node:path'
import type { ArticleId } from '../../../shared/article/record'
import { t } from '../../../shared/messages/translate'
import type { Problem } from '../api'
import type { LibraryPlace } from '../library-place'
import { ownedPath } from '../names/owned-path'
import { finishPurge } from '../purging/purge-article'
import type { ChainName } from '../names/chain-names'
import type { PurgeCover } from '../purging/returned'
import { NO_COVER, returnedRevisions } from '../purging/returned'
import { readTombstone } from '../purging/tombstone'

export interface CheckedPurges {
  readonly problems: readonly Problem[]
  /** What each sound tombstone says of its article. */
  readonly covers: ReadonlyMap<ArticleId, PurgeCover>
}

/** Finishes the purges that stopped half-way, before the files are walked. A library that takes no writes keeps them. */
export async function finishPurges(place: LibraryPlace): Promise<void> {
  for (const id of await place.purges.ids()) await finishPurge(place, id).catch(() => undefined)
}

/** Reads the tombstones; what isn't one of this version's is left to others, unless it stands under an article's id. */
export async function checkPurges(place: LibraryPlace, paths: readonly string[]): Promise<CheckedPurges> {
  const problems: Problem[] = []
  const covers = new Map<ArticleId, PurgeCover>()
  for (const path of paths) {
    const owned = ownedPath(path)
    if (owned?.kind !== 'tombstone') continue
    try {
      const found = readTombstone(await place.disk.read(join(place.root, path)), owned.id)
      if (found.kind === 'sound') {
        const { revisions, kept } = found.tombstone
        covers.set(owned.id, { covered: new Set(revisions), kept: new Set(kept) })
      } else if (found.kind === 'newer') problems.push({ kind: 'newer', path, message: t('library.newerFile') })
      else problems.push({ kind: 'damaged', path, message: t('library.fileDamaged') })
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      problems.push({ kind: 'unreadable', path, message: t('library.problem.unreadable', { why }) })
    }
  }
  return { problems, covers }
}

/**
 * Words about an article that came back: it has revisions which its tombstone doesn't cover. They are kept and shown;
 * `stray` says that a person has to decide what becomes of them.
 * @param revisions the paths of all revisions
 */
export function problemsOfReturned(covers: CheckedPurges['covers'], revisions: readonly string[]): readonly Problem[] {
  const chains = new Map<ArticleId, { readonly path: string; readonly name: ChainName }[]>()
  for (const path of revisions) {
    const owned = ownedPath(path)
    if (owned?.kind !== 'revision' || !covers.has(owned.name.subject)) continue
    const others = chains.get(owned.name.subject)
    if (others === undefined) chains.set(owned.name.subject, [{ path, name: owned.name }])
    else others.push({ path, name: owned.name })
  }
  return [...chains].flatMap(([id, chain]): readonly Problem[] => {
    const names = chain.map(({ name }) => name)
    const [first] = returnedRevisions(names, covers.get(id) ?? NO_COVER)
    const path = chain.find(({ name }) => name === first)?.path
    return path === undefined ? [] : [{ kind: 'stray', path, message: t('purging.returned') }]
  })
}
