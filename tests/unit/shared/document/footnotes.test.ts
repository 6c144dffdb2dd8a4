import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRecord } from '../../../../shared/article/validate'
import { mendFootnotes, notesOf, referencesIn } from '../../../../shared/document/footnotes'
import { serializeBody } from '../../../../shared/document/html/serialize'
import type { DocumentJson, NodeJson } from '../../../../shared/document/json'
import { mendedSentences } from '../../../../shared/document/mended-notes'
import { pagePartsOf, placeOnPages } from '../../../../shared/document/page-parts'
import { arbitraryBody } from '../../../support/arbitrary-document'

const text = (value: string): NodeJson => ({ type: 'text', text: value })
const reference = (id: string): NodeJson => ({ type: 'footnoteReference', attrs: { id } })
const paragraph = (...content: readonly NodeJson[]): NodeJson => ({ type: 'paragraph', content })
const note = (id: string, words: string): NodeJson => ({
  type: 'footnote',
  attrs: { id },
  ...(words === '' ? {} : { content: [text(words)] }),
})
const notes = (...content: readonly NodeJson[]): NodeJson => ({ type: 'footnotes', content })
const body = (...content: readonly NodeJson[]): DocumentJson => ({ type: 'doc', content })

const idsOf = (of: DocumentJson): readonly string[] => [...notesOf(of).keys()]

describe('mendFootnotes', () => {
  it('leaves alone what is in step', () => {
    const sound = body(paragraph(reference('a')), notes(note('a', '甲')))
    expect(mendFootnotes(sound).body).toBe(sound)
    const plain = body(paragraph(text('无注')))
    expect(mendFootnotes(plain).body).toBe(plain)
  })

  it('gives a reference that stands twice an id and a note of its own', () => {
    const { body: mended, mended: told } = mendFootnotes(
      body(paragraph(reference('a'), reference('a')), notes(note('a', '甲'))),
    )
    expect(referencesIn(mended)).toEqual(['a', 'ax2'])
    expect(notesOf(mended).get('ax2')?.content).toEqual([text('甲')])
    expect(mendedSentences(told)).toEqual(['有 1 处脚注引用重复，已各自成注。'])
  })

  it('gives a reference without a note an empty one, and keeps the words of a note that nothing refers to', () => {
    const { body: mended, mended: told } = mendFootnotes(body(paragraph(reference('a')), notes(note('b', '乙'))))
    expect(mended).toEqual(body(paragraph(reference('a')), paragraph(text('乙')), notes(note('a', ''))))
    expect(mendedSentences(told)).toHaveLength(2)
  })

  it('puts the notes into the order of their references', () => {
    const mixed = body(paragraph(reference('b'), reference('a')), notes(note('a', '甲'), note('b', '乙')))
    expect(idsOf(mendFootnotes(mixed).body)).toEqual(['b', 'a'])
  })

  it('makes a valid body of any mixture, which needs no mending again', () => {
    const stock = fc.array(arbitraryBody, { minLength: 1, maxLength: 3 }).chain((bodies) => {
      const blocks = bodies.flatMap(({ content }) => content ?? [])
      return fc.array(fc.constantFrom(...blocks), { minLength: 1, maxLength: 6 })
    })
    fc.assert(
      fc.property(stock, (content) => {
        const { body: mended } = mendFootnotes({ type: 'doc', content })
        expect(() => parseRecord({ title: '', body: mended })).not.toThrow()
        expect(idsOf(mended)).toEqual(referencesIn(mended))
        expect(mendFootnotes(mended).body).toBe(mended)
      }),
      { numRuns: 200 },
    )
  })
})

describe('the pages of a body', () => {
  it('hold every block once and the notes that they refer to, numbered on', () => {
    fc.assert(
      fc.property(arbitraryBody, (any) => {
        const parts = pagePartsOf(any)
        const isBlock = ({ type }: NodeJson): boolean => type !== 'footnotes' && type !== 'pageBreak'
        const shown = parts.flatMap(({ body: part }) => part.content ?? [])
        expect(shown.filter(isBlock)).toEqual((any.content ?? []).filter(isBlock))
        expect(parts.flatMap(({ body: part }) => idsOf(part))).toEqual(idsOf(any))
        for (const { body: part } of parts) expect(referencesIn(part)).toEqual(idsOf(part))
        ;(any.content ?? []).forEach((block, index) => {
          const place = placeOnPages(any, index)
          if (isBlock(block)) expect(parts[place.part - 1]?.body.content?.[place.block]).toEqual(block)
        })
      }),
      { numRuns: 300 },
    )
  })

  it('hold a note once that they refer to twice', () => {
    const twice = paragraph(reference('a'), text('，'), reference('a'))
    const [first] = pagePartsOf(body(twice, { type: 'pageBreak' }, paragraph(text('二')), notes(note('a', '甲'))))
    expect(first?.body.content).toEqual([twice, notes(note('a', '甲'))])
  })

  it('give a note that several of them refer to one number, and the others theirs', () => {
    const pages = body(
      paragraph(reference('a'), text('，'), reference('a'), text('，'), reference('b')),
      { type: 'pageBreak' },
      paragraph(reference('c'), text('，'), reference('a'), text('，'), reference('d')),
      notes(note('a', '甲'), note('b', '乙'), note('c', '丙'), note('d', '丁')),
    )
    const written = pagePartsOf(pages).map(({ body: part, noteNumbers }) =>
      serializeBody(part, { mediaHref: (name) => name, mediaSize: () => null, noteNumbers }),
    )
    const numbers = written.map((html) => [...html.matchAll(/\[(\d)\]/g)].map(([, number]) => number).join(''))
    expect(numbers).toEqual(['112', '314'])
    expect(written[1]).toMatch(/<ol start="3"><li id="fn-c">.*<li id="fn-a" value="1">.*<li id="fn-d" value="4">/)
  })

  it('are one when breaks part nothing', () => {
    const lone = body({ type: 'pageBreak' }, paragraph(text('一')), { type: 'pageBreak' }, { type: 'pageBreak' })
    expect(pagePartsOf(lone).map(({ from, to }) => [from, to])).toEqual([[1, 2]])
    expect(placeOnPages(lone, 3)).toEqual({ part: 1, block: 2 })
  })
})
