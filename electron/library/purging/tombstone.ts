import * as v from 'valibot'
import { canonicalJson } from '../../../shared/article/canonical-json'
import { isArticleId, isRevisionHash } from '../../../shared/article/ids'
import type { ArticleId, Instant, RevisionHash } from '../../../shared/article/record'
import { readJsonBytes } from '../disk/json-bytes'

export const TOMBSTONE_FORMAT = 1

/** What stays of a purged article: enough to recognise a copy of it that comes back, and none of its words. */
export interface Tombstone {
  readonly format: number
  readonly articleId: ArticleId
  /** Full hashes of the heads that were purged, sorted. */
  readonly heads: readonly RevisionHash[]
  /** Short hashes of every purged revision, and of parents that hadn't arrived, sorted. */
  readonly revisions: readonly string[]
  /** Short hashes of revisions that came back later and that a person keeps, sorted; absent: none. */
  readonly kept?: readonly string[]
  readonly purgedAt: Instant
  readonly purgedBy: string
}

const shortHashes = v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/)))

const schema = v.object({
  format: v.literal(TOMBSTONE_FORMAT),
  articleId: v.custom<ArticleId>(isArticleId),
  heads: v.array(v.custom<RevisionHash>(isRevisionHash)),
  revisions: shortHashes,
  kept: v.exactOptional(shortHashes),
  purgedAt: v.string(),
  purgedBy: v.string(),
})

export type ReadTombstone =
  { readonly kind: 'sound'; readonly tombstone: Tombstone } | { readonly kind: 'newer' } | { readonly kind: 'damaged' }

export const printTombstone = (tombstone: Tombstone): Buffer => Buffer.from(canonicalJson(tombstone) + '\n')

/** Its name holds no hash, so its bytes must be the canonical ones of what they say. */
export function readTombstone(bytes: Uint8Array, id: ArticleId): ReadTombstone {
  let json: unknown
  try {
    json = readJsonBytes(bytes)
    if (!Buffer.from(canonicalJson(json) + '\n').equals(bytes)) return { kind: 'damaged' }
  } catch {
    return { kind: 'damaged' }
  }
  const outline = v.safeParse(v.looseObject({ format: v.number(), articleId: v.literal(id) }), json)
  if (outline.success && outline.output.format > TOMBSTONE_FORMAT) return { kind: 'newer' }
  const parsed = v.safeParse(schema, json)
  return outline.success && parsed.success ? { kind: 'sound', tombstone: parsed.output } : { kind: 'damaged' }
}

/** One tombstone of two, the same whichever comes first: all that either covers, since the earlier of the two times. */
export function uniteTombstones(a: Tombstone, b: Tombstone): Tombstone {
  const kept = [...new Set([...(a.kept ?? []), ...(b.kept ?? [])])].sort()
  const first = a.purgedAt !== b.purgedAt ? (a.purgedAt < b.purgedAt ? a : b) : a.purgedBy <= b.purgedBy ? a : b
  return {
    format: TOMBSTONE_FORMAT,
    articleId: a.articleId,
    heads: [...new Set([...a.heads, ...b.heads])].sort(),
    revisions: [...new Set([...a.revisions, ...b.revisions])].sort(),
    ...(kept.length === 0 ? {} : { kept }),
    purgedAt: first.purgedAt,
    purgedBy: first.purgedBy,
  }
}
