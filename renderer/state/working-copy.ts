import { create } from 'zustand'
import { withoutEmptyCorrections } from '../../shared/article/empty-corrections'
import { withoutLooseComments } from '../../shared/article/loose-comments'
import { isSameRecord } from '../../shared/article/same-record'
import type {
  ArticleId,
  ArticleRecord,
  Instant,
  RecordFields,
  RevisionHash,
  RevisionReason,
} from '../../shared/article/record'
import type { DocumentJson } from '../../shared/document/json'
import { emptyDocument } from '../../shared/document/json'
import type { Draft, LoadedArticle } from '../../shared/ipc/article-values'
import { AppError } from '../../shared/ipc/errors'
import { call } from '../bridge/client'
import type { EditorHandle } from '../editor/api'
import { discardDraft } from './drafts'
import { beginSave, isSaving, savesDone } from './save-queue'

/** A pause in typing after which the text is written as a draft and drawn as a page, in milliseconds. */
const PAUSE = 250

export type SaveState =
  | { readonly kind: 'saved'; readonly at: Instant | null }
  | { readonly kind: 'dirty' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly error: AppError }

/** A saved text that edits may come back to, as the editor holds it. */
interface SavedText {
  readonly record: () => ArticleRecord
  readonly at: Instant
}

export interface OpenArticle {
  readonly id: string
  /** Changes whenever the editor has to be mounted anew. */
  readonly documentKey: string
  readonly parents: readonly RevisionHash[]
  readonly number: number
  readonly heads: readonly RevisionHash[]
  readonly problems: readonly string[]
  readonly initialBody: DocumentJson
  /** What the edits began from; null when that isn't the newest of the article, so that a draft is never given up for it. */
  readonly base: SavedText | null
  /** True when the body holds nodes this version doesn't know: shown, never edited. */
  readonly locked: boolean
}

interface WorkingCopyState {
  readonly open: OpenArticle | null
  readonly fields: RecordFields
  readonly save: SaveState
  /** The text at the last pause: what the preview, the checks and the counters look at. */
  readonly snapshot: ArticleRecord | null
  readonly draftWrittenAt: Instant | null
  /** Why the newest edits are not durable yet; null once a draft or a revision holds them. */
  readonly draftError: AppError | null
  readonly blockIndex: number
}

const noFields: RecordFields = { title: '' }
export const useWorkingCopy = create<WorkingCopyState>()(() => ({
  open: null,
  fields: noFields,
  save: { kind: 'saved', at: null },
  snapshot: null,
  draftWrittenAt: null,
  draftError: null,
  blockIndex: 0,
}))

let editor: EditorHandle | null = null
let pauseTimer: number | undefined
let edits = 0
let mounts = 0
let draftQueue: Promise<void> = Promise.resolve()

const set = useWorkingCopy.setState
const get = useWorkingCopy.getState

export const isDirty = (): boolean => get().save.kind !== 'saved'

export const isOpen = (article: ArticleId): boolean => get().open?.id === article

/** The whole record as it stands now, out of the fields and the editor. */
export function currentRecord(): ArticleRecord {
  const { fields, open, snapshot } = get()
  const body = editor?.getBody() ?? snapshot?.body ?? open?.initialBody ?? emptyDocument()
  return { ...withoutEmptyCorrections(fields), body: withoutLooseComments(body, fields.comments ?? []) }
}

const asHeld = (record: ArticleRecord): ArticleRecord => ({
  ...record,
  body: editor?.asHeld(record.body) ?? record.body,
})

export function attachEditor(handle: EditorHandle | null): void {
  editor = handle
}

export const attachedEditor = (): EditorHandle | null => editor

export function setBlockIndex(index: number): void {
  if (get().blockIndex !== index) set({ blockIndex: index })
}

/** Shows a loaded article, or the unsaved draft that continues it. */
export function showArticle(loaded: LoadedArticle, draft: Draft | null, locked: boolean): void {
  const record = draft?.record ?? loaded.revision.record
  const continues = draft === null || draft.parents.join() === loaded.hash
  show(
    {
      id: loaded.id,
      documentKey: `${loaded.id}#${++mounts}`,
      parents: draft?.parents ?? [loaded.hash],
      number: loaded.revision.number,
      heads: loaded.heads,
      problems: loaded.problems,
      initialBody: record.body,
      base: continues ? { record: () => asHeld(loaded.revision.record), at: loaded.revision.savedAt } : null,
      locked,
    },
    record,
    draft === null ? { kind: 'saved', at: loaded.revision.savedAt } : { kind: 'dirty' },
    draft?.writtenAt ?? null,
  )
}

/** Starts an article that has no revision yet; it exists in the library from its first save. */
export function showNewArticle(id: string, record: ArticleRecord, draft: Draft | null): void {
  show(
    {
      id,
      documentKey: `${id}#${++mounts}`,
      parents: [],
      number: 0,
      heads: [],
      problems: [],
      initialBody: record.body,
      base: null,
      locked: false,
    },
    record,
    draft === null ? { kind: 'saved', at: null } : { kind: 'dirty' },
    draft?.writtenAt ?? null,
  )
}

function show(open: OpenArticle, record: ArticleRecord, save: SaveState, draftWrittenAt: Instant | null): void {
  window.clearTimeout(pauseTimer)
  const { body: _body, ...fields } = record
  edits = 0
  set({ open, fields, save, snapshot: record, draftWrittenAt, draftError: null, blockIndex: 0 })
}

export function closeArticle(): void {
  window.clearTimeout(pauseTimer)
  const save: SaveState = { kind: 'saved', at: null }
  set({ open: null, fields: noFields, save, snapshot: null, draftWrittenAt: null, draftError: null })
}

/** Changes metadata; `undefined` removes a field. */
export function updateFields(patch: { readonly [K in keyof RecordFields]?: RecordFields[K] | undefined }): void {
  const next: Record<string, unknown> = { ...get().fields }
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined) delete next[key]
    else next[key] = value
  }
  set({ fields: { title: '', ...next } })
  noteEdit()
}

/** Called on every change of text or fields: cheap, the work waits for the pause. */
export function noteEdit(): void {
  edits += 1
  if (get().save.kind === 'saved' || get().save.kind === 'failed') set({ save: { kind: 'dirty' } })
  window.clearTimeout(pauseTimer)
  pauseTimer = window.setTimeout(() => void flushDraft(), PAUSE)
}

/** Takes the snapshot and writes the draft; resolves once it is durable, or with `draftError` set when it is not. */
export function flushDraft(): Promise<void> {
  window.clearTimeout(pauseTimer)
  const { open, save } = get()
  if (open === null || save.kind === 'saved') return draftQueue
  if (editor?.isComposing() === true) {
    pauseTimer = window.setTimeout(() => void flushDraft(), PAUSE)
    return draftQueue
  }
  const record = currentRecord()
  set({ snapshot: record })
  const base = save.kind === 'saving' ? null : baseOf(open, record)
  const editsThen = edits
  draftQueue = draftQueue
    .catch(() => undefined)
    .then(async () => {
      try {
        if (base !== null) return await giveUpDraft(open, base, editsThen)
        const { writtenAt } = await call('draft:write', { id: open.id, parents: open.parents, record })
        if (get().open?.id === open.id) set({ draftWrittenAt: writtenAt, draftError: null })
      } catch (error) {
        if (get().open?.id === open.id && error instanceof AppError)
          set({ save: { kind: 'failed', error }, draftError: error })
      }
    })
  return draftQueue
}

/** The saved text when the edits came back to it and nothing stands beside it in the library; null otherwise. */
function baseOf({ base, heads, parents }: OpenArticle, record: ArticleRecord): SavedText | null {
  if (base === null || heads.join() !== parents.join()) return null
  return isSameRecord(record, base.record()) ? base : null
}

/** A revision holds the text again. What was typed or begun meanwhile goes its own way. */
async function giveUpDraft(
  { id, documentKey, parents }: OpenArticle,
  { at }: SavedText,
  editsThen: number,
): Promise<void> {
  await discardDraft(id)
  const { open, save } = get()
  if (open?.documentKey !== documentKey || open.parents !== parents || save.kind === 'saving') return
  set({ ...(edits === editsThen ? { save: { kind: 'saved', at } } : {}), draftWrittenAt: null, draftError: null })
}

/**
 * Saves a revision, on what a save that is under way makes. Edits made while it is written stay dirty. On failure the
 * text stays in the editor and in the draft, and the error is in `save` as well as thrown.
 * @returns true when a revision holds the text; false when its article was left first, with the text in its draft, or
 * when the save that it waited for failed, which has been said and would fail again
 */
export async function saveRevision(
  whenStale: 'refuse' | 'fork',
  parents?: readonly RevisionHash[],
  reason?: RevisionReason,
): Promise<boolean> {
  if (isSaving()) {
    const asked = get().open?.documentKey
    let failed: string | undefined
    while (isSaving()) failed = await savesDone()
    if (get().open?.documentKey !== asked) return false
    if (!isDirty()) return true
    // Other parents, or a fork, are the answer to a conflict.
    if (failed === asked && whenStale === 'refuse' && parents === undefined) return false
  }
  return beginSave(get().open?.documentKey, () => writeRevision(whenStale, parents, reason))
}

async function writeRevision(
  whenStale: 'refuse' | 'fork',
  parents?: readonly RevisionHash[],
  reason?: RevisionReason,
): Promise<boolean> {
  const { open } = get()
  if (open === null || open.locked) return false
  window.clearTimeout(pauseTimer)
  const record = currentRecord()
  const editsThen = edits
  set({ snapshot: record, save: { kind: 'saving' } })
  try {
    await draftQueue
    const saved = await call('article:save', {
      id: open.id,
      parents: parents ?? open.parents,
      record,
      reason: reason ?? (open.number === 0 ? 'create' : 'save'),
      whenStale,
    })
    if (get().open?.documentKey !== open.documentKey) return true
    const others = open.heads.filter((head) => !(parents ?? open.parents).includes(head))
    set({
      open: {
        ...open,
        parents: [saved.hash],
        heads: [saved.hash, ...others],
        number: saved.number,
        base: { record: () => record, at: saved.savedAt },
      },
      save: edits === editsThen ? { kind: 'saved', at: saved.savedAt } : { kind: 'dirty' },
      draftWrittenAt: null,
      draftError: null,
    })
    if (edits !== editsThen) pauseTimer = window.setTimeout(() => void flushDraft(), PAUSE)
    return true
  } catch (error) {
    const failure = error instanceof AppError ? error : new AppError('internal', String(error))
    // What was typed just before the save is in no draft yet.
    if (get().open?.documentKey === open.documentKey) await flushDraft()
    if (get().open?.documentKey === open.documentKey) set({ save: { kind: 'failed', error: failure } })
    throw failure
  }
}
