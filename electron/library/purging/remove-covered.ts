import { join } from 'node:path'
import { orMissing } from '../disk/error-codes'
import type { DiskOperations } from '../disk/operations'
import type { ChainName } from '../names/chain-names'
import { printChainName } from '../names/chain-names'

/** Removes revisions that a durable tombstone covers; resolves when their going is durable. */
export async function removeCovered(disk: DiskOperations, folder: string, names: readonly ChainName[]): Promise<void> {
  if (names.length === 0) return
  for (const name of names) await orMissing(disk.remove(join(folder, printChainName(name))))
  await disk.syncFolder(folder)
}

export interface SortedNames {
  readonly kept: readonly ChainName[]
  readonly gone: readonly ChainName[]
}

/** Tells the revisions that are there from those that count as gone. */
export function sortByCover(names: readonly ChainName[], covered: ReadonlySet<string>): SortedNames {
  if (covered.size === 0) return { kept: names, gone: [] }
  return {
    kept: names.filter((name) => !covered.has(name.hash)),
    gone: names.filter((name) => covered.has(name.hash)),
  }
}
