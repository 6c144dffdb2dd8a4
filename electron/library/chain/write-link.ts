import { canonicalJson } from '../../../shared/article/canonical-json'
import type { RevisionHash } from '../../../shared/article/record'
import type { WholeFile } from '../disk/durable-write'
import { writeMade } from '../disk/durable-write'
import type { DiskOperations } from '../disk/operations'
import { sha256 } from '../disk/sha256'
import type { ChainName } from '../names/chain-names'
import { printChainName, shortHash } from '../names/chain-names'
import type { Link } from './read-link'

export interface PreparedLink extends WholeFile {
  readonly name: ChainName
  readonly hash: RevisionHash
  readonly savedAt: string
}

/**
 * The bytes and the name of a new link. In the rare case that its short hash is taken in the chain, it is stamped a
 * millisecond later: a short hash names one link of a chain.
 */
export function prepareLink<T extends Link>(subject: string, link: T, names: readonly ChainName[]): PreparedLink {
  for (let time = Date.parse(link.savedAt); ; time += 1) {
    const savedAt = new Date(time).toISOString()
    const bytes = Buffer.from(canonicalJson({ ...link, savedAt }) + '\n')
    const hash = sha256(bytes)
    const short = shortHash(hash)
    if (names.some((name) => name.hash === short)) continue
    const name = { subject, number: link.number, hash: short, parents: link.parents.map(shortHash) }
    return { name, fileName: printChainName(name), hash, bytes, savedAt }
  }
}

/**
 * Writes a new link of a chain; resolves when it is durable.
 * @param names the chain so far
 * @param alongside done while the folder is being synced, once the link has its name
 */
export const writeLink = <T extends Link>(
  disk: DiskOperations,
  folder: string,
  subject: string,
  link: T,
  names: readonly ChainName[],
  alongside?: (name: ChainName) => Promise<void>,
): Promise<PreparedLink> =>
  writeMade(disk, folder, () => prepareLink(subject, link, names), {
    alongside: async ({ name }) => alongside?.(name),
  })
