import { create } from 'zustand'
import type { ArticleId } from '../../shared/article/record'
import { idsBetween } from './article-list'

interface Selection {
  readonly ids: ReadonlySet<ArticleId>
  /** The row that the keyboard is on. */
  readonly cursor: number
  /** Where a range starts. */
  readonly anchor: number
}

/** Which rows of the list are chosen, and where the keyboard is. */
export const useSelection = create<Selection>()(() => ({ ids: new Set(), cursor: 0, anchor: 0 }))

const set = useSelection.setState

/** Rows of the list as the person sees them: unsaved new articles first, then the library's. */
export interface RowIds {
  readonly draftIds: readonly ArticleId[]
  readonly total: number
}

export function moveCursor(cursor: number): void {
  set({ cursor, anchor: cursor })
}

/** @param open the open article in view: the click that opened it chose it, so that the first one beside it makes two */
export function toggleSelected(id: ArticleId, cursor: number, open: ArticleId | null = null): void {
  set(({ ids }) => {
    const next = new Set(ids.size === 0 && open !== null && open !== id ? [open] : ids)
    if (!next.delete(id)) next.add(id)
    return { ids: next, cursor, anchor: cursor }
  })
}

/** Extends the range from the anchor to `cursor`; rows that are not loaded are asked for. */
export async function selectRange(cursor: number, rows: RowIds): Promise<void> {
  set({ cursor })
  const { anchor } = useSelection.getState()
  const ids = await rowIds(Math.min(anchor, cursor), Math.max(anchor, cursor), rows)
  if (useSelection.getState().cursor === cursor) set({ ids: new Set(ids) })
}

export async function selectAll(rows: RowIds): Promise<void> {
  const last = rows.draftIds.length + rows.total - 1
  set({ ids: new Set(await rowIds(0, last, rows)) })
}

async function rowIds(first: number, last: number, rows: RowIds): Promise<readonly ArticleId[]> {
  const drafts = rows.draftIds.length
  const ofDrafts = rows.draftIds.slice(first, last + 1)
  return last < drafts ? ofDrafts : [...ofDrafts, ...(await idsBetween(Math.max(0, first - drafts), last - drafts))]
}

/** Chooses these, wherever in the list they stand. */
export function selectOnly(ids: readonly ArticleId[]): void {
  set({ ids: new Set(ids) })
}

/** Rows came or went above the keyboard's: it stays on the same article. */
export function shiftCursor(by: number): void {
  set(({ cursor, anchor }) => ({ cursor: Math.max(0, cursor + by), anchor: Math.max(0, anchor + by) }))
}

export function clearSelection(): void {
  set({ ids: new Set() })
}

/** Another filter shows other rows: nothing is chosen, the keyboard is at the top. */
export function resetSelection(): void {
  set({ ids: new Set(), cursor: 0, anchor: 0 })
}
