import type { ArticleId, ArticleRecord } from '../../shared/article/record'
import { emptyDocument } from '../../shared/document/json'
import type { Draft, LoadedArticle } from '../../shared/ipc/article-values'
import { t } from '../../shared/messages/translate'
import { call } from '../bridge/client'
import { asAppError, useApp } from './app'
import { useArticleList } from './article-list'
import { type NamedArticle, notifyOf } from './article-notices'
import { openDialog, useDialog } from './dialogs'
import { discardDraft, findDraft, forgetDraft, isOfThisSession, noteDraft } from './drafts'
import { announce, dismissNotice, notify } from './notices'
import { ask } from './questions'
import { clearSelection } from './selection'
import {
  closeArticle,
  currentRecord,
  flushDraft,
  isOpen,
  saveRevision,
  showArticle,
  showNewArticle,
  useWorkingCopy,
} from './working-copy'
import { mayWrite } from './writable'

/**
 * Leaving an article with unsaved edits never saves a revision by itself: a revision says “I mean this”. The text is
 * kept durably as a draft, the row says 未保存, and coming back in the same session goes on where it was left. Only
 * drafts that an earlier session left (a crash, a power cut) are asked about.
 */
export async function leaveArticle(): Promise<boolean> {
  const { open } = useWorkingCopy.getState()
  if (open === null) return true
  await flushDraft()
  if (useWorkingCopy.getState().draftError === null) return true
  const choice = await ask({
    title: t('leave.notSafe.title'),
    text: t('leave.notSafe.text'),
    choices: [
      { value: 'stay', label: t('leave.notSafe.stay'), tone: 'primary' },
      { value: 'leave', label: t('leave.notSafe.leave'), tone: 'danger' },
    ],
  })
  return choice === 'leave'
}

/** Wishes to open articles in order: only the newest one is followed. */
let wish = 0

export async function openArticle(id: ArticleId): Promise<void> {
  const mine = ++wish
  // From here on commands mean this article, not the rows that were chosen before.
  clearSelection()
  if (useWorkingCopy.getState().open?.id === id) return
  try {
    if (!(await leaveArticle()) || mine !== wish) return
    const loaded = await loadOrDraft(id)
    if (mine !== wish) return
    if (loaded.draft !== null && !isOfThisSession(id)) {
      openDialog({ kind: 'recovery', draft: loaded.draft, loaded: loaded.article })
      return
    }
    await showLoaded(loaded.article, loaded.draft)
  } catch (error) {
    notify('error', asAppError(error).message)
  }
}

/** The saved article with its draft, or the draft alone of one that was never saved. */
async function loadOrDraft(
  id: ArticleId,
): Promise<{ readonly article: LoadedArticle | null; readonly draft: Draft | null }> {
  try {
    const article = await call('article:load', { id })
    return { article, draft: article.draft }
  } catch (error) {
    // Without a single version that can be read, the draft is all there is.
    const { code } = asAppError(error)
    const draft = code === 'not-found' || code === 'damaged' ? await findDraft(id) : null
    if (draft === null) throw error
    return { article: null, draft }
  }
}

/** Puts an article into the window, with its draft when there is one. */
export async function showLoaded(loaded: LoadedArticle | null, draft: Draft | null): Promise<void> {
  if (draft !== null) {
    const { articleId, record, writtenAt } = draft
    const column = record.column ?? null
    noteDraft({ id: articleId, title: record.title, column, writtenAt, isNew: draft.parents.length === 0 })
  }
  if (loaded === null) {
    if (draft !== null) showNewArticle(draft.articleId, draft.record, draft)
    return
  }
  // The schema is large and only needed once an article is open, so it is not part of the first paint.
  const [{ hasUnknownNodes }, { REVISION_FORMAT }] = await Promise.all([
    import('../../shared/article/validate'),
    import('../../shared/article/revision-format'),
  ])
  const record = draft?.record ?? loaded.revision.record
  showArticle(loaded, draft, loaded.revision.format > REVISION_FORMAT || hasUnknownNodes(record.body))
  announce(t('announce.opened', { title: record.title === '' ? t('common.untitled') : record.title }))
}

/**
 * A new article in the column that the list shows; it enters the library with its first save.
 * @param start what a template gives it
 */
export async function newArticle(start?: Pick<ArticleRecord, 'title' | 'body'>): Promise<void> {
  const mine = ++wish
  if (!mayWrite()) return
  try {
    if (!(await leaveArticle()) || mine !== wish) return
    const id = await call('article:mint-id')
    const { scope } = useArticleList.getState().filter
    const record: ArticleRecord = {
      title: start?.title ?? '',
      ...(scope.kind === 'column' ? { column: scope.id } : {}),
      body: start?.body ?? emptyDocument(),
    }
    clearSelection()
    showNewArticle(id, record, null)
    announce(t('announce.new'))
  } catch (error) {
    notify('error', asAppError(error).message)
  }
}

export async function leaveForList(): Promise<void> {
  wish += 1
  if (await leaveArticle()) closeArticle()
}

/** Why the last save failed, in view until one succeeds or another article comes. */
let failureNotice = 0

/** @returns true when the text is saved; a conflict or a missing name is put before the person instead. */
export async function saveArticle(): Promise<boolean> {
  const { open, fields } = useWorkingCopy.getState()
  if (open === null) return true
  if (open.locked) {
    notify('warning', t('save.locked'))
    return false
  }
  if ((useApp.getState().state?.person ?? null) === null) {
    openDialog({ kind: 'person', then: () => void saveArticle() })
    return false
  }
  try {
    if (!(await saveRevision('refuse'))) return false
    const { open: now } = useWorkingCopy.getState()
    if (now?.documentKey === open.documentKey) {
      dismissNotice(failureNotice)
      announce(t('announce.saved', { number: now.number }))
    }
    return true
  } catch (error) {
    await tellUnsaved({ id: open.id, title: fields.title }, error)
    return false
  }
}

/** Says why an article was not saved; a conflict is put before the person where its text is in the window. */
export async function tellUnsaved(article: NamedArticle, error: unknown): Promise<void> {
  const { code, message } = asAppError(error)
  const isHere = isOpen(article.id)
  if (code === 'conflict' && isHere) return showConflict()
  const notice = notifyOf(article, 'error', t('save.failedNotice', { message }))
  // A save of the open article takes back what was said of it alone.
  if (isHere) failureNotice = notice
}

/** Somebody else saved in between: both texts are put side by side. */
export async function showConflict(): Promise<void> {
  const { open, fields } = useWorkingCopy.getState()
  if (open === null) return
  try {
    const theirs = await call('article:load', { id: open.id })
    if (isOpen(open.id)) openDialog({ kind: 'conflict', mine: currentRecord(), theirs })
    else notifyOf({ id: open.id, title: fields.title }, 'warning', t('banner.changedOutside'))
  } catch (error) {
    notify('error', asAppError(error).message)
  }
}

/** A fork, or a conflict: the newest versions and the text in the window are made one, place by place. */
export function showFork(): void {
  const { open } = useWorkingCopy.getState()
  if (open !== null) openDialog({ kind: 'fork', id: open.id })
}

/** An article that is open by now, and forked: its fork, unless unsaved edits of an earlier session are asked about first. */
export async function openFork(id: ArticleId): Promise<void> {
  await openArticle(id)
  if (useWorkingCopy.getState().open?.id === id && useDialog.getState().dialog === null) showFork()
}

/** Puts an article with the unsaved edits of an earlier session into the window; false when the person stays where they are. */
export async function takeUpDraft(loaded: LoadedArticle | null, draft: Draft): Promise<boolean> {
  wish += 1
  if (useWorkingCopy.getState().open?.id !== draft.articleId && !(await leaveArticle())) return false
  clearSelection()
  await showLoaded(loaded, draft)
  return true
}

/** Drops the unsaved edits and shows what the library holds. */
export async function revertToSaved(): Promise<void> {
  const { open } = useWorkingCopy.getState()
  if (open === null) return
  // First the pending write, then the discard: the other way round the draft would come back.
  await flushDraft()
  const loaded = open.number === 0 ? null : await call('article:load', { id: open.id })
  await discardDraft(open.id)
  if (loaded === null) closeArticle()
  else await showLoaded(loaded, null)
}

/** Mirrors drafts of the open article into the list's marks and says when one can't be written; answers the function that stops. */
export function followDraft(): () => void {
  return useWorkingCopy.subscribe((now, before) => {
    const { open, draftWrittenAt, draftError, save, fields } = now
    if (open === null || open.id !== before.open?.id) return
    if (draftError !== null && before.draftError === null)
      notify('error', t('save.draftFailed', { message: draftError.message }))
    if (draftWrittenAt !== null && draftWrittenAt !== before.draftWrittenAt) {
      const column = fields.column ?? null
      noteDraft({ id: open.id, title: fields.title, column, writtenAt: draftWrittenAt, isNew: open.number === 0 })
    } else if (save.kind === 'saved' && before.save.kind === 'saving') forgetDraft(open.id)
  })
}
