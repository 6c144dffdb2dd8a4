import type { RevisionHash } from '../../../shared/article/record'
import type { Library } from '../../library/api'
import { dayOf, monthOf } from '../../library/names/article-paths'
import type { ArticleFacts, FactsSettings } from './article-facts'
import { shortName } from './short-name'
import type { NamedRevision } from './thread-messages'

/** What other code found out is found out anew. */
const FACTS = typeof GAOTAI_FACTS === 'string' ? GAOTAI_FACTS : ''

/**
 * What was found out about articles' revisions, which never change: kept from one export to the next, and in this
 * machine's state by months of ids, so that after a start nothing is read again but what is new.
 */
export interface KnownFacts {
  /** Brings back what is known for these settings. */
  readonly recall: (settings: FactsSettings, articles: readonly NamedRevision[]) => Promise<void>
  readonly of: (hash: RevisionHash) => ArticleFacts | undefined
  readonly learn: (facts: ArticleFacts) => void
  /** Forgets all but these articles, and writes down the months that have new ones. */
  readonly keep: (articles: readonly NamedRevision[]) => Promise<void>
}

const monthOfArticle = ({ id }: Pick<NamedRevision, 'id'>): string => monthOf(dayOf(id))

const nameOf = (month: string): string => `site-facts-${month}`

export function openKnownFacts({ derived }: Pick<Library, 'derived'>): KnownFacts {
  let known = new Map<RevisionHash, ArticleFacts>()
  let stamp = ''
  const recalled = new Set<string>()
  const unwritten = new Set<string>()

  const forget = (next: string): void => {
    stamp = next
    known = new Map()
    recalled.clear()
    unwritten.clear()
  }

  return {
    recall: async ({ zone, charset, gate, columns }, articles) => {
      const now = shortName(JSON.stringify([FACTS, zone, charset, gate, columns]))
      if (now !== stamp) forget(now)
      const months = new Set(articles.filter(({ hash }) => !known.has(hash)).map(monthOfArticle))
      for (const month of months) {
        if (recalled.has(month)) continue
        const kept = (await derived.read(nameOf(month), stamp)) as readonly ArticleFacts[] | null
        recalled.add(month)
        for (const facts of kept ?? []) known.set(facts.entry.hash, facts)
      }
    },
    of: (hash) => known.get(hash),
    learn: (facts) => {
      known.set(facts.entry.hash, facts)
      unwritten.add(monthOfArticle(facts.entry))
    },
    keep: async (articles) => {
      const byMonth = new Map<string, ArticleFacts[]>([...unwritten].map((month) => [month, []]))
      const now = new Map<RevisionHash, ArticleFacts>()
      for (const article of articles) {
        const facts = known.get(article.hash)
        if (facts === undefined) continue
        now.set(article.hash, facts)
        byMonth.get(monthOfArticle(article))?.push(facts)
      }
      known = now
      for (const [month, facts] of byMonth) {
        // A state that takes no more writes costs time at the next start, no export.
        await derived.keep(nameOf(month), stamp, facts).catch(() => undefined)
        unwritten.delete(month)
      }
    },
  }
}
