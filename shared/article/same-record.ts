import type { NodeJson } from '../document/json'
import { canonicalJson } from './canonical-json'
import type { ArticleRecord } from './record'

/** Blocks as they are written out; a block that stays the same object is written once. */
const written = new WeakMap<NodeJson, string>()

/** Whether two records would be the same bytes; blocks that are the same object aren't looked into. */
export function isSameRecord(a: ArticleRecord, b: ArticleRecord): boolean {
  const blocks = a.body.content ?? []
  const others = b.body.content ?? []
  return (
    blocks.length === others.length &&
    canonicalJson(withoutBlocks(a)) === canonicalJson(withoutBlocks(b)) &&
    blocks.every((block, at) => isSameBlock(block, others[at]))
  )
}

const withoutBlocks = (record: ArticleRecord): object => ({ ...record, body: { ...record.body, content: undefined } })

const isSameBlock = (a: NodeJson, b: NodeJson | undefined): boolean =>
  a === b || (b !== undefined && writtenOut(a) === writtenOut(b))

function writtenOut(block: NodeJson): string {
  const known = written.get(block)
  if (known !== undefined) return known
  const text = canonicalJson(block)
  written.set(block, text)
  return text
}
