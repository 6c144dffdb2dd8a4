import { isIgnoredName } from '../names/ignored-names'
import type { ChainName } from '../names/chain-names'
import { parseChainName } from '../names/chain-names'
import type { FolderEntry } from '../disk/operations'

export type Chains = Map<string, readonly ChainName[]>

export interface ChainListing {
  readonly chains: Chains
  /** Names that are none of ours: links, folders, other files. */
  readonly strays: readonly string[]
}

/** Sorts a folder's names into the chains they belong to. */
export function readListing(entries: readonly FolderEntry[]): ChainListing {
  const chains = new Map<string, ChainName[]>()
  const strays: string[] = []
  for (const { name, kind } of entries) {
    const parsed = kind === 'file' ? parseChainName(name) : null
    if (parsed !== null) {
      const chain = chains.get(parsed.subject)
      if (chain === undefined) chains.set(parsed.subject, [parsed])
      else chain.push(parsed)
    } else if (!isIgnoredName(name)) strays.push(name)
  }
  return { chains, strays }
}
