import { changedRecord } from '../../../shared/article/bulk-change'
import type { ArticleId } from '../../../shared/article/record'
import type { Saved, SaveRequest } from '../../../shared/ipc/article-values'
import { AppError } from '../../../shared/ipc/errors'
import type { BulkChange, BulkEdit, BulkOutcome, EditOutcome } from '../../../shared/ipc/list-values'
import { t } from '../../../shared/messages/translate'
import { forEachArticle } from './article-actions'
import { readSound, shownHead } from './load-article'
import type { ArticleOnDisk } from './resolve-article'

export interface BulkEditPlace {
  readonly find: (id: ArticleId) => Promise<ArticleOnDisk>
  /** Writes a revision that no window has heard of yet. */
  readonly save: (request: SaveRequest) => Promise<Saved>
  readonly guardWrite: <T>(work: () => Promise<T>) => Promise<T>
  /** Tells of everything that was written, once. */
  readonly tell: (ids: readonly ArticleId[]) => void
}

export interface BulkEdits {
  readonly edit: (ids: readonly ArticleId[], change: BulkChange) => Promise<EditOutcome>
  readonly undo: (edits: readonly BulkEdit[]) => Promise<BulkOutcome>
}

/** One change of many articles: a revision each, on top of what the disk holds at that moment. */
export function openBulkEdits({ find, save, guardWrite, tell }: BulkEditPlace): BulkEdits {
  async function told(written: readonly { readonly id: ArticleId }[], work: () => Promise<BulkOutcome>) {
    try {
      return await work()
    } finally {
      if (written.length > 0) tell(written.map(({ id }) => id))
    }
  }

  async function editOne(id: ArticleId, change: BulkChange): Promise<BulkEdit | null> {
    const article = await find(id)
    // A change on one side of a fork would be lost or kept by chance when the two are joined.
    if (article.chain.heads.length > 1) throw new AppError('conflict', t('bulk.problem.forked'))
    const head = shownHead(article)
    const record = changedRecord(head.link.record, change)
    if (record === null) return null
    const saved = await save({ id, parents: [head.hash], record, reason: 'bulk', whenStale: 'refuse' })
    return { id, before: head.hash, after: saved.hash }
  }

  async function undoOne({ id, before, after }: BulkEdit): Promise<void> {
    const article = await find(id)
    const [head, ...others] = article.chain.heads
    if (head?.hash !== after || others.length > 0) throw new AppError('conflict', t('bulk.problem.changedSince'))
    const { link } = await readSound(article, before)
    await save({ id, parents: [after], record: link.record, reason: 'bulkUndo', whenStale: 'refuse' })
  }

  return {
    edit: async (ids, change) => {
      const edits: BulkEdit[] = []
      const outcome = await told(edits, () =>
        forEachArticle(ids, async (id) => {
          const edit = await guardWrite(() => editOne(id, change))
          if (edit !== null) edits.push(edit)
        }),
      )
      return { ...outcome, edits }
    },
    undo: (edits) => {
      const byId = new Map(edits.map((edit) => [edit.id, edit]))
      const written: BulkEdit[] = []
      return told(written, () =>
        forEachArticle([...byId.keys()], async (id) => {
          const edit = byId.get(id)
          if (edit === undefined) return
          await guardWrite(() => undoOne(edit))
          written.push(edit)
        }),
      )
    },
  }
}
