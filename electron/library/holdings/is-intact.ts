import { revisionLink } from '../articles/revision-link'
import type { Link, LinkFormat } from '../chain/read-link'
import { decodeLink } from '../chain/read-link'
import { valueLinkFormat } from '../chain/value-link'
import { sha256 } from '../disk/sha256'
import type { ChainName } from '../names/chain-names'
import { ownedPath } from '../names/owned-path'
import { readTombstone } from '../purging/tombstone'

/** Whether the bytes of a library's file are those that its name promises; files of a newer format are judged by it too. */
export function isIntact(path: string, bytes: Uint8Array): boolean {
  const owned = ownedPath(path)
  switch (owned?.kind) {
    case 'revision':
      return isWhole(bytes, owned.name, revisionLink)
    case 'setting':
      return isWhole(bytes, owned.name, valueLinkFormat('settings'))
    case 'entry':
      return isWhole(bytes, owned.name, valueLinkFormat(owned.list))
    case 'medium':
      return sha256(bytes) === owned.sha256
    case 'publication':
      return sha256(bytes).startsWith(owned.sha256Start)
    case 'tombstone':
      return readTombstone(bytes, owned.id).kind !== 'damaged'
    case undefined:
      return false
  }
}

function isWhole<T extends Link>(bytes: Uint8Array, name: ChainName, format: LinkFormat<T>): boolean {
  const { kind } = decodeLink(bytes, name, format)
  return kind === 'sound' || kind === 'newer'
}
