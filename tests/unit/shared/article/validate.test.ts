import { describe, expect, it } from 'vitest'
import { hasUnknownNodes, parseRecord } from '../../../../shared/article/validate'
import { emptyDocument, type NodeJson } from '../../../../shared/document/json'
import { sampleRecord } from '../../../support/sample-record'

const body = emptyDocument()
const withBody = (...content: readonly unknown[]): unknown => ({ title: '', body: { type: 'doc', content } })
const paragraph = (...content: readonly unknown[]): unknown => ({ type: 'paragraph', content })

function refusal(value: unknown): { readonly code: string; readonly path: unknown; readonly message: string } {
  try {
    parseRecord(value)
  } catch (error) {
    const { code, details, message } = error as { code: string; details?: { path?: unknown }; message: string }
    return { code, path: details?.path, message }
  }
  throw new Error('was accepted')
}

describe('parseRecord', () => {
  it('takes a record with every field as it stands', () => {
    expect(parseRecord(sampleRecord)).toEqual(sampleRecord)
  })

  it('takes an unfinished draft', () => {
    const draft = { title: '', publishTime: '2026-1', source: { kind: 'reprint' }, body }
    expect(parseRecord(draft)).toEqual(draft)
  })

  it('keeps fields and attributes that it does not know', () => {
    const newer = {
      title: '新',
      topics: [{ id: 1, deep: { x: null } }],
      source: { name: '某报', licence: 'x' },
      body: {
        type: 'doc',
        content: [{ type: 'paragraph', attrs: { align: null, indent: 2 }, content: [{ type: 'text', text: '字' }] }],
      },
    }
    expect(parseRecord(newer)).toEqual(newer)
  })

  it('makes one empty paragraph of a body not begun', () => {
    expect(parseRecord({ title: '', body: { type: 'doc' } }).body).toEqual(body)
    expect(parseRecord({ title: '', body: { type: 'doc', content: [] } }).body).toEqual(body)
  })

  it.each([
    ['title', { body }],
    ['title', { title: 3, body }],
    ['authors', { title: '', authors: '张三', body }],
    ['authors.1', { title: '', authors: ['甲', 2], body }],
    ['source.kind', { title: '', source: { kind: 'stolen' }, body }],
    ['status', { title: '', status: 'gone', body }],
    ['language', { title: '', language: 'fr', body }],
    ['cover', { title: '', cover: '../../etc/passwd', body }],
    ['trashedAt', { title: '', trashedAt: '昨天', body }],
    ['translationOf', { title: '', translationOf: 'x', body }],
    ['comments.0.notes', { title: '', comments: [{ id: 'a', notes: {} }], body }],
    ['attachments.0.media', { title: '', attachments: [{ media: 'a.exe', name: '附件' }], body }],
  ])('refuses a wrong %s and says where', (path, value) => {
    const refused = refusal(value)
    expect(refused).toMatchObject({ code: 'invalid-record', path })
    expect(refused.message).toContain(path)
  })

  it('refuses keys that are a forbidden or another one once they are cleaned', () => {
    expect(refusal(JSON.parse('{"title":"","x":{"__pro\\u0000to__":{"a":1}},"body":{"type":"doc"}}'))).toMatchObject({
      code: 'invalid-record',
    })
    expect(refusal({ title: '', 'a\u0007': 1, a: 2, body })).toMatchObject({ code: 'invalid-record' })
  })

  it.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s anywhere', (key) => {
    const hostile = (json: string): unknown => JSON.parse(json.replaceAll('KEY', key))
    for (const json of [
      '{"title":"","body":{"type":"doc"},"KEY":{"polluted":1}}',
      '{"title":"","body":{"type":"doc"},"x":[{"y":{"KEY":1}}]}',
      '{"title":"","body":{"type":"doc","content":[{"type":"paragraph","attrs":{"KEY":1}}]}}',
    ]) {
      expect(refusal(hostile(json))).toMatchObject({ code: 'invalid-record' })
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  it('makes text well-formed: half characters replaced, controls dropped', () => {
    const parsed = parseRecord({ title: 'a\ud800b\u0000c\t', x: ['\udc00'], body, notes: '𠀀\r\n' })
    expect(parsed).toEqual({ title: 'a\ufffdbc\t', x: ['\ufffd'], body, notes: '𠀀\r\n' })
  })

  it.each([null, 1, 'x', []])('refuses %j, which is no object', (value) => {
    expect(refusal(value).code).toBe('invalid-record')
  })

  it('refuses hostile nesting without filling the stack', () => {
    let deep: unknown = { type: 'text', text: 'x' }
    for (let i = 0; i < 50_000; i++) deep = { type: 'blockquote', content: [deep] }
    expect(refusal(withBody(deep)).code).toBe('invalid-record')
  })
})

describe('a body', () => {
  it.each<readonly [string, unknown, string]>([
    ['an unknown node', { type: 'marquee' }, 'body.content[0]'],
    [
      'an unknown mark',
      paragraph({ type: 'text', text: 'x', marks: [{ type: 'blink' }] }),
      'body.content[0].content[0].marks[0]',
    ],
    ['empty text', paragraph({ type: 'text', text: '' }), 'body.content[0].content[0]'],
    [
      'a javascript: link',
      paragraph({ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }),
      'body.content[0].content[0].marks[0].attrs.href',
    ],
    [
      'a link without address',
      paragraph({ type: 'text', text: 'x', marks: [{ type: 'link' }] }),
      'body.content[0].content[0].marks[0].attrs.href',
    ],
    ['a wrong alignment', { type: 'paragraph', attrs: { align: 'middle' } }, 'body.content[0].attrs.align'],
    ['a heading of level 1', { type: 'heading', attrs: { level: 1 } }, 'body.content[0].attrs.level'],
    [
      'a list start that is no number',
      { type: 'orderedList', attrs: { start: '3' }, content: [] },
      'body.content[0].attrs.start',
    ],
    ['text right in the document', { type: 'text', text: 'x' }, 'body'],
    ['a list item outside a list', { type: 'listItem', content: [paragraph()] }, 'body'],
    ['an empty list', { type: 'bulletList' }, 'body.content[0]'],
    ['a figure without caption', { type: 'figure' }, 'body.content[0]'],
    [
      'a marked credit',
      {
        type: 'figure',
        content: [
          { type: 'figcaption' },
          { type: 'credit', content: [{ type: 'text', text: 'x', marks: [{ type: 'bold' }] }] },
        ],
      },
      'body.content[0].content[1]',
    ],
    [
      'a path for a media name',
      { type: 'figure', attrs: { media: '../x.png' }, content: [{ type: 'figcaption' }, { type: 'credit' }] },
      'body.content[0].attrs.media',
    ],
    [
      'super- and subscript at once',
      paragraph({ type: 'text', text: 'x', marks: [{ type: 'subscript' }, { type: 'superscript' }] }),
      'body.content[0].content[0]',
    ],
    [
      'a monstrous span',
      {
        type: 'table',
        content: [
          { type: 'tableRow', content: [{ type: 'tableCell', attrs: { colspan: 1e6 }, content: [paragraph()] }] },
        ],
      },
      'body.content[0].content[0].content[0].attrs.colspan',
    ],
    ['a node that is none', 'x', 'body.content[0]'],
    ['content that is no list', { type: 'paragraph', content: {} }, 'body.content[0]'],
  ])('with %s is refused, and the place named', (_what, node, path) => {
    expect(refusal(withBody(node))).toMatchObject({ code: 'invalid-body', path })
  })

  it('must be there and be a doc', () => {
    expect(refusal({ title: '' }).code).toBe('invalid-body')
    expect(refusal({ title: '', body: paragraph() }).code).toBe('invalid-body')
  })

  it('may have its marks in any order', () => {
    const marks = [{ type: 'italic' }, { type: 'bold' }]
    expect(() => parseRecord(withBody(paragraph({ type: 'text', text: 'x', marks })))).not.toThrow()
  })

  it('with nodes or marks of a newer version is told apart', () => {
    const newer: NodeJson = { type: 'doc', content: [{ type: 'poem' }] }
    const marked: NodeJson = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'ruby' }] }] }],
    }
    expect([newer, marked, body, sampleRecord.body].map(hasUnknownNodes)).toEqual([true, true, false, false])
  })
})
