import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { printedBody } from '../document/printed-body'
import { canonicalJson } from './canonical-json'
import type { ArticleRecord } from './record'

const NOT_PRINTED: ReadonlySet<string> = new Set<keyof ArticleRecord>([
  'status',
  'signOffs',
  'notes',
  'comments',
  'proofreader',
  'trashedAt',
])

/**
 * SHA-256 (lower-case hex) of the canonical JSON of what is printed. A sign-off names it, so that any later change of
 * content voids the sign-off, while comments, notes and the article's way through the house do not.
 */
export function contentHash(record: ArticleRecord): string {
  const printed = Object.entries(record).filter(([field]) => !NOT_PRINTED.has(field))
  const content = { ...Object.fromEntries(printed), body: printedBody(record.body) }
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(content))))
}
