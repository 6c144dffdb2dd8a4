import type { ArticleId, RevisionHash } from '../../shared/article/record'
import { cleanJson } from '../../shared/article/clean-json'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import { inParallel } from './disk/in-parallel'
import type { DiskOperations } from './disk/operations'
import type { Tree } from './disk/tree'
import { openValueFolder, type Stamp } from './chain/value-folder'
import { openKeyedQueue } from './keyed-queue'
import { parseVersionSubject, VERSION_PARTS, VERSIONS, versionSubject } from './names/version-name-files'

/** Characters of a name: it stands in one line beside a date. */
const LONGEST_VERSION_NAME = 40

/** 命名版本: a revision file never changes, so its name is an entry of a list beside it, with versions of its own. */
export interface VersionNames {
  /** Names by short hash. */
  readonly of: (id: ArticleId) => Promise<ReadonlyMap<string, string>>
  /** Names a revision, or takes its name away; resolves when that is durable. */
  readonly set: (id: ArticleId, hash: RevisionHash, name: string | null) => Promise<void>
}

export function openVersionNames(disk: DiskOperations, tree: Tree, stamp: Stamp): VersionNames {
  const folder = openValueFolder(disk, tree, VERSION_PARTS, VERSIONS, stamp)
  const queue = openKeyedQueue()

  async function of(id: ArticleId): Promise<ReadonlyMap<string, string>> {
    const chains = [...(await folder.chains())].flatMap(([subject, names]) => {
      const entry = parseVersionSubject(subject)
      return entry?.id === id ? [{ hash: entry.hash, names }] : []
    })
    const found = await inParallel(chains, async ({ hash, names }): Promise<readonly (readonly [string, string])[]> => {
      // One damaged or newer entry is no reason to go without the others.
      const newest = (await folder.resolve(names)).heads.find((head) => head.kind === 'sound')
      const name = newest?.kind === 'sound' ? nameIn(newest.link.value) : null
      return name === null ? [] : [[hash, name]]
    })
    return new Map(found.flat())
  }

  async function set(id: ArticleId, hash: RevisionHash, name: string | null): Promise<void> {
    const subject = versionSubject(id, hash)
    const names = (await folder.chains()).get(subject) ?? []
    const heads = (await folder.resolve(names)).heads
    const before = heads.length === 1 && heads[0]?.kind === 'sound' ? nameIn(heads[0].link.value) : null
    if (before === name && heads.length <= 1) return
    const value = name === null ? { revision: hash, removed: true } : { revision: hash, name }
    await folder.append(
      subject,
      names,
      heads.map((head) => head.hash),
      value,
    )
  }

  return {
    of,
    set: async (id, hash, name) => {
      const checked = name === null ? null : checkName(name)
      await queue.run(versionSubject(id, hash), () => set(id, hash, checked))
    },
  }
}

function checkName(given: string): string {
  const name = String(cleanJson(given)).replace(/\s+/gu, ' ').trim()
  if (name !== '' && Array.from(name).length <= LONGEST_VERSION_NAME) return name
  throw new AppError('invalid-argument', t('library.invalidVersionName', { most: LONGEST_VERSION_NAME }))
}

function nameIn(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('name' in value)) return null
  return typeof value.name === 'string' && value.name !== '' ? value.name : null
}
