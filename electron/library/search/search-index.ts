import type { ArticleId, RevisionHash } from '../../../shared/article/record'
import { openMemorySegment, type MemorySegment } from './memory-segment'
import { type Numbering, openNumbering } from '../numbering'
import { intersect, keep, NO_POSTINGS, type Postings, unite } from './postings'
import { seal } from './seal'
import { openSealedSegment, type SealedSegment } from './sealed-segment'
import { documentsWith, type Segment } from './segment'

/** Documents that a segment takes before the next one is begun. */
const SEGMENT_SIZE = 2000
/** So many segments of about a size become one, up to this many documents: a file of some 80 MB. */
const FAN = 8
const LARGEST = 40_000

/** A segment with the documents of it that still count. */
interface Slot {
  segment: Segment | SealedSegment
  readonly alive: Uint8Array
  /** Of the documents' articles. */
  readonly numbers: Uint32Array
  living: number
}
interface Place {
  readonly slot: Slot
  readonly document: number
}

/** Articles that a search found. */
export interface Found {
  readonly total: number
  readonly has: (id: ArticleId) => boolean
  readonly ids: () => Iterable<ArticleId>
  /** The articles' numbers, in no order. */
  readonly each: (visit: (number: number) => void) => void
}

/** The texts of all articles, found by any piece of them. Each article counts with its newest text alone. */
export interface SearchIndex {
  /** The revision whose text is known of an article. */
  readonly hashOf: (id: ArticleId) => RevisionHash | undefined
  readonly ids: () => Iterable<ArticleId>
  /** @param text folded; lines are fields */
  readonly put: (id: ArticleId, hash: RevisionHash, text: string) => void
  readonly remove: (id: ArticleId) => void
  /** The articles that hold, for each entry, one of its alternatives. @param terms folded */
  readonly find: (terms: readonly (readonly string[])[]) => Found
  /** Takes in a segment out of a file; its documents stand behind those already there. */
  readonly attach: (segment: SealedSegment) => void
  /**
   * Seals full segments and makes few of many; `everything` seals what came last, too, and leaves joining for later.
   * Resolves with the sealed ones, in their order.
   */
  readonly settle: (everything?: boolean) => Promise<readonly SealedSegment[]>
}

export function openSearchIndex(numbering: Numbering = openNumbering()): SearchIndex {
  const places = new Map<ArticleId, Place>()
  let slots: Slot[] = []
  let open: { readonly slot: Slot; readonly segment: MemorySegment } | null = null
  let settling: Promise<unknown> = Promise.resolve()

  function openSlot(): { readonly slot: Slot; readonly segment: MemorySegment } {
    if (open !== null && open.segment.documents.length < SEGMENT_SIZE) return open
    const segment = openMemorySegment()
    const slot = slotOf(segment, SEGMENT_SIZE)
    slots.push(slot)
    open = { slot, segment }
    return open
  }

  function remove(id: ArticleId): void {
    const place = places.get(id)
    if (place === undefined) return
    places.delete(id)
    place.slot.alive[place.document] = 0
    place.slot.living -= 1
  }

  function settleAt(slot: Slot, document: number, id: ArticleId): void {
    places.set(id, { slot, document })
    slot.alive[document] = 1
    slot.numbers[document] = numbering.numberOf(id)
    slot.living += 1
  }

  function attach(segment: SealedSegment): void {
    const slot = slotOf(segment, segment.documents.length)
    slots.push(slot)
    for (const [document, { id }] of segment.documents.entries()) {
      remove(id)
      settleAt(slot, document, id)
    }
  }

  function aliveIn({ alive, segment }: Slot): Postings {
    return Uint32Array.from(segment.documents.keys()).filter((document) => alive[document] === 1)
  }

  /** Puts one sealed segment into the place of some; what has changed meanwhile stays changed. */
  async function join(old: readonly Slot[]): Promise<void> {
    const parts = await seal(old.map((slot) => ({ segment: slot.segment, documents: aliveIn(slot) })))
    const segment = openSealedSegment(parts)
    const slot = slotOf(segment, segment.documents.length)
    for (const [document, { id }] of segment.documents.entries()) {
      const place = places.get(id)
      if (place !== undefined && old.includes(place.slot)) settleAt(slot, document, id)
    }
    // In the place of the last: so the text that counts always stands behind older ones of the same article.
    slots.splice(slots.findLastIndex((there) => old.includes(there)) + 1, 0, slot)
    slots = slots.filter((there) => !old.includes(there) && (there.living > 0 || there === open?.slot))
  }

  const isSealed = (slot: Slot): slot is Slot & { segment: SealedSegment } => 'parts' in slot.segment
  const tierOf = ({ living }: Slot): number => Math.floor(Math.log(Math.max(living, 1)) / Math.log(FAN))

  /** Segments of about a size that should be one; null when there are few enough. */
  function crowd(): readonly Slot[] | null {
    const byTier = new Map<number, Slot[]>()
    for (const slot of slots) {
      if (!isSealed(slot) || slot.living * FAN > LARGEST) continue
      const tier = byTier.get(tierOf(slot)) ?? []
      tier.push(slot)
      if (tier.length === FAN) return tier
      byTier.set(tierOf(slot), tier)
    }
    // Half-empty ones hold text that nobody can find any more.
    const waste = slots.find((slot) => isSealed(slot) && slot.living < slot.segment.documents.length / 2)
    return waste === undefined ? null : [waste]
  }

  async function settleNow(everything: boolean): Promise<readonly SealedSegment[]> {
    if (everything && open !== null && open.segment.documents.length > 0) open = null
    for (const slot of [...slots]) if (!isSealed(slot) && slot !== open?.slot) await join([slot])
    for (let some = everything ? null : crowd(); some !== null; some = crowd()) await join(some)
    return slots.filter(isSealed).map(({ segment }) => segment)
  }

  function* idsOf(found: readonly (readonly [Slot, Postings])[]): Generator<ArticleId> {
    for (const [{ segment }, documents] of found) {
      for (let at = 0; at < documents.length; at++) {
        const document = segment.documents[documents[at] ?? 0]
        if (document !== undefined) yield document.id
      }
    }
  }

  return {
    hashOf: (id) => {
      const place = places.get(id)
      return place?.slot.segment.documents[place.document]?.hash
    },
    ids: () => places.keys(),
    put: (id, hash, text) => {
      remove(id)
      const { slot, segment } = openSlot()
      settleAt(slot, segment.add({ id, hash }, text), id)
    },
    remove,
    find: (terms) => {
      const found = slots.flatMap((slot) => {
        const documents = livingWith(slot, terms)
        return documents.length === 0 ? [] : [[slot, documents] as const]
      })
      const marks = new Map<Slot, Uint8Array>()
      const markOf = (slot: Slot): Uint8Array => {
        const known = marks.get(slot)
        if (known !== undefined) return known
        const mark = new Uint8Array(slot.segment.documents.length)
        for (const [there, documents] of found) {
          if (there === slot) for (let at = 0; at < documents.length; at++) mark[documents[at] ?? 0] = 1
        }
        marks.set(slot, mark)
        return mark
      }
      return {
        total: found.reduce((sum, [, documents]) => sum + documents.length, 0),
        ids: () => idsOf(found),
        each: (visit) => {
          for (const [{ numbers }, documents] of found) {
            for (let at = 0; at < documents.length; at++) visit(numbers[documents[at] ?? 0] ?? 0)
          }
        },
        has: (id) => {
          const place = places.get(id)
          return place !== undefined && markOf(place.slot)[place.document] === 1
        },
      }
    },
    attach,
    settle: (everything = false) => {
      const settled = settling.catch(() => undefined).then(() => settleNow(everything))
      settling = settled
      return settled
    },
  }
}

const slotOf = (segment: Slot['segment'], size: number): Slot => ({
  segment,
  alive: new Uint8Array(size),
  numbers: new Uint32Array(size),
  living: 0,
})

/** The living documents of a segment that hold one alternative of every term. */
function livingWith({ segment, alive }: Slot, terms: readonly (readonly string[])[]): Postings {
  let found: Postings | null = null
  for (const alternatives of terms) {
    const [first, ...others] = alternatives.map((term) => documentsWith(segment, term))
    const either = others.reduce(unite, first ?? NO_POSTINGS)
    found = found === null ? either : intersect(found, either)
    if (found.length === 0) return found
  }
  return keep(found ?? NO_POSTINGS, (document) => alive[document] === 1)
}
