import { statusesBefore } from '../../shared/article/bulk-change'
import type { ArticleId, Status } from '../../shared/article/record'
import { STATUSES } from '../../shared/article/record'
import type { BulkChange, BulkEdit, EditOutcome, TextChange } from '../../shared/ipc/list-values'
import { t } from '../../shared/messages/translate'
import { call } from '../bridge/client'
import { attempt } from './attempt'
import { useDrafts } from './drafts'
import { type Failure, reportFailures } from './failures'
import { inPortions } from './in-portions'
import { offerUndo } from './list-undo'
import { announce, notify } from './notices'
import { ask } from './questions'
import { isUnsavedNew } from './unsaved-new'
import { isDirty, useWorkingCopy } from './working-copy'
import { mayWrite } from './writable'

/** So many are asked about, even where all of them can be changed. */
const MANY = 50

/** Moves articles on to a status; those that can't take this step are counted before anything is done. */
export const changeStatusOf = (ids: readonly ArticleId[], status: Status): Promise<void> =>
  attempt(async () => {
    if (!mayWrite()) return
    const { free, failed } = partedByEdits(ids)
    const possible = await call('article:having-status', { ids: free, statuses: statusesBefore(status) })
    if (possible.length === 0) {
      if (failed.length > 0) reportFailures(failed)
      else notify('info', t('bulk.status.none', { count: ids.length, status: t(`status.${status}`) }))
      return
    }
    if (!(await surelyStatus(free, possible.length, status))) return
    await edit(possible, { kind: 'status', status }, failed, (count) =>
      t('bulk.done.status', { count, status: t(`status.${status}`) }),
    )
  })

/** Asks where the step means many articles, not all of them, or one that readers see and nothing follows. */
export async function surelyStatus(ids: readonly ArticleId[], count: number, status: Status): Promise<boolean> {
  const total = ids.length
  const withdraws = status === 'withdrawn'
  if (count === total && count < MANY && !withdraws) return true
  const words = { status: t(`status.${status}`) }
  const which =
    count === total
      ? t('bulk.status.all', { ...words, count })
      : t('bulk.status.some', { ...words, total, count, rest: total - count, why: await others(ids, status) })
  const title = t('bulk.status.title', words)
  const sure = total === 1 ? title : t('bulk.status.sure', { count })
  const choices = [
    { value: 'cancel', label: t('common.cancel') },
    { value: 'sure', label: sure, tone: withdraws ? 'danger' : 'primary' },
  ] as const
  const text = withdraws ? `${total === 1 ? '' : which}${t('bulk.status.withdraw')}` : which
  return (await ask({ title, text, choices })) === 'sure'
}

/** Those that can't take the step, by the status that they have: `3 篇已发布、1 篇已撤稿`. */
async function others(ids: readonly ArticleId[], status: Status): Promise<string> {
  const counts = await call('article:statuses', { ids })
  const possible = statusesBefore(status)
  return STATUSES.flatMap((name) => {
    const count = counts[name] ?? 0
    return count === 0 || possible.includes(name) ? [] : [t('bulk.status.part', { count, status: t(`status.${name}`) })]
  }).join('、')
}

/** A change that a dialog has asked for with the number of articles in it. */
export const changeMany = (
  ids: readonly ArticleId[],
  change: BulkChange,
  said: (count: number) => string,
): Promise<void> =>
  attempt(async () => {
    if (!mayWrite()) return
    const { free, failed } = partedByEdits(ids)
    await edit(free, change, failed, said)
  })

async function edit(
  ids: readonly ArticleId[],
  change: BulkChange,
  kept: readonly Failure[],
  said: (count: number) => string,
): Promise<void> {
  await carryOut(ids, (portion) => call('article:edit-many', { ids: portion, change }), kept, said)
}

/** Words replaced as they were found; articles that were left out of it are named with the others that failed. */
export const replaceTexts = (changes: readonly TextChange[], said: (count: number) => string): Promise<void> =>
  attempt(async () => {
    if (!mayWrite()) return
    const byId = new Map(changes.map((change) => [change.id, change]))
    const { free, failed } = partedByEdits([...byId.keys()])
    const work = (portion: readonly ArticleId[]): Promise<EditOutcome> =>
      call('article:replace-texts', { changes: portion.flatMap((id) => byId.get(id) ?? []) })
    await carryOut(free, work, failed, said)
  })

async function carryOut(
  ids: readonly ArticleId[],
  work: (portion: readonly ArticleId[]) => Promise<EditOutcome>,
  kept: readonly Failure[],
  said: (count: number) => string,
): Promise<void> {
  const edits: BulkEdit[] = []
  const { failed, left } = await inPortions(
    ids,
    (done) => t('bulk.editing', { done, total: ids.length }),
    async (portion) => {
      const outcome = await work(portion)
      edits.push(...outcome.edits)
      return outcome
    },
  )
  if (edits.length > 0) offerUndo(said(edits.length), () => takeBack(edits))
  else if (failed.length + kept.length === 0 && left === 0) notify('info', t('bulk.unchanged'))
  reportFailures([...kept, ...failed], left)
}

/** Sets the earlier values back where nobody has saved the article since. */
const takeBack = (edits: readonly BulkEdit[]): Promise<void> =>
  attempt(async () => {
    if (!mayWrite()) return
    const byId = new Map(edits.map((one) => [one.id, one]))
    const { free, failed: kept } = partedByEdits([...byId.keys()])
    const { done, failed, left } = await inPortions(
      free,
      (count) => t('bulk.undoing', { done: count, total: free.length }),
      (portion) => call('article:undo-edits', { edits: portion.flatMap((id) => byId.get(id) ?? []) }),
    )
    const notUndone = [...kept, ...failed]
    const count = done.length
    if (count > 0 && notUndone.length === 0) {
      announce(t('bulk.undone', { count }))
      notify('success', t('bulk.undone', { count }))
    }
    const numbers = { count, failed: notUndone.length }
    reportFailures(notUndone, left, count === 0 ? t('bulk.notUndone', numbers) : t('bulk.undoneSome', numbers))
  })

/** Articles with unsaved edits here stay as they are: a change below the text would become a conflict when it is saved. */
export function partedByEdits(ids: readonly ArticleId[]): {
  readonly free: readonly ArticleId[]
  readonly failed: readonly Failure[]
} {
  const { open } = useWorkingCopy.getState()
  const drafts = useDrafts.getState().byId
  const isUnsaved = (id: ArticleId): boolean => (open?.id === id ? isDirty() : drafts.has(id))
  const free: ArticleId[] = []
  const failed: Failure[] = []
  for (const id of ids) {
    const problem = isUnsavedNew(id) ? t('bulk.problem.new') : isUnsaved(id) ? t('bulk.problem.unsaved') : null
    if (problem === null) free.push(id)
    else failed.push({ id, error: { code: 'conflict', message: problem } })
  }
  return { free, failed }
}
