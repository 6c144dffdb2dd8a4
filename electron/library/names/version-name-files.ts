import type { ArticleId, RevisionHash } from '../../../shared/article/record'
import { isArticleId } from '../../../shared/article/ids'
import { shortHash } from './chain-names'

/** The list whose entries are the names that people gave to revisions. */
export const VERSIONS = 'versions'
export const VERSION_PARTS = ['lists', VERSIONS] as const

const SUBJECT = /^(\d{8}-[a-z2-7]{8})-([0-9a-f]{8})$/

/**
 * The entry of a revision: its article and its short hash. So a folder tells whose names it holds without a file being
 * opened, and two machines that name one revision write versions of one entry.
 */
export const versionSubject = (id: ArticleId, hash: RevisionHash): string => `${id}-${shortHash(hash)}`

/** What an entry is of; null when it is none of ours. */
export function parseVersionSubject(subject: string): { readonly id: ArticleId; readonly hash: string } | null {
  const [, id, hash] = SUBJECT.exec(subject) ?? []
  return isArticleId(id) && hash !== undefined ? { id, hash } : null
}
