import type { ArticleId, ArticleRecord, RevisionHash, RevisionReason } from '../../shared/article/record'
import type { Saved } from '../../shared/ipc/article-values'
import { call } from '../bridge/client'
import { showLoaded } from './article-session'
import { discardDraft } from './drafts'
import { flushDraft, useWorkingCopy } from './working-copy'

/**
 * Saves another text than the window's as the article's next revision, and shows it there when the article is open. The
 * person has decided about unsaved edits before: once the revision is durable, their draft goes.
 * @throws AppError as `article:save` does; the window and its draft are then as they were
 */
export async function saveInstead(request: {
  readonly id: ArticleId
  readonly record: ArticleRecord
  readonly parents: readonly RevisionHash[]
  readonly reason: RevisionReason
}): Promise<Saved> {
  const { id } = request
  const isOpen = useWorkingCopy.getState().open?.id === id
  // First the pending write, then the discard: the other way round the draft would come back.
  if (isOpen) await flushDraft()
  const { open, save } = useWorkingCopy.getState()
  // Our own revision is no news from outside: while it is written the window counts as saving.
  if (isOpen) useWorkingCopy.setState({ save: { kind: 'saving' } })
  try {
    const saved = await call('article:save', { ...request, whenStale: 'refuse' })
    if (isOpen) {
      await discardDraft(id)
      await showLoaded(await call('article:load', { id }), null)
    }
    return saved
  } catch (error) {
    if (isOpen && useWorkingCopy.getState().open?.documentKey === open?.documentKey) useWorkingCopy.setState({ save })
    throw error
  }
}
