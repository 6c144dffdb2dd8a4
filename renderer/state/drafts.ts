import { create } from 'zustand'
import type { ArticleId, Instant } from '../../shared/article/record'
import type { Draft } from '../../shared/ipc/article-values'
import { call } from '../bridge/client'

/** What the list shows of unsaved edits; the text stays on disk. */
export interface DraftNote {
  readonly id: ArticleId
  readonly title: string
  readonly column: string | null
  readonly writtenAt: Instant
  /** Never saved: this draft is all there is of the article. */
  readonly isNew: boolean
}

interface Drafts {
  readonly byId: ReadonlyMap<ArticleId, DraftNote>
  /** Drafts that this session wrote or took over: coming back to them needs no question. */
  readonly settled: ReadonlySet<ArticleId>
}

/** Unsaved edits of this machine. */
export const useDrafts = create<Drafts>()(() => ({ byId: new Map(), settled: new Set() }))

const noteOf = (draft: Draft): DraftNote => ({
  id: draft.articleId,
  title: draft.record.title,
  column: draft.record.column ?? null,
  writtenAt: draft.writtenAt,
  isNew: draft.parents.length === 0,
})

/** Reads all drafts again. @returns those that an earlier session left */
export async function loadDrafts(): Promise<readonly Draft[]> {
  const drafts = await call('draft:list')
  useDrafts.setState({ byId: new Map(drafts.map((draft) => [draft.articleId, noteOf(draft)])) })
  return drafts.filter((draft) => !isOfThisSession(draft.articleId))
}

export async function findDraft(id: ArticleId): Promise<Draft | null> {
  return (await call('draft:list')).find((draft) => draft.articleId === id) ?? null
}

export const isOfThisSession = (id: ArticleId): boolean => useDrafts.getState().settled.has(id)

/** A draft was written or taken over here. */
export function noteDraft(note: DraftNote): void {
  useDrafts.setState(({ byId, settled }) => ({
    byId: new Map(byId).set(note.id, note),
    settled: settled.has(note.id) ? settled : new Set(settled).add(note.id),
  }))
}

/** The draft is gone: saved as a revision, or discarded. */
export function forgetDraft(id: ArticleId): void {
  useDrafts.setState(({ byId, settled }) => ({
    byId: new Map([...byId].filter(([other]) => other !== id)),
    settled: new Set([...settled].filter((other) => other !== id)),
  }))
}

export async function discardDraft(id: ArticleId): Promise<void> {
  await call('draft:discard', { id })
  forgetDraft(id)
}

/** Another library has other drafts. */
export function forgetSession(): void {
  useDrafts.setState({ byId: new Map(), settled: new Set() })
}
