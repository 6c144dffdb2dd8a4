import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../../shared/article/canonical-json'
import { contentHash } from '../../../../shared/article/content-hash'
import type { ArticleRecord } from '../../../../shared/article/record'
import type { DocumentJson, NodeJson } from '../../../../shared/document/json'
import { documentSchema } from '../../../../shared/document/schema'
import { arbitraryBody } from '../../../support/arbitrary-document'
import { sampleRecord } from '../../../support/sample-record'

const body = (...content: readonly NodeJson[]): DocumentJson => ({ type: 'doc', content })
const record = (...content: readonly NodeJson[]): ArticleRecord => ({
  title: '标题',
  body: body({ type: 'paragraph', content }),
})

describe('contentHash', () => {
  it('is the SHA-256 of the canonical JSON of a plain record', () => {
    const plain = record({ type: 'text', text: '正文' })
    expect(contentHash(plain)).toBe(createHash('sha256').update(canonicalJson(plain)).digest('hex'))
  })

  it('does not change with what is not printed', () => {
    const { status, signOffs, notes, comments, proofreader, trashedAt, ...printed } = sampleRecord
    expect([status, signOffs, notes, comments, proofreader]).not.toContain(undefined)
    expect(trashedAt).toBeUndefined()
    const other: ArticleRecord = { ...printed, status: 'approved', notes: '另', trashedAt: '2026-03-10T08:00:00Z' }
    expect(contentHash(other)).toBe(contentHash(sampleRecord))
  })

  it('changes with every printed field', () => {
    for (const [field, value] of Object.entries(sampleRecord)) {
      if (['status', 'signOffs', 'notes', 'comments', 'proofreader', 'body'].includes(field)) continue
      const other = { ...sampleRecord, [field]: typeof value === 'string' ? `${value}改` : null }
      expect(contentHash(other), field).not.toBe(contentHash(sampleRecord))
    }
  })

  it('sees text split by a comment mark as one run', () => {
    const marked = record(
      { type: 'text', text: '前' },
      { type: 'text', text: '中', marks: [{ type: 'comment', attrs: { id: 'c' } }] },
      { type: 'text', text: '后' },
    )
    expect(contentHash(marked)).toBe(contentHash(record({ type: 'text', text: '前中后' })))
  })

  it('stays the same when an editor loads and saves the body', () => {
    fc.assert(
      fc.property(arbitraryBody, (given) => {
        const saved = documentSchema.nodeFromJSON(withoutDefaults(given)).toJSON() as DocumentJson
        const hash = contentHash({ title: '', body: saved })
        expect(contentHash({ title: '', body: withoutDefaults(given) as DocumentJson })).toBe(hash)
      }),
      { numRuns: 100 },
    )
  })
})

/** The body as a person would write it by hand: null attributes left out. */
function withoutDefaults(node: NodeJson): NodeJson {
  const attrs = Object.entries(node.attrs ?? {}).filter(([, value]) => value !== null)
  const { attrs: _attrs, content, ...rest } = node
  return {
    ...rest,
    ...(attrs.length === 0 ? {} : { attrs: Object.fromEntries(attrs) }),
    ...(content === undefined ? {} : { content: content.map(withoutDefaults) }),
  }
}
