import type { ChainName } from '../names/chain-names'

/** Newest first; the same order on every machine. */
export const newestFirst = (a: ChainName, b: ChainName): number =>
  b.number - a.number || (a.hash < b.hash ? 1 : a.hash > b.hash ? -1 : 0)

/** What a listing's names alone tell of a chain. */
interface Ends {
  readonly heads: readonly ChainName[]
  /** Short hashes. */
  readonly missing: readonly string[]
}

/** Asked for again and again of the same listing, and a long chain is long to walk. */
const ends = new WeakMap<readonly ChainName[], Ends>()

function endsOf(names: readonly ChainName[]): Ends {
  const known = ends.get(names)
  if (known !== undefined) return known
  const parents = new Set(names.flatMap((name) => name.parents))
  const heads = names.filter((name) => !parents.has(name.hash)).sort(newestFirst)
  for (const { hash } of names) parents.delete(hash)
  const found = { heads, missing: [...parents].sort() }
  ends.set(names, found)
  return found
}

/** The links that none names as parent, newest first, from a listing in any order. */
export const headsOf = (names: readonly ChainName[]): readonly ChainName[] => endsOf(names).heads

/** Parents (short hashes) that a link names and that aren't there: they haven't arrived yet. */
export const missingParents = (names: readonly ChainName[]): readonly string[] => endsOf(names).missing

/** The names with one more. What a link changes that continues heads is known without walking the chain again. */
export function withName(names: readonly ChainName[], name: ChainName): readonly ChainName[] {
  const longer = [...names, name]
  const { heads, missing } = endsOf(names)
  const continues = name.parents.every((parent) => heads.some(({ hash }) => hash === parent))
  if (!continues || missing.includes(name.hash)) return longer
  const left = heads.filter(({ hash }) => !name.parents.includes(hash))
  ends.set(longer, { heads: [...left, name].sort(newestFirst), missing })
  return longer
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
