import { create } from 'zustand'
import type { ArticleId, ArticleSummary } from '../../shared/article/record'
import type { ArticleCounts, ListAnswer, ListQuery, Overview } from '../../shared/ipc/list-values'
import type { AppError } from '../../shared/ipc/errors'
import { LONGEST_SEARCH } from '../../shared/search/query'
import type { Snippet } from '../../shared/search/snippet'
import { call, listen } from '../bridge/client'
import { asAppError } from './app'
import { type Filter, selectionOf, wholeDesk } from './list-query'

/** Rows fetched at once: a few screens, so that scrolling rarely waits. */
const PAGE = 100

interface ArticleList {
  readonly filter: Filter
  readonly total: number
  /** False until the library has been asked: of one never read on this machine nothing is known, not that it is empty. */
  readonly listed: boolean
  /** Loaded rows by page number; a page that is not there yet shows nothing. */
  readonly pages: ReadonlyMap<number, readonly ArticleSummary[]>
  readonly counts: ArticleCounts
  /** Why articles were found, as far as it is known. */
  readonly snippets: ReadonlyMap<ArticleId, Snippet>
  /** Articles that are searched by title and names only, because their text is still being read. */
  readonly pending: number
  readonly error: AppError | null
  /** How far the last change moved what is in view and the row of the keyboard; a new object each time. */
  readonly moved: Moved
}

/** A row that is to stay where the person sees it. */
export interface HeldRow {
  readonly id: ArticleId
  /** Among the library's rows. */
  readonly index: number
}

/** What stays in place while rows come and go around it. */
export interface Held {
  /** The first that is still there keeps the view. */
  readonly view: readonly HeldRow[]
  readonly cursor: HeldRow | null
}

interface Moved {
  readonly view: number
  readonly cursor: number
}

const unmoved: Moved = { view: 0, cursor: 0 }
const nothingHeld: Held = { view: [], cursor: null }

const noRows = { total: 0, pages: new Map() } as const
const noCounts: ArticleCounts = { total: 0, trashed: 0, byStatus: {}, byColumn: {} }
/** The articles under the chosen filter, in windows; the old rows stay until the new ones are there. */
export const useArticleList = create<ArticleList>()(() => ({
  filter: wholeDesk,
  total: 0,
  listed: false,
  pages: new Map(),
  counts: noCounts,
  snippets: new Map(),
  pending: 0,
  error: null,
  moved: unmoved,
}))

const set = useArticleList.setState
const get = useArticleList.getState

/** Grows with every filter and every known change, so that late answers to older questions are dropped. */
let generation = 0
let visible = { first: 0, last: 0 }
let held = nothingHeld
const asked = new Set<number>()
let refreshing = false
let refreshAgain = false

export const rowAt = (pages: ArticleList['pages'], index: number): ArticleSummary | undefined =>
  pages.get(Math.floor(index / PAGE))?.[index % PAGE]

/** The first paint: what was known of the library when it was last open. */
export function seedList(overview: Overview | null): void {
  generation += 1
  asked.clear()
  set({
    filter: wholeDesk,
    total: overview?.counts.total ?? 0,
    listed: false,
    pages: new Map(overview === null ? [] : paged(overview.newest, 0)),
    counts: overview?.counts ?? noCounts,
    snippets: new Map(),
    pending: 0,
    error: null,
  })
}

function paged(rows: readonly ArticleSummary[], firstPage: number): [number, readonly ArticleSummary[]][] {
  const pages: [number, readonly ArticleSummary[]][] = []
  for (let at = 0; at < rows.length; at += PAGE) pages.push([firstPage + at / PAGE, rows.slice(at, at + PAGE)])
  return pages
}

const queryOf = (filter: Filter, offset: number, limit: number): ListQuery => ({
  ...selectionOf(filter),
  offset,
  limit,
})

/** Which rows stay in place when the next change comes. */
export function holdRows(rows: Held): void {
  held = rows
}

/** Loads what the window shows and a page on either side. */
export async function showRows(first: number, last: number): Promise<void> {
  visible = { first, last }
  const { total, pages, filter } = get()
  const lastPage = Math.max(0, Math.ceil(total / PAGE) - 1)
  const from = Math.max(0, Math.floor(first / PAGE) - 1)
  const to = Math.min(lastPage, Math.floor(last / PAGE) + 1)
  const missing: number[] = []
  for (let page = from; page <= to; page += 1) {
    const full = Math.min(PAGE, total - page * PAGE)
    if (!asked.has(page) && (pages.get(page)?.length ?? 0) < full) missing.push(page)
  }
  const mine = generation
  await Promise.all(missing.map((page) => loadPage(page, filter, mine)))
}

async function loadPage(page: number, filter: Filter, mine: number): Promise<void> {
  asked.add(page)
  try {
    const answer = await call('article:list', queryOf(filter, page * PAGE, PAGE))
    if (mine !== generation) return
    set(({ pages }) => ({ total: answer.total, pages: new Map(pages).set(page, answer.articles), error: null }))
    void loadSnippets(answer.articles, filter, mine)
  } catch (error) {
    if (mine === generation) set({ error: asAppError(error) })
  } finally {
    if (mine === generation) asked.delete(page)
  }
}

/** Another filter: the rows change in one step when the first of them are there. */
export async function setFilter(patch: Partial<Filter>): Promise<void> {
  const search = patch.search?.slice(0, LONGEST_SEARCH)
  set(({ filter, snippets }) => ({
    filter: { ...filter, ...patch, ...(search === undefined ? {} : { search }) },
    snippets: patch.search === undefined ? snippets : new Map<ArticleId, Snippet>(),
  }))
  visible = { first: 0, last: 0 }
  held = nothingHeld
  await reload(noRows)
}

/** Asks again for the rows in view and the counts; several wishes while one runs become one. */
export async function refreshList(): Promise<void> {
  if (refreshing) {
    refreshAgain = true
    return
  }
  refreshing = true
  try {
    do {
      refreshAgain = false
      await reload()
    } while (refreshAgain)
  } finally {
    refreshing = false
  }
}

/** @param instead what stands there when the library doesn't answer: rows of another filter would be taken for its answer */
async function reload(instead: Partial<ArticleList> = {}): Promise<void> {
  const mine = ++generation
  asked.clear()
  const { filter } = get()
  const { view, cursor } = held
  const locate = [...new Set([...view, ...(cursor === null ? [] : [cursor])].map(({ id }) => id))]
  try {
    const [first, counts] = await Promise.all([listInView(filter, locate), call('article:counts')])
    if (mine !== generation) return
    const moved = { view: shiftOf(view, first), cursor: shiftOf(cursor === null ? [] : [cursor], first) }
    if (moved.view !== 0) visible = { first: visible.first + moved.view, last: visible.last + moved.view }
    const answer = moved.view === 0 ? first : await listInView(filter, [])
    if (mine !== generation) return
    const pending = answer.pending ?? 0
    const pages = new Map(paged(answer.articles, pageOf(visible.first)))
    set({ total: answer.total, listed: true, pages, counts, pending, error: null, moved })
    void loadSnippets(answer.articles, filter, mine)
  } catch (error) {
    if (mine === generation) set({ ...instead, error: asAppError(error) })
  }
}

const pageOf = (index: number): number => Math.max(0, Math.floor(index / PAGE))

/** The pages that the window shows. */
function listInView(filter: Filter, locate: readonly ArticleId[]): Promise<ListAnswer> {
  const firstPage = pageOf(visible.first)
  const pages = pageOf(visible.last) - firstPage + 1
  const query = queryOf(filter, firstPage * PAGE, pages * PAGE)
  return call('article:list', locate.length === 0 ? query : { ...query, locate })
}

/** How far the first of these rows that is still there has moved. */
function shiftOf(rows: readonly HeldRow[], { located = {} }: ListAnswer): number {
  for (const { id, index } of rows) {
    const now = located[id]
    if (now !== undefined) return now - index
  }
  return 0
}

/** What was found in rows that are there already; they stand without it until it comes. */
async function loadSnippets(articles: readonly ArticleSummary[], { search }: Filter, mine: number): Promise<void> {
  if (search.trim() === '' || articles.length === 0) return
  try {
    const found = await call('article:snippets', { ids: articles.map(({ id }) => id), search: search.trim() })
    if (mine === generation) set(({ snippets }) => ({ snippets: new Map([...snippets, ...Object.entries(found)]) }))
  } catch {
    // The rows say enough without it.
  }
}

/** The ids of rows from `first` to `last`, for selections that reach over rows not loaded. */
export const idsBetween = (first: number, last: number): Promise<readonly ArticleId[]> =>
  call('article:ids', { ...selectionOf(get().filter), first, last })

/** Keeps the list at what the library holds; answers the function that stops. */
export function followList(): () => void {
  return listen('library:changed', () => void refreshList())
}
