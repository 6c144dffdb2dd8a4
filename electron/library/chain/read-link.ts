import { join } from 'node:path'
import type { Instant, RevisionHash } from '../../../shared/article/record'
import { AppError } from '../../../shared/ipc/errors'
import type { DiskOperations } from '../disk/operations'
import { sha256 } from '../disk/sha256'
import type { ChainName } from '../names/chain-names'
import { printChainName, shortHash } from '../names/chain-names'
import { readJsonBytes } from '../disk/json-bytes'

/** What the file of every link says of itself. */
export interface Link {
  readonly number: number
  readonly parents: readonly RevisionHash[]
  readonly savedAt: Instant
  readonly savedBy: string
}

/** How a kind of link is read: an article's revision, a settings topic's, a list entry's. */
export interface LinkFormat<T extends Link> {
  /** @throws AppError `newer-format` or `damaged` */
  readonly parse: (json: unknown) => T
  readonly subjectOf: (link: T) => string
}

export interface SoundLink<T> {
  readonly kind: 'sound'
  readonly name: ChainName
  readonly hash: RevisionHash
  readonly link: T
}
/** Whole, but written by a newer version of the app. */
export interface NewerLink {
  readonly kind: 'newer'
  readonly name: ChainName
  readonly hash: RevisionHash
  readonly json: unknown
}
/** The bytes don't match the name (`damaged`), or the disk doesn't give them (`unreadable`). */
export type RejectedLink = Rejected<'damaged'> | Rejected<'unreadable'>
interface Rejected<K> {
  readonly kind: K
  readonly name: ChainName
  readonly why: string
}
export type ReadLink<T> = SoundLink<T> | NewerLink | RejectedLink

/** Reads one link and checks its bytes against its name. Never rejects: what went wrong is in the answer. */
export async function readLink<T extends Link>(
  disk: DiskOperations,
  folder: string,
  name: ChainName,
  format: LinkFormat<T>,
  onBytes?: (bytes: Uint8Array) => void,
): Promise<ReadLink<T>> {
  let bytes: Uint8Array
  try {
    bytes = await disk.read(join(folder, printChainName(name)))
  } catch (error) {
    return { kind: 'unreadable', name, why: error instanceof Error ? error.message : String(error) }
  }
  onBytes?.(bytes)
  return decodeLink(bytes, name, format)
}

/** The same for bytes that somebody else has read. */
export function decodeLink<T extends Link>(bytes: Uint8Array, name: ChainName, format: LinkFormat<T>): ReadLink<T> {
  const damaged = (why: string): RejectedLink => ({ kind: 'damaged', name, why })
  const hash = sha256(bytes)
  if (shortHash(hash) !== name.hash) return damaged('hash')
  let json: unknown
  try {
    json = readJsonBytes(bytes)
  } catch {
    return damaged('json')
  }
  try {
    const link = format.parse(json)
    return agrees(link, name, format) ? { kind: 'sound', name, hash, link } : damaged('name')
  } catch (error) {
    if (error instanceof AppError && error.code === 'newer-format') return { kind: 'newer', name, hash, json }
    return damaged(error instanceof Error ? error.message : String(error))
  }
}

function agrees<T extends Link>(link: T, name: ChainName, format: LinkFormat<T>): boolean {
  return (
    format.subjectOf(link) === name.subject &&
    link.number === name.number &&
    link.parents.map(shortHash).join() === name.parents.join()
  )
}
