import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readTags } from '../../../../electron/exporting/verify/html-tags'
import { serializeBody } from '../../../../shared/document/html/serialize'
import { chapterXhtml } from '../../../../shared/portal/book/chapter'
import { asXhtml } from '../../../../shared/portal/book/xhtml'
import { arbitraryBody } from '../../../support/arbitrary-document'
import { pageInput } from './page-fixture'

const context = { mediaHref: (name: string) => `../media/${name}`, mediaSize: () => ({ width: 800, height: 600 }) }

/** XML without attributes that have no value, without open elements, and with the five entities it knows. */
function problemOf(xml: string): string | null {
  const open: string[] = []
  for (const [tag, close = '', name = '', attributes = '', self = ''] of xml.matchAll(
    /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<]*")*)(\/?)>|</g,
  )) {
    if (name === '') return `no tag: ${tag}`
    if (close === '/') {
      if (open.pop() !== name || attributes !== '') return `</${name}>`
    } else if (self !== '/') open.push(name)
  }
  if (open.length > 0) return `<${open.join('><')}>`
  return /&(?!(?:amp|lt|gt|quot|#\d+);)/.exec(xml)?.[0] ?? null
}

test('a chapter of a withdrawn article says so over the text', () => {
  const { xhtml } = chapterXhtml(pageInput({ status: 'withdrawn' }))
  expect(xhtml).toMatch(/（本稿已撤下）<\/p>\s*<p>书市今日开门。/)
  expect(chapterXhtml(pageInput()).xhtml).not.toContain('本稿已撤下')
})

describe('XHTML of our own HTML', () => {
  it('is well-formed XML and says the same, whatever the text', () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        const html = serializeBody(body, context)
        const xhtml = asXhtml(html)
        expect(problemOf(xhtml)).toBeNull()
        const kept = readTags(html).attributes.filter(({ name }) => name !== 'loading' && name !== 'decoding')
        expect(readTags(xhtml).attributes).toEqual(kept)
        expect(xhtml.replace(/<[^>]*>/g, '').replace(/&#160;/g, '&nbsp;')).toBe(html.replace(/<[^>]*>/g, ''))
      }),
      { numRuns: 300 },
    )
  })
})
