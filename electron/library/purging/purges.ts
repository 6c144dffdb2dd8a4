import { join } from 'node:path'
import type { ArticleId } from '../../../shared/article/record'
import { isArticleId } from '../../../shared/article/ids'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { writeDurably } from '../disk/durable-write'
import { orMissing } from '../disk/error-codes'
import type { DiskOperations } from '../disk/operations'
import type { Tree } from '../disk/tree'
import { foldNames } from '../names/folded-names'
import type { PurgeCover } from './returned'
import { NO_COVER } from './returned'
import type { Tombstone } from './tombstone'
import { printTombstone, readTombstone, uniteTombstones } from './tombstone'

/** The tombstones of a library. */
export interface Purges {
  /** The articles that have one. */
  readonly ids: () => Promise<readonly ArticleId[]>
  /** The same, listed again only when the folder's time has changed: asked for every day that is listed. */
  readonly known: () => Promise<readonly ArticleId[]>
  /** Null when there is none, or none that this version can read: then nothing counts as purged. */
  readonly read: (id: ArticleId) => Promise<Tombstone | null>
  /** What is gone for good of an article, and what came back to stay. */
  readonly cover: (id: ArticleId) => Promise<PurgeCover>
  /** Adds a tombstone to the one that may be there; resolves when the union is durable. */
  readonly add: (tombstone: Tombstone) => Promise<void>
}

const FOLDER = ['purged'] as const
const fileOf = (id: ArticleId): string => `${id}.json`

export function openPurges(disk: DiskOperations, tree: Tree): Purges {
  let last: { readonly modified: bigint; readonly ids: readonly ArticleId[] } | null = null

  async function look(isStale: (modified: bigint) => boolean): Promise<readonly ArticleId[]> {
    const folder = await tree.find(FOLDER)
    const facts = folder === null ? null : await orMissing(disk.inspect(folder))
    if (folder === null || facts === null) return []
    if (last !== null && !isStale(facts.modified)) return last.ids
    const entries = await foldNames(disk, folder, (await orMissing(disk.list(folder))) ?? [])
    const ids = entries.flatMap(({ name, kind }) => {
      const id = name.replace(/\.json$/, '')
      return kind === 'file' && name === fileOf(id) && isArticleId(id) ? [id] : []
    })
    last = { modified: facts.modified, ids }
    return ids
  }

  async function bytesOf(id: ArticleId): Promise<Uint8Array | null> {
    const folder = await tree.find(FOLDER)
    if (folder === null) return null
    const path = join(folder, fileOf(id))
    const facts = await orMissing(disk.inspect(path))
    return facts?.kind === 'file' ? orMissing(disk.read(path)) : null
  }

  async function read(id: ArticleId): Promise<Tombstone | null> {
    const bytes = await bytesOf(id)
    const found = bytes === null ? null : readTombstone(bytes, id)
    return found?.kind === 'sound' ? found.tombstone : null
  }

  return {
    ids: () => look(() => true),
    known: () => look((modified) => modified !== last?.modified),
    read,
    cover: async (id) => {
      const tombstone = await read(id)
      if (tombstone === null) return NO_COVER
      return { covered: new Set(tombstone.revisions), kept: new Set(tombstone.kept) }
    },
    add: async (tombstone) => {
      const id = tombstone.articleId
      const bytes = await bytesOf(id)
      const found = bytes === null ? null : readTombstone(bytes, id)
      // What can't be understood can't be united, and is never written over.
      if (found?.kind === 'newer') throw new AppError('newer-format', t('purging.newerTombstone', { id }), { id })
      if (found?.kind === 'damaged') throw new AppError('damaged', t('purging.damagedTombstone', { id }), { id })
      const united = found === null ? tombstone : uniteTombstones(found.tombstone, tombstone)
      const wanted = printTombstone(united)
      const folder = await tree.make(FOLDER)
      if (bytes === null || !wanted.equals(bytes)) await writeDurably(disk, join(folder, fileOf(id)), wanted)
      else await disk.syncFolder(folder)
      last = null
    },
  }
}
