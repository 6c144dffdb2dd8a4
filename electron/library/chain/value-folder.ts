import { join } from 'node:path'
import type { RevisionHash } from '../../../shared/article/record'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { orMissing } from '../disk/error-codes'
import { inParallel } from '../disk/in-parallel'
import type { DiskOperations } from '../disk/operations'
import type { Tree } from '../disk/tree'
import type { ChainName } from '../names/chain-names'
import { shortHash } from '../names/chain-names'
import { foldNames } from '../names/folded-names'
import { nextNumber } from './heads'
import type { Chains } from './listing'
import { readListing } from './listing'
import type { SoundLink } from './read-link'
import { readLink } from './read-link'
import type { ResolvedChain } from './resolve'
import { resolveChain } from './resolve'
import type { ValueLink } from './value-link'
import { VALUE_FORMAT, valueLinkFormat } from './value-link'
import { writeLink } from './write-link'

export interface Stamp {
  readonly now: () => number
  readonly person: () => string
}

/** A folder of chains of JSON values: a settings topic, or all entries of a list. */
export interface ValueFolder {
  readonly chains: () => Promise<Chains>
  readonly resolve: (names: readonly ChainName[]) => Promise<ResolvedChain<ValueLink>>
  /** The sound ones of some versions. */
  readonly read: (names: readonly ChainName[]) => Promise<readonly ValueLink[]>
  /** Writes a version that continues the given heads; resolves when it is durable. */
  readonly append: (
    subject: string,
    names: readonly ChainName[],
    parents: readonly RevisionHash[],
    value: unknown,
  ) => Promise<RevisionHash>
}

export function openValueFolder(
  disk: DiskOperations,
  tree: Tree,
  parts: readonly string[],
  kind: string,
  stamp: Stamp,
): ValueFolder {
  const format = valueLinkFormat(kind)
  return {
    chains: async () => {
      const folder = await tree.find(parts)
      const entries = folder === null ? null : await orMissing(disk.list(folder))
      return readListing(folder === null ? [] : await foldNames(disk, folder, entries ?? [])).chains
    },
    resolve: (names) => resolveChain(names, (name) => readLink(disk, join(tree.root, ...parts), name, format)),
    read: async (names) => {
      const links = await inParallel(names, (name) => readLink(disk, join(tree.root, ...parts), name, format))
      return links.flatMap((link) => (link.kind === 'sound' ? [link.link] : []))
    },
    append: async (subject, names, parents, value) => {
      const shorts = new Set(parents.map(shortHash))
      const link: ValueLink = {
        format: VALUE_FORMAT,
        kind,
        subject,
        number: nextNumber(names.filter((name) => shorts.has(name.hash))),
        parents: [...parents].sort(),
        savedAt: new Date(stamp.now()).toISOString(),
        savedBy: stamp.person().trim() || t('common.unknownPerson'),
        value,
      }
      return (await writeLink(disk, await tree.make(parts), subject, link, names)).hash
    },
  }
}

/** The newest value of a chain that can be used, or null when there is none at all. */
export function newestValue(chain: ResolvedChain<ValueLink>, what: string): SoundLink<ValueLink> | null {
  const [newest] = chain.heads
  if (newest === undefined) {
    if (chain.rejected.length > 0) throw new AppError('damaged', t('library.valueDamaged', { what }), { what })
    return null
  }
  if (newest.kind === 'newer') throw new AppError('newer-format', t('library.newerValue', { what }), { what })
  return newest
}
