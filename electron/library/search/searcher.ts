import { join } from 'node:path'
import type { ArticleId, ArticleRecord, RevisionHash } from '../../../shared/article/record'
import { AppError } from '../../../shared/ipc/errors'
import { searchedLines } from '../../../shared/search/article-text'
import { fold } from '../../../shared/search/fold'
import type { ArticleIndex } from '../catalogue/article-index'
import { inParallel } from '../disk/in-parallel'
import type { DiskOperations } from '../disk/operations'
import type { Numbering } from '../numbering'
import { openIndexFiles } from './index-files'
import { initialsTerm, isInitials } from './initials-term'
import { type Found, openSearchIndex, type SearchIndex } from './search-index'
import { openSlices } from '../slices'

/** Changes after which the index is kept at once; fewer wait for the close, or are read again after a crash. */
const WORTH_KEEPING = 500
/** Articles that are read from the disk at a time. */
const BATCH = 64

export interface ShownText {
  readonly hash: RevisionHash
  readonly record: ArticleRecord
}

export interface SearcherPlace {
  readonly disk: DiskOperations
  readonly stateFolder: string
  readonly now: () => number
  /** The catalogue's. */
  readonly numbering: Numbering
  readonly catalogue: () => Promise<ArticleIndex>
  /** The shown text of an article, or null when there is none to read; rejects where the library is gone. */
  readonly read: (id: ArticleId) => Promise<ShownText | null>
}

export interface IndexProgress {
  readonly done: number
  readonly total: number
}

/** The text index of one library, kept at what the catalogue says. */
export interface Searcher {
  /** The index as far as it goes, with what has just been saved in it. */
  readonly ready: () => Promise<SearchIndex>
  /** Reads every article whose text is not the one known. Resolves when the index holds them all. */
  readonly update: (onProgress?: (progress: IndexProgress) => void, signal?: AbortSignal) => Promise<void>
  /** These articles changed: the next search takes them in first. */
  readonly note: (ids: Iterable<ArticleId>) => void
  /** How many articles the index still lacks; 0 when it is whole. */
  readonly pending: (catalogue: ArticleIndex) => number
  /** Forgets all, on the disk too: the next update reads every article anew. */
  readonly forget: () => Promise<void>
  readonly close: () => Promise<void>
}

export function openSearcher(place: SearcherPlace): Searcher {
  const files = openIndexFiles(place.disk, join(place.stateFolder, 'search'), place.now)
  let index = openSearchIndex(place.numbering)
  let loading: Promise<void> | null = null
  let updating: Promise<void> | null = null
  let closed = false
  let changes = 0
  /** Articles still to be read by the update that runs. */
  let missing: number | null = null
  let updatedOnce = false
  const noted = new Set<ArticleId>()

  /** A second load would put old texts over newer ones. */
  const load = (): Promise<void> => (loading ??= files.load(index))

  async function take(id: ArticleId): Promise<void> {
    const shown = await place.read(id)
    if (shown === null) index.remove(id)
    else if (index.hashOf(id) !== shown.hash) index.put(id, shown.hash, await indexedText(shown.record))
    else return
    changes += 1
  }

  async function takeNoted(): Promise<void> {
    await inParallel([...noted], async (id) => {
      noted.delete(id)
      try {
        await take(id)
      } catch (error) {
        // It may come back; one article that can't be read is no reason to fail every search.
        if (error instanceof AppError && error.code === 'library-gone') noted.add(id)
        throw error
      }
    })
  }

  async function keep(everything: boolean): Promise<void> {
    if (changes === 0) return
    changes = 0
    // Derived: a full disk makes the next start slower, nothing more.
    await files.keep(await index.settle(everything)).catch(() => undefined)
  }

  /** The articles whose text is not the one known, the newest first: they are what people look for. */
  function staleOf(catalogue: ArticleIndex): readonly ArticleId[] {
    const stale: ArticleId[] = []
    for (const { rows } of catalogue.days.values()) {
      for (const [id, { summary }] of rows) {
        if (summary.hash !== '' && index.hashOf(id) !== summary.hash) stale.push(id)
      }
    }
    return stale.sort((a, b) => (a < b ? 1 : -1))
  }

  async function updateNow(onProgress?: (progress: IndexProgress) => void, signal?: AbortSignal): Promise<void> {
    await load()
    const catalogue = await place.catalogue()
    const breathe = openSlices()
    for (const id of [...index.ids()]) if (catalogue.get(id) === undefined) index.remove(id)
    const stale = staleOf(catalogue)
    missing = stale.length
    try {
      for (let at = 0; at < stale.length && !closed && signal?.aborted !== true; at += BATCH) {
        await inParallel(stale.slice(at, at + BATCH), take)
        missing = Math.max(0, stale.length - at - BATCH)
        onProgress?.({ done: stale.length - missing, total: stale.length })
        if (changes >= WORTH_KEEPING * 4) await keep(false)
        await breathe()
      }
      if (changes >= WORTH_KEEPING) await keep(true)
      updatedOnce = true
    } finally {
      missing = null
    }
  }

  function update(onProgress?: (progress: IndexProgress) => void, signal?: AbortSignal): Promise<void> {
    updating ??= updateNow(onProgress, signal).finally(() => (updating = null))
    return updating
  }

  return {
    ready: async () => {
      await load()
      await takeNoted()
      return index
    },
    update,
    note: (ids) => {
      for (const id of ids) noted.add(id)
    },
    // While it is being made it knows; afterwards an article may be missing only where its file could not be read.
    pending: (catalogue) => missing ?? (updatedOnce ? 0 : staleOf(catalogue).length),
    forget: async () => {
      await updating?.catch(() => undefined)
      index = openSearchIndex(place.numbering)
      loading = Promise.resolve()
      updatedOnce = false
      await files.forget()
    },
    close: async () => {
      closed = true
      await updating?.catch(() => undefined)
      if (loading === null) return
      await loading.catch(() => undefined)
      await takeNoted().catch(() => undefined)
      await keep(true)
    },
  }
}

/** What the index holds of a record: its folded lines, then the pinyin initials where only initials look for them. */
async function indexedText(record: ArticleRecord): Promise<string> {
  // Its dictionaries are large, and the first rows of a list need none of them.
  const { articleInitials } = await import('../../../shared/search/initials')
  const lines = searchedLines(record).map(({ text }) => text)
  return `${fold(lines.join('\n'))}\n${initialsTerm(articleInitials(record))}`
}

/** Articles that hold every term; letters alone are also taken for pinyin initials of titles and names. */
export const findTerms = (index: SearchIndex, terms: readonly string[]): Found =>
  index.find(terms.map((term) => (isInitials(term) ? [term, initialsTerm(term)] : [term])))
