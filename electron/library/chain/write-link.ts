import { join } from 'node:path'
import { canonicalJson } from '../../../shared/article/canonical-json'
import type { RevisionHash } from '../../../shared/article/record'
import { writeDurably } from '../disk/durable-write'
import type { DiskOperations } from '../disk/operations'
import { sha256 } from '../disk/sha256'
import type { ChainName } from '../names/chain-names'
import { printChainName, shortHash } from '../names/chain-names'
import type { Link } from './read-link'

export interface PreparedLink {
  readonly name: ChainName
  readonly hash: RevisionHash
  readonly bytes: Uint8Array
  readonly savedAt: string
}

/**
 * The bytes and the name of a new link. In the rare case that its short hash is taken in the chain, it is stamped a
 * millisecond later: a short hash names one link of a chain.
 */
export function prepareLink<T extends Link>(subject: string, link: T, takenHashes: ReadonlySet<string>): PreparedLink {
  for (let time = Date.parse(link.savedAt); ; time += 1) {
    const savedAt = new Date(time).toISOString()
    const bytes = Buffer.from(canonicalJson({ ...link, savedAt }) + '\n')
    const hash = sha256(bytes)
    if (takenHashes.has(shortHash(hash))) continue
    const name = { subject, number: link.number, hash: shortHash(hash), parents: link.parents.map(shortHash) }
    return { name, hash, bytes, savedAt }
  }
}

/**
 * Writes a prepared link; resolves when it is durable. Its name is not in the listing that it was prepared from.
 * @param alongside done while the folder is being synced, once the link has its name
 */
export async function writeLink(
  disk: DiskOperations,
  folder: string,
  prepared: PreparedLink,
  alongside?: () => Promise<void>,
): Promise<void> {
  await writeDurably(disk, join(folder, printChainName(prepared.name)), prepared.bytes, { syncFolder: false })
  await Promise.all([disk.syncFolder(folder), alongside?.()])
}
