import type { Revision, RevisionHash } from '../../../shared/article/record'
import type { LoadedArticle } from '../../../shared/ipc/article-values'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import type { SoundLink } from '../chain/read-link'
import { printChainName, shortHash } from '../names/chain-names'
import { purgedParents, returnedRevisions } from '../purging/returned'
import type { ArticleOnDisk, NamedRevisions } from './resolve-article'

type Shown = Omit<LoadedArticle, 'draft'>

const newerFormat = ({ id }: NamedRevisions): AppError =>
  new AppError('newer-format', t('library.newerArticle', { id }), { id })

/** The newest sound head that can be shown and continued. */
export function shownHead(article: ArticleOnDisk): SoundLink<Revision> {
  const [newest] = article.chain.heads
  if (newest === undefined) {
    const paths = article.chain.rejected.map((link) => printChainName(link.name))
    throw new AppError('damaged', t('library.articleDamaged', { id: article.id }), { id: article.id, paths })
  }
  // An older text in place of a newer app's would invite a fork that nobody wants.
  if (newest.kind === 'newer') throw newerFormat(article)
  return newest
}

/** The article's newest text, or one named revision of it. */
export async function showArticle(article: ArticleOnDisk, hash?: RevisionHash): Promise<Shown> {
  const shown = hash === undefined ? shownHead(article) : await readSound(article, hash)
  return {
    id: article.id,
    hash: shown.hash,
    revision: shown.link,
    heads: article.chain.heads.map((head) => head.hash),
    problems: problemsOf(article),
  }
}

export async function readSound(article: NamedRevisions, hash: RevisionHash): Promise<SoundLink<Revision>> {
  for (const name of article.names.filter((candidate) => candidate.hash === shortHash(hash))) {
    const result = await article.read(name)
    if (result.kind === 'newer') throw newerFormat(article)
    if (result.kind === 'damaged' || result.kind === 'unreadable') {
      const path = printChainName(name)
      throw new AppError('damaged', t('library.revisionDamaged', { path }), { path, why: result.why })
    }
    if (result.hash === hash) return result
  }
  throw new AppError('not-found', t('library.revisionNotFound', { hash: shortHash(hash) }), { hash })
}

function problemsOf({ chain, names, cover }: ArticleOnDisk): readonly string[] {
  const problems = chain.rejected.map((link) =>
    t(link.kind === 'damaged' ? 'library.headDamaged' : 'library.headUnreadable', { path: printChainName(link.name) }),
  )
  if (chain.missing.length > 0) problems.push(t('library.parentWaiting', { count: chain.missing.length }))
  if (returnedRevisions(names, cover).length > 0)
    problems.push(t(purgedParents(names, cover).length > 0 ? 'purging.parentPurged' : 'purging.returned'))
  return problems
}
