import { join } from 'node:path'
import * as v from 'valibot'
import { canonicalJson } from '../../shared/article/canonical-json'
import { isArticleId, isRevisionHash } from '../../shared/article/ids'
import type { ArticleId, RevisionHash } from '../../shared/article/record'
import type { Draft } from '../../shared/ipc/article-values'
import { orMissing } from './disk/error-codes'
import type { JsonFile } from './disk/json-file'
import { keepDamaged, openJsonFile } from './disk/json-file'
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

/** Far beyond any text, far from the stack's end: a damaged file must not keep its article shut. */
const MAX_DEPTH = 1000

function isTooDeep(json: unknown): boolean {
  let level: readonly unknown[] = [json]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return true
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? (Object.values(value) as unknown[]) : [],
    )
  }
  return false
}

type Stored = Draft | Readonly<Record<string, never>>
const isDraft = (stored: Stored): stored is Draft => 'articleId' in stored

export interface DraftStore {
  readonly write: (draft: Omit<Draft, 'writtenAt'>) => Promise<Draft>
  readonly read: (id: ArticleId) => Promise<Draft | null>
  readonly list: () => Promise<readonly Draft[]>
  /** Articles whose draft files can't be understood; their bytes stay. */
  readonly damaged: () => Promise<readonly ArticleId[]>
  readonly folder: string
  /** Keeps the bytes of a draft file that can't be understood beside it. @returns the kept file's name */
  readonly keepDamaged: (id: ArticleId) => Promise<string>
  readonly discard: (id: ArticleId) => Promise<void>
  /** Discards a draft that was found to be obsolete, but not a newer text that has been written since. */
  readonly discardObsolete: (id: ArticleId, judged: Draft | undefined) => Promise<void>
  /** The newest text that this process was asked to write, durable or on its way. */
  readonly newest: (id: ArticleId) => Draft | undefined
  /** True when this process wrote or has shown the article's draft: another program's draft is not its to judge. */
  readonly isOurs: (id: ArticleId) => boolean
  readonly idle: () => Promise<void>
}

/** By what was written: two drafts may bear the same time, on a clock that was set back. */
const isSameText = (a: Draft, b: Draft): boolean =>
  a === b || (a.writtenAt === b.writtenAt && canonicalJson(a.record) === canonicalJson(b.record))

/** Unsaved edits of this machine, one lowdb file an article. */
export function openDraftStore(disk: DiskOperations, folder: string, now: () => number): DraftStore {
  const queue = openKeyedQueue()
  const shown = new Set<ArticleId>()
  const newest = new Map<ArticleId, Draft>()
  const pathOf = (id: ArticleId): string => join(folder, `${id}.json`)

  const open = (id: ArticleId): Promise<JsonFile<Stored>> =>
    openJsonFile<Stored>(disk, pathOf(id), {}, (json) => {
      const parsed = v.safeParse(draftSchema, json)
      return parsed.success && parsed.output.articleId === id && !isTooDeep(json) ? (json as Draft) : null
    })

  async function readNow(id: ArticleId): Promise<Draft | null> {
    const stored = (await open(id)).db.data
    if (!isDraft(stored)) return null
    shown.add(id)
    return stored
  }

  async function ids(): Promise<readonly ArticleId[]> {
    const entries = (await orMissing(disk.list(folder))) ?? []
    await sweepTemps(disk, folder, entries, now())
    return entries.flatMap(({ name }) => {
      const id = name.replace(/\.json$/, '')
      return name === `${id}.json` && isArticleId(id) ? [id] : []
    })
  }

  const read = (id: ArticleId): Promise<Draft | null> => queue.run(id, () => readNow(id))

  async function removeNow(id: ArticleId): Promise<void> {
    shown.delete(id)
    newest.delete(id)
    if ((await orMissing(disk.remove(pathOf(id)).then(() => true))) === true) await disk.syncFolder(folder)
  }

  return {
    read,
    newest: (id) => newest.get(id),
    isOurs: (id) => shown.has(id) || newest.has(id),
    idle: () => queue.idle(),
    write: ({ articleId, parents, record }) => {
      const draft: Draft = { articleId, parents, record, writtenAt: new Date(now()).toISOString() }
      newest.set(articleId, draft)
      return queue.run(articleId, async () => {
        const { db } = await open(articleId)
        db.data = draft
        await db.write()
        return draft
      })
    },
    folder,
    keepDamaged: (id) => queue.run(id, () => keepDamaged(disk, pathOf(id))),
    damaged: async () => {
      const found: ArticleId[] = []
      for (const id of await ids()) if (await queue.run(id, async () => (await open(id)).damaged)) found.push(id)
      return found
    },
    list: async () => {
      const drafts: Draft[] = []
      for (const id of await ids()) {
        const draft = await read(id)
        if (draft !== null) drafts.push(draft)
      }
      return drafts.sort((a, b) => (a.writtenAt < b.writtenAt ? 1 : -1))
    },
    discard: (id) => queue.run(id, () => removeNow(id)),
    discardObsolete: (id, judged) =>
      queue.run(id, async () => {
        const last = newest.get(id)
        if (last === undefined || (judged !== undefined && isSameText(last, judged))) await removeNow(id)
      }),
  }
}
