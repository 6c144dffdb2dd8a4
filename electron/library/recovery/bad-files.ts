import { join } from 'node:path'
import type { ArticleId, Revision } from '../../../shared/article/record'
import type { BadFile, BadFileKind, VersionNote } from '../../../shared/ipc/recovery-values'
import { t } from '../../../shared/messages/translate'
import type { Problem } from '../api'
import type { ArticleOnDisk } from '../articles/resolve-article'
import { findArticle } from '../articles/resolve-article'
import type { SoundLink } from '../chain/read-link'
import { orMissing } from '../disk/error-codes'
import { inParallel } from '../disk/in-parallel'
import { isIntact } from '../holdings/is-intact'
import type { LibraryPlace } from '../library-place'
import { dayFolderOf } from '../names/article-paths'
import type { ChainName } from '../names/chain-names'
import { printChainName } from '../names/chain-names'
import { ownedPath } from '../names/owned-path'

export const noteOf = ({ hash, link }: SoundLink<Revision>): VersionNote => ({
  hash,
  number: link.number,
  savedAt: link.savedAt,
  savedBy: link.savedBy,
})

/** The newest sound head: what is shown of an article, whatever else is wrong with it. */
const soundHeadOf = ({ chain }: ArticleOnDisk): SoundLink<Revision> | null =>
  chain.heads.find((head) => head.kind === 'sound') ?? null

/** Files that make the newest state of an article unreadable, as its folder holds them now. */
export async function badFilesOfArticle(
  place: LibraryPlace,
  id: ArticleId,
  title: string,
): Promise<readonly BadFile[]> {
  const article = await findArticle(place.disk, place.listings, id).catch(() => null)
  if (article === null) return []
  const head = soundHeadOf(article)
  const of = (name: ChainName, kind: BadFileKind, message: string): BadFile => ({
    path: [...dayFolderOf(id), printChainName(name)].join('/'),
    kind,
    message,
    article: { id, title, number: name.number },
    shown: head === null ? null : noteOf(head),
  })
  return [
    ...article.chain.rejected.map((link) =>
      link.kind === 'damaged'
        ? of(link.name, 'damaged', t('library.problem.damaged'))
        : of(link.name, 'unreadable', t('library.problem.unreadable', { why: link.why })),
    ),
    ...article.chain.heads.flatMap((link) =>
      link.kind === 'newer' ? [of(link.name, 'newer', t('library.newerFile'))] : [],
    ),
  ]
}

/** What a full check found and still stands: a file that was mended or taken away since is no longer told of. */
export async function badFilesOfCheck(
  place: LibraryPlace,
  problems: readonly Problem[],
  titleOf: (id: ArticleId) => string,
): Promise<readonly BadFile[]> {
  const found = await inParallel(problems, async ({ kind, path, message }): Promise<BadFile | null> => {
    if (kind !== 'damaged' && kind !== 'unreadable' && kind !== 'newer' && kind !== 'stray') return null
    const owned = ownedPath(path)
    // An article that came back after a purge has a section of its own.
    if ((kind === 'stray' && owned?.kind === 'revision') || path.startsWith('drafts/')) return null
    if (!(await stillStands(place, kind, path))) return null
    if (owned?.kind !== 'revision') return { path, kind, message, article: null, shown: null }
    const { subject: id, number } = owned.name
    const article = await findArticle(place.disk, place.listings, id).catch(() => null)
    const head = article === null ? null : soundHeadOf(article)
    return {
      path,
      kind,
      message,
      article: { id, title: titleOf(id), number },
      shown: head === null ? null : noteOf(head),
    }
  })
  return found.filter((file) => file !== null)
}

async function stillStands({ disk, root }: LibraryPlace, kind: BadFileKind, path: string): Promise<boolean> {
  const file = join(root, path)
  if (kind === 'stray' || kind === 'newer') return (await orMissing(disk.inspect(file)).catch(() => true)) !== null
  try {
    const bytes = await orMissing(disk.read(file))
    return bytes !== null && kind === 'damaged' && !isIntact(path, bytes)
  } catch {
    return true
  }
}

/** Whether a file of the library is there and its bytes aren't the ones that its name promises. */
export const isDamaged = (place: LibraryPlace, path: string): Promise<boolean> =>
  ownedPath(path) === null ? Promise.resolve(false) : stillStands(place, 'damaged', path)
