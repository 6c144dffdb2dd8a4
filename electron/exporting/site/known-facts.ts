import type { RevisionHash } from '../../../shared/article/record'
import type { NamedRevision } from '../../../shared/portal/site/site'
import type { Library } from '../../library/api'
import { dayOf, monthOf } from '../../library/names/article-paths'
import type { ArticleFacts, FactsSettings } from './article-facts'
import { shortName } from '../short-name'

/** What other code found out is found out anew. */
const FACTS = typeof GAOTAI_FACTS === 'string' ? GAOTAI_FACTS : ''

/** What was found out about articles' revisions, which never change, for one way of looking at them. */
export interface KnownFacts {
  readonly of: (hash: RevisionHash) => ArticleFacts | undefined
  readonly learn: (facts: ArticleFacts) => void
  /** Forgets all but these articles, and writes down the months that have new ones. */
  readonly keep: (articles: readonly NamedRevision[]) => Promise<void>
}

/**
 * Brings back what is known for these settings: from the last export, or from this machine's state, where it is kept by
 * months of ids, so that after a start nothing is read again but what is new.
 */
export type RecallFacts = (settings: FactsSettings, articles: readonly NamedRevision[]) => Promise<KnownFacts>

const monthOfArticle = ({ id }: Pick<NamedRevision, 'id'>): string => monthOf(dayOf(id))

const nameOf = (month: string): string => `site-facts-${month}`

interface MonthlyFacts extends KnownFacts {
  readonly bringBack: (articles: readonly NamedRevision[]) => Promise<void>
}

function openMonthlyFacts({ derived }: Pick<Library, 'derived'>, stamp: string): MonthlyFacts {
  let known = new Map<RevisionHash, ArticleFacts>()
  const recalled = new Set<string>()
  const unwritten = new Set<string>()
  return {
    bringBack: async (articles) => {
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
        unwritten.delete(month)
        // A state that takes no more writes costs time at the next start, no export.
        await derived.keep(nameOf(month), stamp, facts).catch(() => undefined)
      }
    },
  }
}

export function factsRecaller(library: Pick<Library, 'derived'>): RecallFacts {
  let last: { readonly stamp: string; readonly facts: MonthlyFacts } | null = null
  return async ({ zone, charset, gate, columns }, articles) => {
    const stamp = shortName(JSON.stringify([FACTS, zone, charset, gate, columns]))
    // Whoever still looks in another way keeps what is known for that.
    const { facts } = last?.stamp === stamp ? last : (last = { stamp, facts: openMonthlyFacts(library, stamp) })
    await facts.bringBack(articles)
    return facts
  }
}
