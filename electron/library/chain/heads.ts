import type { ChainName } from '../names/chain-names'

/** Newest first; the same order on every machine. */
export const newestFirst = (a: ChainName, b: ChainName): number =>
  b.number - a.number || (a.hash < b.hash ? 1 : a.hash > b.hash ? -1 : 0)

/** The links that none names as parent, newest first, from a listing in any order. */
export function headsOf(names: readonly ChainName[]): readonly ChainName[] {
  const parents = new Set(names.flatMap((name) => name.parents))
  return names.filter((name) => !parents.has(name.hash)).sort(newestFirst)
}

/** Parents (short hashes) that a link names and that aren't there: they haven't arrived yet. */
export function missingParents(names: readonly ChainName[]): readonly string[] {
  const there = new Set(names.map((name) => name.hash))
  return [...new Set(names.flatMap((name) => name.parents).filter((parent) => !there.has(parent)))].sort()
}

/** The number of a link that continues the given ones. */
export const nextNumber = (parents: readonly ChainName[]): number =>
  1 + parents.reduce((greatest, parent) => Math.max(greatest, parent.number), 0)

/** Tells one set of links from another, in any order, as a short text that can be kept. */
export function signatureOf(names: readonly ChainName[]): string {
  let mixed = 0
  let sum = 0
  for (const { hash } of names) {
    const value = Number.parseInt(hash, 16)
    mixed = (mixed ^ value) >>> 0
    sum = (sum + value) % 0x1_0000_0000_0000
  }
  return `${names.length}-${mixed.toString(16)}-${sum.toString(16)}`
}
