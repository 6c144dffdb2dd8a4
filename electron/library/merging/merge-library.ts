import { join, sep } from 'node:path'
import type { ArticleId } from '../../../shared/article/record'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import type { MergeReport } from '../api'
import { headsOf } from '../chain/heads'
import { orMissing } from '../disk/error-codes'
import { listHoldings, listRoom } from '../holdings/list-holdings'
import type { LongWork, Source } from '../holdings/source'
import { readLibraryFile } from '../library-file'
import type { ChainName } from '../names/chain-names'
import { ownedPath } from '../names/owned-path'
import type { UnionTarget } from './union-target'
import { unite } from './unite'

/** Where another library really lies, and whose it is; refuses this one and any that lies inside the other. */
export async function inspectOther(
  target: UnionTarget,
  from: string,
): Promise<{ readonly root: string; readonly libraryId: string }> {
  const { libraryId } = await readLibraryFile(target.disk, from)
  const root = await target.disk.realPath(from)
  const inside = (a: string, b: string): boolean => a === b || a.startsWith(b.endsWith(sep) ? b : `${b}${sep}`)
  // Windows and macOS take paths of different case for the same folder.
  const [ours, theirs] = process.platform === 'linux' ? [target.root, root] : [lower(target.root), lower(root)]
  if (inside(ours, theirs) || inside(theirs, ours)) {
    throw new AppError('invalid-argument', t('merging.sameFolder', { path: from }), { path: from })
  }
  return { root, libraryId }
}

const lower = (path: string): string => path.toLowerCase()

/** The union of another library's folder into this one. `forks` are articles of the other library, in order of id. */
export async function mergeLibrary(
  target: UnionTarget,
  libraryId: string,
  from: string,
  work: LongWork,
): Promise<MergeReport> {
  const other = await inspectOther(target, from)
  const source: Source = {
    libraryId: other.libraryId,
    paths: await listHoldings(target.disk, other.root),
    read: (path) => orMissing(target.disk.read(join(other.root, path))),
  }
  const isSameLibrary = source.libraryId === libraryId
  const { brought, problems } = await unite(target, source, { ...work, withSettings: isSameLibrary })
  const ids = idsOf(source.paths)
  return {
    added: brought.filter((path) => path.startsWith('articles/')).length,
    brought: brought.length,
    articles: [...idsOf(brought)].sort(),
    forks: (await forkedArticles(target)).filter((id) => ids.has(id)),
    settingsCame: isSameLibrary,
    problems,
  }
}

function idsOf(paths: readonly string[]): ReadonlySet<ArticleId> {
  const ids = new Set<ArticleId>()
  for (const path of paths) {
    const owned = ownedPath(path)
    if (owned?.kind === 'revision') ids.add(owned.name.subject)
  }
  return ids
}

/** Articles with more than one head, by their names alone. */
async function forkedArticles({ disk, root }: UnionTarget): Promise<readonly ArticleId[]> {
  const chains = new Map<ArticleId, ChainName[]>()
  for (const path of await listRoom(disk, root, 'articles')) {
    const owned = ownedPath(path)
    if (owned?.kind !== 'revision') continue
    const chain = chains.get(owned.name.subject)
    if (chain === undefined) chains.set(owned.name.subject, [owned.name])
    else chain.push(owned.name)
  }
  return [...chains].filter(([, names]) => headsOf(names).length > 1).map(([id]) => id)
}
