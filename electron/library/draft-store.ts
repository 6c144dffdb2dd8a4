import { join } from 'node:path'
import * as v from 'valibot'
import { isArticleId, isRevisionHash } from '../../shared/article/ids'
import type { ArticleId, RevisionHash } from '../../shared/article/record'
import type { Draft } from '../../shared/ipc/contract'
import { orMissing } from './disk/error-codes'
import type { JsonFile } from './disk/json-file'
import { openJsonFile } from './disk/json-file'
import type { DiskOperations } from './disk/operations'
import { sweepTemps } from './disk/sweep'
import { openKeyedQueue } from './keyed-queue'

/** Only its outline is checked: a record half-way through an edit need not be a valid one. */
const draftSchema = v.object({
  articleId: v.custom<ArticleId>(isArticleId),
  parents: v.array(v.custom<RevisionHash>(isRevisionHash)),
  writtenAt: v.string(),
  record: v.looseObject({ title: v.string(), body: v.looseObject({ type: v.literal('doc') }) }),
})

type Stored = Draft | Readonly<Record<string, never>>
const isDraft = (stored: Stored): stored is Draft => 'articleId' in stored

export interface DraftStore {
  readonly write: (draft: Omit<Draft, 'writtenAt'>) => Promise<Draft>
  readonly read: (id: ArticleId) => Promise<Draft | null>
  readonly list: () => Promise<readonly Draft[]>
  readonly discard: (id: ArticleId) => Promise<void>
  /** True when this process wrote or has shown the article's draft: another program's draft is not its to judge. */
  readonly isOurs: (id: ArticleId) => boolean
  readonly idle: () => Promise<void>
}

/** Unsaved edits of this machine, one lowdb file an article. */
export function openDraftStore(disk: DiskOperations, folder: string, now: () => number): DraftStore {
  const queue = openKeyedQueue()
  const ours = new Set<ArticleId>()
  const pathOf = (id: ArticleId): string => join(folder, `${id}.json`)

  const open = (id: ArticleId): Promise<JsonFile<Stored>> =>
    openJsonFile<Stored>(disk, pathOf(id), {}, (json) => {
      const parsed = v.safeParse(draftSchema, json)
      return parsed.success && parsed.output.articleId === id ? (json as Draft) : null
    })

  async function readNow(id: ArticleId): Promise<Draft | null> {
    const stored = (await open(id)).db.data
    if (!isDraft(stored)) return null
    ours.add(id)
    return stored
  }

  const read = (id: ArticleId): Promise<Draft | null> => queue.run(id, () => readNow(id))

  return {
    read,
    isOurs: (id) => ours.has(id),
    idle: () => queue.idle(),
    write: ({ articleId, parents, record }) =>
      queue.run(articleId, async () => {
        const draft: Draft = { articleId, parents, record, writtenAt: new Date(now()).toISOString() }
        const { db } = await open(articleId)
        db.data = draft
        await db.write()
        ours.add(articleId)
        return draft
      }),
    list: async () => {
      const entries = (await orMissing(disk.list(folder))) ?? []
      await sweepTemps(disk, folder, entries, now())
      const ids = entries.map(({ name }) => name.replace(/\.json$/, '')).filter(isArticleId)
      const drafts: Draft[] = []
      for (const id of new Set(ids)) {
        const draft = await read(id)
        if (draft !== null) drafts.push(draft)
      }
      return drafts.sort((a, b) => (a.writtenAt < b.writtenAt ? 1 : -1))
    },
    discard: (id) =>
      queue.run(id, async () => {
        ours.delete(id)
        if ((await orMissing(disk.remove(pathOf(id)).then(() => true))) === true) await disk.syncFolder(folder)
      }),
  }
}
