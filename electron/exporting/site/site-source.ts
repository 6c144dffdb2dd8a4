import { parsePublishTime } from '../../../shared/article/publish-time'
import type { ArticleId, ArticleRecord, ArticleSummary, RevisionHash, Status } from '../../../shared/article/record'
import { AppError } from '../../../shared/ipc/errors'
import type { SiteNote } from '../../../shared/ipc/site-values'
import { t } from '../../../shared/messages/translate'
import type { UnplacedEntry } from '../../../shared/portal/site/assign-paths'
import type { Library } from '../../library/api'
import { inParallel } from '../../library/disk/in-parallel'
import { type ArticleFacts, factsOf, type FactsSettings } from './article-facts'
import { factsRecaller } from './known-facts'
import { MANY, type SiteThreads } from './site-threads'

/** The states whose articles the portal shows; of a withdrawn one it shows that it was. */
const PUBLIC: ReadonlySet<Status> = new Set<Status>(['approved', 'published', 'corrected', 'withdrawn'])

export interface SiteSource {
  readonly entries: readonly UnplacedEntry[]
  /** The links of each text that is in the site. */
  readonly links: ReadonlyMap<ArticleId, readonly string[]>
  readonly skipped: readonly SiteNote[]
  readonly held: readonly SiteNote[]
  readonly warnings: readonly SiteNote[]
}

/** Reads articles for sites, each revision once while the settings and the code that looks at it stay. */
export interface SourceReader {
  readonly read: (
    settings: FactsSettings,
    now: number,
    work: {
      /** Read many articles side by side. */
      readonly threads: SiteThreads | null
      readonly signal?: AbortSignal
      readonly onProgress?: (done: number, total: number, title: string) => void
    },
  ) => Promise<SiteSource>
}

export function createSourceReader(
  library: Library,
  record: (id: ArticleId, hash: RevisionHash) => Promise<ArticleRecord>,
): SourceReader {
  const recall = factsRecaller(library)

  return {
    read: async (settings, now, { threads, signal, onProgress }) => {
      // What others saved meanwhile leaves the machine too.
      await library.refresh()
      const { articles } = await library.list({ offset: 0, limit: Number.MAX_SAFE_INTEGER })
      // Of a damaged one nobody knows whether its newest text was to be published.
      const summaries = articles.filter(({ status, state }) => PUBLIC.has(status) || state === 'damaged')
      const known = await recall(settings, summaries)
      const today = new Intl.DateTimeFormat('sv-SE', { timeZone: settings.zone }).format(now)
      const skipped: SiteNote[] = []
      const held: SiteNote[] = []
      const warnings: SiteNote[] = []
      const entries: UnplacedEntry[] = []
      const links = new Map<ArticleId, readonly string[]>()
      const noteOn = ({ id, title }: ArticleSummary, reason: string): SiteNote => ({
        id,
        title: title === '' ? t('common.untitled') : title,
        reason,
      })
      const take = (summary: ArticleSummary, { entry, findings, links: own }: ArticleFacts): void => {
        const stops = findings.filter(({ level }) => level === 'stop')
        if (stops.length > 0) return void skipped.push(noteOn(summary, stops.map(({ message }) => message).join('')))
        // However the newsroom weighs it: addresses, lists and feeds stand by it.
        if (entry.time === '') return void skipped.push(noteOn(summary, t('site.noTime')))
        // What was withdrawn stays so, whatever time it claims.
        if (!entry.withdrawn && isLater(entry.iso, entry.time, now, today))
          return void held.push(noteOn(summary, entry.time))
        for (const { message } of findings) warnings.push(noteOn(summary, message))
        entries.push(entry)
        links.set(entry.id, own)
      }
      const unread: ArticleSummary[] = []
      for (const summary of summaries) {
        const read = known.of(summary.hash)
        if (summary.forked) skipped.push(noteOn(summary, t('site.forked')))
        else if (summary.state === 'damaged') skipped.push(noteOn(summary, t('exporting.olderShown', { problems: '' })))
        else if (read === undefined) unread.push(summary)
        else take(summary, read)
      }
      let done = summaries.length - unread.length
      const begin = ({ title }: ArticleSummary): void => {
        if (signal?.aborted === true) throw new AppError('cancelled', t('exporting.cancelled'))
        onProgress?.(++done, summaries.length, title)
      }
      const learn = (summary: ArticleSummary, facts: ArticleFacts): void => {
        known.learn(facts)
        take(summary, facts)
      }
      const readHere = async (summary: ArticleSummary): Promise<void> => {
        const { id, hash } = summary
        try {
          learn(summary, factsOf(id, hash, await record(id, hash), settings))
        } catch (error) {
          if (!(error instanceof AppError) || error.code === 'cancelled' || error.code === 'io') throw error
          skipped.push(noteOn(summary, error.message))
        }
      }
      if (threads !== null && unread.length >= MANY) {
        await threads.facts(settings, unread, async (portion, answers) => {
          for (const [i, summary] of portion.entries()) {
            begin(summary)
            const facts = answers[i] ?? null
            if (facts === null) await readHere(summary)
            else learn(summary, facts)
          }
        })
      } else {
        await inParallel(unread, async (summary) => {
          begin(summary)
          await readHere(summary)
        })
      }
      await known.keep(summaries)
      const byId = <T extends { readonly id: ArticleId }>(notes: readonly T[]): readonly T[] =>
        notes.toSorted((a, b) => (a.id < b.id ? -1 : 1))
      return {
        entries: byId(entries),
        links,
        skipped: byId(skipped),
        held: byId(held),
        warnings: byId(warnings),
      }
    },
  }
}

/** Whether a publish time is still to come; a bare date comes when that day begins on the portal's clock. */
function isLater(iso: string, time: string, now: number, today: string): boolean {
  const parsed = parsePublishTime(iso)
  if (parsed === null) return false
  if (parsed.time !== null) return Date.parse(iso) > now
  return time > today
}
