import { changedRecord } from '../../../shared/article/bulk-change'
import { withRecordEdits } from '../../../shared/article/text-places'
import type { ArticleId, ArticleRecord, RevisionHash, RevisionReason } from '../../../shared/article/record'
import type { Saved, SaveRequest } from '../../../shared/ipc/article-values'
import { AppError } from '../../../shared/ipc/errors'
import type { BulkChange, BulkEdit, BulkOutcome, EditOutcome, TextChange } from '../../../shared/ipc/list-values'
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

/** A person chose the articles, or they were carried to the portal together. */
export type BulkReason = Extract<RevisionReason, 'bulk' | 'uploaded'>

export interface BulkEdits {
  readonly edit: (ids: readonly ArticleId[], change: BulkChange, reason?: BulkReason) => Promise<EditOutcome>
  /** Words replaced in texts as somebody looked at them: an article with a newer revision is left alone. */
  readonly replace: (changes: readonly TextChange[]) => Promise<EditOutcome>
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

  async function editOne(
    id: ArticleId,
    change: (record: ArticleRecord, hash: RevisionHash) => ArticleRecord | null,
    reason: BulkReason = 'bulk',
  ): Promise<BulkEdit | null> {
    const article = await find(id)
    // A change on one side of a fork would be lost or kept by chance when the two are joined.
    if (article.chain.heads.length > 1) throw new AppError('conflict', t('bulk.problem.forked'))
    const head = shownHead(article)
    const record = change(head.link.record, head.hash)
    if (record === null) return null
    const saved = await save({ id, parents: [head.hash], record, reason, whenStale: 'refuse' })
    return { id, before: head.hash, after: saved.hash }
  }

  async function editAll(ids: readonly ArticleId[], work: (id: ArticleId) => Promise<BulkEdit | null>) {
    const edits: BulkEdit[] = []
    const outcome = await told(edits, () =>
      forEachArticle(ids, async (id) => {
        const edit = await guardWrite(() => work(id))
        if (edit !== null) edits.push(edit)
      }),
    )
    return { ...outcome, edits }
  }

  async function undoOne({ id, before, after }: BulkEdit): Promise<void> {
    const article = await find(id)
    const [head, ...others] = article.chain.heads
    if (head?.hash !== after || others.length > 0) throw new AppError('conflict', t('bulk.problem.changedSince'))
    const { link } = await readSound(article, before)
    await save({ id, parents: [after], record: link.record, reason: 'bulkUndo', whenStale: 'refuse' })
  }

  return {
    edit: (ids, change, reason) => editAll(ids, (id) => editOne(id, (record) => changedRecord(record, change), reason)),
    replace: (changes) => {
      const byId = new Map(changes.map((change) => [change.id, change]))
      return editAll([...byId.keys()], (id) =>
        editOne(id, (record, hash) => {
          const { head, edits = [] } = byId.get(id) ?? {}
          if (head !== hash) throw new AppError('conflict', t('bulkFind.changed'))
          if (record.trashedAt !== undefined) throw new AppError('invalid-argument', t('bulk.problem.trashed'))
          const replaced = withRecordEdits(record, edits)
          if (replaced === null) throw new AppError('invalid-argument', t('bulkFind.changed'))
          return replaced
        }),
      )
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
