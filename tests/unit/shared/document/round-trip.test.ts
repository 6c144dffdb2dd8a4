import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasUnknownNodes, parseRecord } from '../../../../shared/article/validate'
import { serializeBody } from '../../../../shared/document/html/serialize'
import { printedBody } from '../../../../shared/document/printed-body'
import { readHtml } from '../../../../shared/document/reader/read-html'
import { documentSchema } from '../../../../shared/document/schema'
import { arbitraryBody, normalBody } from '../../../support/arbitrary-document'
import { sampleRecord } from '../../../support/sample-record'

const context = { mediaHref: (name: string) => `assets/${name}`, mediaSize: () => ({ width: 800, height: 600 }) }

describe('serialize and read back', () => {
  it('gives the same body for any document', () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        const { body: read, lost, images } = readHtml(serializeBody(body, context))
        expect(normalBody(read)).toEqual(body)
        expect(lost).toEqual([])
        expect(images).toEqual([])
      }),
      { numRuns: 600 },
    )
  })

  it('gives the sample back without its comment marks', () => {
    const { body } = readHtml(serializeBody(sampleRecord.body, context))
    expect(normalBody(body)).toEqual(normalBody(printedBody(sampleRecord.body)))
  })

  it('makes exactly one top-level element of each top-level node', () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        for (const node of body.content ?? []) {
          const html = serializeBody({ type: 'doc', content: [node] }, context)
          expect(topLevelTags(html)).toBe(1)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('admits every body that the arbitrary makes', () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        expect(hasUnknownNodes(body)).toBe(false)
        expect(() => parseRecord({ title: '', body })).not.toThrow()
      }),
      { numRuns: 200 },
    )
  })
})

describe('reading anything', () => {
  it('always makes a body that the schema admits', () => {
    const tags = [
      'p',
      'div',
      'b',
      'table',
      'tr',
      'td',
      'th',
      'ul',
      'ol',
      'li',
      'h1',
      'h4',
      'figure',
      'img src=a.jpg',
      'br',
      'blockquote',
      'a href=https://x.cn',
      'span style="mso-list:ignore"',
      'p style="mso-list:l0 level2"',
      'script',
      'sup',
      'pre',
      'caption',
      'figcaption',
      'thead',
      'col class=width-20',
      'div class=table-block',
      'ol type=I',
      'p class=MsoTitle',
      'style',
    ]
    const piece = fc.oneof(
      fc.constantFrom(...tags).map((tag) => `<${tag}>`),
      fc.constantFrom(...tags).map((tag) => `</${tag.split(' ')[0] ?? ''}>`),
      fc.constantFrom(
        '文字',
        ' ',
        '1.',
        '\u3000\u3000',
        '<!--[if !supportLists]-->',
        '<![endif]>',
        '\ud800',
        '\u202e',
        '<td colspan=9999 rowspan=99>',
        '<ol start=-4>',
      ),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { body } = readHtml(pieces.join(''))
        expect(() => documentSchema.nodeFromJSON(body).check()).not.toThrow()
        expect(parseRecord({ title: '', body }).body).toEqual(body)
      }),
      { numRuns: 800 },
    )
  })
})

/** Counts elements at depth 0 of well-formed HTML. */
function topLevelTags(html: string): number {
  let depth = 0
  let count = 0
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
    if (slash === '/') depth -= 1
    else {
      if (depth === 0) count += 1
      if (!['img', 'br', 'hr', 'col'].includes(name ?? '')) depth += 1
    }
  }
  return count
}
