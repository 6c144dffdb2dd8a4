/**
 * The name of one link of a chain (a revision of an article, a settings topic or a list entry): it tells history, heads
 * and forks without opening the file. Hashes are the first 8 hex digits; the file holds them whole.
 */
export interface ChainName {
  readonly subject: string
  readonly number: number
  readonly hash: string
  /** Sorted; empty for the first link. */
  readonly parents: readonly string[]
}

const NAME = /^([a-z0-9][a-z0-9-]{0,63})\.(\d{4,9})\.([0-9a-f]{8})\.(root|[0-9a-f]{8}(?:\+[0-9a-f]{8})*)\.json$/

export const shortHash = (hash: string): string => hash.slice(0, 8)

export function printChainName({ subject, number, hash, parents }: ChainName): string {
  return `${subject}.${String(number).padStart(4, '0')}.${hash}.${parents.length === 0 ? 'root' : parents.join('+')}.json`
}

/** The parts of a file name, or null when it is no name we would have written. */
export function parseChainName(file: string): ChainName | null {
  const [, subject, digits, hash, parentPart] = NAME.exec(file) ?? []
  if (subject === undefined || digits === undefined || hash === undefined || parentPart === undefined) return null
  const parents = parentPart === 'root' ? [] : parentPart.split('+')
  const name: ChainName = { subject, number: Number(digits), hash, parents }
  const sorted = parents.every((parent, at) => at === 0 || (parents[at - 1] ?? '') < parent)
  const plausible = parents.length === 0 ? name.number === 1 : name.number > 1
  return sorted && plausible && printChainName(name) === file ? name : null
}
