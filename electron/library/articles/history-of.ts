import type { Revision } from '../../../shared/article/record'
import type { HistoryEntry } from '../../../shared/ipc/history-values'
import { missingParents, newestFirst } from '../chain/heads'
import type { ReadLink } from '../chain/read-link'
import { inParallel } from '../disk/in-parallel'
import type { ArticleOnDisk } from './resolve-article'

/**
 * Every revision that the library knows of, newest first: also those that can't be read, and parents that haven't arrived.
 * @param names of revisions, by short hash
 */
export async function historyOf(
  article: ArticleOnDisk,
  names: ReadonlyMap<string, string>,
): Promise<readonly HistoryEntry[]> {
  const heads = new Set(article.chain.heads.map(({ hash }) => hash))
  const links = await inParallel([...article.names].sort(newestFirst), article.read)
  const there = links.map((link) => entryOf(link, heads, names))
  const waiting = missingParents(article.names).map((hash): HistoryEntry => {
    return { state: 'waiting', hash, number: null, parents: [] }
  })
  return [...there.sort(byNumberAndTime), ...waiting]
}

function entryOf(
  link: ReadLink<Revision>,
  heads: ReadonlySet<string>,
  names: ReadonlyMap<string, string>,
): HistoryEntry {
  if (link.kind !== 'sound') {
    const { hash, number, parents } = link.name
    return { state: link.kind, hash, number, parents }
  }
  const { number, parents, savedAt, savedBy, reason } = link.link
  const name = names.get(link.name.hash)
  const isHead = heads.has(link.hash)
  const info = { hash: link.hash, number, parents, savedAt, savedBy, reason, isHead }
  return { state: 'sound', ...info, ...(name === undefined ? {} : { name }) }
}

function byNumberAndTime(a: HistoryEntry, b: HistoryEntry): number {
  const byNumber = (b.number ?? 0) - (a.number ?? 0)
  if (byNumber !== 0 || a.state !== 'sound' || b.state !== 'sound') return byNumber
  return a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0
}
