import type { ArticleId, ArticleRecord, RevisionHash } from '../../../../shared/article/record'
import { REVISION_FORMAT } from '../../../../shared/article/revision-format'
import { textsOfRecord, type RecordEdit, type TextPlace } from '../../../../shared/article/text-places'
import { hasUnknownNodes } from '../../../../shared/document/check-body'
import { expandReplacement } from '../../../../shared/finding/expand'
import type { Hit } from '../../../../shared/finding/find-query'
import type { TextChange } from '../../../../shared/ipc/list-values'
import { t } from '../../../../shared/messages/translate'
import { call } from '../../../bridge/client'
import type { TextSearch } from '../../../finding/text-search'
import { asAppError } from '../../../state/app'
import { partedByEdits } from '../../../state/bulk-editing'

/** A hit with what stands around it. */
export interface FoundHit {
  readonly key: string
  readonly place: TextPlace
  readonly hit: Hit
  readonly before: string
  readonly words: string
  readonly after: string
}

export interface FoundArticle {
  readonly id: ArticleId
  readonly title: string
  readonly head: RevisionHash
  readonly hits: readonly FoundHit[]
}

/** An article that can't be changed, and why. */
export interface LeftOut {
  readonly id: ArticleId
  readonly title: string
  readonly reason: string
}

export interface LookedThrough {
  readonly found: readonly FoundArticle[]
  readonly left: readonly LeftOut[]
  readonly done: number
  readonly count: number
  /** There are more hits than can be reviewed; the rest was not looked at. */
  readonly tooMany: boolean
}

/** Hits that a person can still look through. */
export const MOST_HITS = 2000
/** Characters shown on either side of a hit. */
const AROUND = 18
/** Articles read at once. */
const PORTION = 8

/**
 * Looks through articles one after the other and tells of each portion; `wanted` answers false once nobody waits any more.
 * @throws AppError when the pattern takes too long
 */
export async function lookThrough(
  ids: readonly ArticleId[],
  search: TextSearch,
  tell: (so: LookedThrough) => void,
  wanted: () => boolean,
): Promise<void> {
  const { free, failed } = partedByEdits(ids)
  const titles = await titlesOf(failed.map(({ id }) => id))
  const left: LeftOut[] = failed.map(({ id, error }) => ({ id, title: titles.get(id) ?? id, reason: error.message }))
  const found: FoundArticle[] = []
  let count = 0
  for (let at = 0; at < free.length; at += PORTION) {
    const portion = free.slice(at, at + PORTION)
    for (const one of await Promise.all(portion.map((id) => lookInto(id, search)))) {
      if ('reason' in one) left.push(one)
      else if (one.hits.length > 0 && count < MOST_HITS) {
        const hits = one.hits.slice(0, MOST_HITS - count)
        found.push({ ...one, hits })
        count += one.hits.length
      }
    }
    if (!wanted()) return
    const done = Math.min(ids.length, failed.length + at + portion.length)
    tell({ found: [...found], left: [...left], done, count: Math.min(count, MOST_HITS), tooMany: count > MOST_HITS })
    if (count > MOST_HITS) return
  }
  if (free.length === 0) tell({ found, left, done: ids.length, count, tooMany: false })
}

async function titlesOf(ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, string>> {
  if (ids.length === 0) return new Map()
  const summaries = await call('article:summaries', { ids: ids.slice(0, 1000) })
  return new Map(summaries.map(({ id, title }) => [id, title === '' ? t('common.untitled') : title]))
}

async function lookInto(id: ArticleId, search: TextSearch): Promise<FoundArticle | LeftOut> {
  let loaded
  try {
    loaded = await call('article:load', { id })
  } catch (error) {
    return { id, title: id, reason: asAppError(error).message }
  }
  const { record, format } = loaded.revision
  const title = record.title === '' ? t('common.untitled') : record.title
  const reason = whyNot(record, loaded.heads.length, format)
  if (reason !== null) return { id, title, reason }
  const texts = textsOfRecord(record)
  const hits = await search.find(texts.map(({ text }) => text))
  return {
    id,
    title,
    head: loaded.hash,
    hits: texts.flatMap(({ place, text }, index) =>
      (hits[index] ?? []).map((hit) => ({
        key: `${id} ${String(place)} ${hit.from}`,
        place,
        hit,
        before: text.slice(Math.max(0, hit.from - AROUND), hit.from),
        words: text.slice(hit.from, hit.to),
        after: text.slice(hit.to, hit.to + AROUND),
      })),
    ),
  }
}

function whyNot(record: ArticleRecord, heads: number, format: number): string | null {
  if (heads > 1) return t('bulk.problem.forked')
  if (record.trashedAt !== undefined) return t('bulkFind.trashed')
  return format > REVISION_FORMAT || hasUnknownNodes(record.body) ? t('bulkFind.locked') : null
}

/** What is asked of the library for the hits that were chosen. */
export const changesOf = (
  found: readonly FoundArticle[],
  chosen: (key: string) => boolean,
  template: string,
): readonly TextChange[] =>
  found.flatMap(({ id, head, hits }) => {
    const edits = hits.flatMap(({ key, place, hit }): readonly RecordEdit[] =>
      chosen(key) ? [{ place, from: hit.from, to: hit.to, text: expandReplacement(template, hit) }] : [],
    )
    return edits.length === 0 ? [] : [{ id, head, edits }]
  })
