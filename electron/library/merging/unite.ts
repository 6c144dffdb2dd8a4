import { join } from 'node:path'
import { t } from '../../../shared/messages/translate'
import type { ArticleId } from '../../../shared/article/record'
import type { Problem } from '../api'
import { inParallel } from '../disk/in-parallel'
import { writeImmutable } from '../disk/immutable-write'
import { orMissing } from '../disk/error-codes'
import { isIntact } from '../holdings/is-intact'
import { listHoldings } from '../holdings/list-holdings'
import type { LongWork, Source } from '../holdings/source'
import { openSteps } from '../holdings/steps'
import { ownedPath } from '../names/owned-path'
import { parseVersionSubject, VERSIONS } from '../names/version-name-files'
import { finishPurge } from '../purging/purge-article'
import type { Purges } from '../purging/purges'
import { setAside } from '../verify/set-aside'
import { inOrder } from './in-order'
import type { UnionTarget } from './union-target'
import { uniteAllTombstones } from './unite-tombstones'

export interface UnionReport {
  /** Files that weren't here, or only in a damaged copy. */
  readonly brought: readonly string[]
  /** Files of the other library that didn't come, and damaged ones here that made way. */
  readonly problems: readonly Problem[]
}

/**
 * Settings and lists are those of one newsroom: they come from a library of the same id only. The names of revisions
 * stand among the lists, and come with their articles.
 */
const isOfNewsroom = (path: string): boolean =>
  /^(?:settings|lists)\//.test(path) && !path.startsWith(`lists/${VERSIONS}/`)

/**
 * Brings every file of another library that this one lacks, its bytes checked against its name; damaged ones don't come.
 * A damaged file here is set aside for a sound one of the same name. What either library has purged is gone from the
 * union. Each folder is synced once, before its files are told of as done.
 */
export async function unite(
  target: UnionTarget,
  source: Source,
  work: LongWork & { readonly withSettings: boolean },
): Promise<UnionReport> {
  // A purge of ours that stopped half-way would leave what a merge the other way round doesn't bring.
  for (const id of await target.purges.ids()) await finishPurge(target, id)
  const here = new Set(await listHoldings(target.disk, target.root))
  const wanted = source.paths.filter((path) => work.withSettings || !isOfNewsroom(path))
  const isTombstone = (path: string): boolean => path.startsWith('purged/')
  const steps = openSteps(wanted.length, work)
  const tombstones = wanted.filter(isTombstone)
  const problems = [...(await uniteAllTombstones(target, source, tombstones, steps))]
  const isPurged = openCover(target.purges)
  const brought: string[] = []

  async function bring(path: string): Promise<string | null> {
    steps.check()
    if (!(await isPurged(path)) && (await isNeeded(path))) {
      const bytes = await source.read(path)
      if (bytes !== null && isIntact(path, bytes)) {
        if (here.has(path)) await makeWay(path)
        await writeImmutable(target.disk, join(target.root, path), bytes, { syncFolder: false })
        steps.done(path)
        return path
      }
      if (bytes !== null) problems.push({ kind: 'damaged', path, message: t('merging.damaged') })
    }
    steps.done(path)
    return null
  }

  async function isNeeded(path: string): Promise<boolean> {
    if (!here.has(path)) return true
    const bytes = await orMissing(target.disk.read(join(target.root, path)))
    return bytes === null || !isIntact(path, bytes)
  }

  async function makeWay(path: string): Promise<void> {
    if ((await orMissing(target.disk.inspect(join(target.root, path)))) === null) return
    const to = await setAside(target, path)
    problems.push({ kind: 'damaged', path, message: t('merging.mended', { to }) })
  }

  for (const { folder, steps: files } of inOrder(wanted.filter((path) => !isTombstone(path)))) {
    steps.check()
    const place = await target.tree.make(folder.split('/'))
    const came: string[] = []
    try {
      for (const step of files) came.push(...(await inParallel(step, bring)).filter((path) => path !== null))
    } finally {
      // Also for files that were here: they may come from a merge that was killed before this.
      await target.disk.syncFolder(place)
    }
    for (const path of came) work.onFile?.(path)
    brought.push(...came)
  }
  return { brought, problems: problems.sort((a, b) => (a.path < b.path ? -1 : 1)) }
}

/** Whether a path is that of a purged revision or of its name; tombstones are read once each. */
function openCover(purges: Purges): (path: string) => Promise<boolean> {
  let purged: Promise<ReadonlySet<ArticleId>> | null = null
  const covered = new Map<ArticleId, Promise<ReadonlySet<string>>>()
  return async (path) => {
    const revision = revisionOf(path)
    if (revision === null) return false
    const { id, hash } = revision
    purged ??= purges.ids().then((ids) => new Set(ids))
    if (!(await purged).has(id)) return false
    const hashes = covered.get(id) ?? purges.cover(id).then((cover) => cover.covered)
    covered.set(id, hashes)
    return (await hashes).has(hash)
  }
}

/** The revision that a path holds, or names. */
function revisionOf(path: string): { readonly id: ArticleId; readonly hash: string } | null {
  const owned = ownedPath(path)
  if (owned?.kind === 'revision') return { id: owned.name.subject, hash: owned.name.hash }
  return owned?.kind === 'entry' && owned.list === VERSIONS ? parseVersionSubject(owned.name.subject) : null
}
