import { parsePublishTime } from '../../../shared/article/publish-time'
import type { ArticleId, ArticleRecord, ArticleSummary, RevisionHash, Status } from '../../../shared/article/record'
import { externalOf } from '../../../shared/article/requirements'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { columnPath } from '../../../shared/portal/columns'
import type { Charset, ColumnTree } from '../../../shared/portal/profile'
import type { UnplacedEntry } from '../../../shared/portal/site/assign-paths'
import { linksOf, siteFacts } from '../../../shared/portal/site/facts'
import { type GateFinding, gateFindings, type GateRule, type GateSettings } from '../../../shared/portal/site/gate'
import type { Library } from '../../library/api'
import { inParallel } from '../../library/disk/in-parallel'
import { unwritable } from './encode'
import type { SiteNote } from '../../../shared/ipc/site-values'

/** The states whose articles the portal shows; of a withdrawn one it shows that it was. */
const PUBLIC: ReadonlySet<Status> = new Set<Status>(['approved', 'published', 'corrected', 'withdrawn'])

/** Characters named in one finding. */
const MOST_NAMED = 30

/** What an article's revision says for the site; it never changes, so it is kept by the revision's hash. */
interface Read {
  readonly entry: UnplacedEntry
  readonly findings: readonly GateFinding[]
  readonly links: readonly string[]
}

export interface SiteSource {
  readonly entries: readonly UnplacedEntry[]
  /** The links of each text that is in the site. */
  readonly links: ReadonlyMap<ArticleId, readonly string[]>
  readonly skipped: readonly SiteNote[]
  readonly held: readonly SiteNote[]
  readonly warnings: readonly SiteNote[]
}

export interface SourceSettings {
  readonly columns: ColumnTree
  readonly zone: string
  readonly charset: Charset
  readonly gate: GateSettings
}

/** Reads articles for sites, each revision once while the settings stay. */
export interface SourceReader {
  readonly read: (
    settings: SourceSettings,
    now: number,
    work: {
      readonly signal?: AbortSignal
      readonly onProgress?: (done: number, total: number, title: string) => void
    },
  ) => Promise<SiteSource>
}

export function createSourceReader(
  library: Library,
  record: (id: ArticleId, hash: RevisionHash) => Promise<ArticleRecord>,
): SourceReader {
  let known = new Map<RevisionHash, Read>()
  let knownFor = ''

  const readOne = async (summary: ArticleSummary, settings: SourceSettings): Promise<Read> => {
    const found = await record(summary.id, summary.hash)
    const column = found.column ?? ''
    const gone = column !== '' && columnPath(settings.columns, column).length === 0
    const more: { readonly rule: GateRule; readonly message: string }[] = []
    if (gone) more.push({ rule: 'required', message: t('site.columnGone', { column }) })
    const { comments: _comments, notes: _notes, ...printed } = found
    const missing = unwritable(JSON.stringify(printed), settings.charset)
    if (missing.length > 0) {
      const characters = missing.slice(0, MOST_NAMED).join('')
      more.push({ rule: 'characters', message: t('site.unwritable', { charset: settings.charset, characters }) })
    }
    const withdrawn = found.status === 'withdrawn'
    const read: Read = {
      entry: siteFacts(summary.id, summary.hash, found, settings.zone),
      findings: withdrawn ? [] : gateFindings(found, settings.gate, more),
      links: withdrawn || externalOf(found) !== null ? [] : linksOf(found.body),
    }
    known.set(summary.hash, read)
    return read
  }

  return {
    read: async (settings, now, { signal, onProgress }) => {
      const fingerprint = JSON.stringify([settings.zone, settings.charset, settings.gate, settings.columns])
      if (fingerprint !== knownFor) known = new Map()
      knownFor = fingerprint
      // What others saved meanwhile leaves the machine too.
      await library.refresh()
      const { articles } = await library.list({ offset: 0, limit: Number.MAX_SAFE_INTEGER })
      // Of a damaged one nobody knows whether its newest text was to be published.
      const summaries = articles.filter(({ status, state }) => PUBLIC.has(status) || state === 'damaged')
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
      const take = (summary: ArticleSummary, { entry, findings, links: own }: Read): void => {
        const stops = findings.filter(({ level }) => level === 'stop')
        if (stops.length > 0) {
          skipped.push(noteOn(summary, stops.map(({ message }) => message).join('')))
          return
        }
        if (isLater(entry.iso, entry.time, now, today)) return void held.push(noteOn(summary, entry.time))
        for (const { message } of findings) warnings.push(noteOn(summary, message))
        entries.push(entry)
        links.set(entry.id, own)
      }
      const unread: ArticleSummary[] = []
      for (const summary of summaries) {
        const read = known.get(summary.hash)
        if (summary.forked) skipped.push(noteOn(summary, t('site.forked')))
        else if (summary.state === 'damaged') skipped.push(noteOn(summary, t('exporting.olderShown', { problems: '' })))
        else if (read === undefined) unread.push(summary)
        else take(summary, read)
      }
      let done = summaries.length - unread.length
      await inParallel(unread, async (summary) => {
        if (signal?.aborted === true) throw new AppError('cancelled', t('exporting.cancelled'))
        onProgress?.(++done, summaries.length, summary.title)
        try {
          take(summary, await readOne(summary, settings))
        } catch (error) {
          if (!(error instanceof AppError) || error.code === 'cancelled' || error.code === 'io') throw error
          skipped.push(noteOn(summary, error.message))
        }
      })
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
