import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  moveSection,
  placesFor,
  sectionAt,
  sectionsOf,
  shiftSection,
} from '../../../../../renderer/editor/outline/sections'
import { doc, h2, h3, p } from '../support/build'
import { expectEdit, stateOf } from '../support/expect-edit'

const article = doc(p('导语'), h2('一'), p('甲'), h3('一之一'), p('乙'), h3('一之二'), p('丙'), h2('二'), p('丁'))

describe('sections', () => {
  it('reach to the next heading of the same or a higher level', () => {
    expect(sectionsOf(article).map(({ title, first, end }) => [title, first, end])).toEqual([
      ['一', 1, 7],
      ['一之一', 3, 5],
      ['一之二', 5, 7],
      ['二', 7, 9],
    ])
    expect([0, 2, 4, 8].map((block) => sectionAt(sectionsOf(article), block))).toEqual([-1, 0, 1, 3])
  })

  it('move with all that stands in them, as one step', () => {
    expectEdit(
      article,
      shiftSection(0, 1),
      doc(p('导语'), h2('二'), p('丁'), h2('<a>一'), p('甲'), h3('一之一'), p('乙'), h3('一之二'), p('丙')),
    )
    expectEdit(
      article,
      shiftSection(2, -1),
      doc(p('导语'), h2('一'), p('甲'), h3('<a>一之二'), p('丙'), h3('一之一'), p('乙'), h2('二'), p('丁')),
    )
    expectEdit(
      article,
      shiftSection(2, 1),
      doc(p('导语'), h2('一'), p('甲'), h3('一之一'), p('乙'), h2('二'), p('丁'), h3('<a>一之二'), p('丙')),
    )
    expectEdit(article, shiftSection(0, -1), null)
    expectEdit(article, shiftSection(3, 1), null)
  })

  it('go only where they are not already, and never into themselves', () => {
    const [first] = sectionsOf(article)
    expect(first === undefined ? [] : placesFor(sectionsOf(article), first, 9)).toEqual([9])
    expectEdit(article, moveSection(0, 3), null)
    expectEdit(article, moveSection(9, 0), null)
  })

  it('lose nothing wherever they go', () => {
    const blocks = fc.array(fc.constantFrom('h2', 'h3', 'p'), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(blocks, fc.nat(11), fc.nat(12), (kinds, at, before) => {
        const document = doc(
          ...kinds.map((kind, index) => (kind === 'h2' ? h2 : kind === 'h3' ? h3 : p)(`第${index}块`)),
        )
        const state = stateOf(document)
        let after = state
        moveSection(at, before)(state, (change) => (after = state.apply(change)))
        const texts: string[] = []
        after.doc.forEach((node) => texts.push(`${node.type.name} ${node.textContent}`))
        const had: string[] = []
        document.forEach((node) => had.push(`${node.type.name} ${node.textContent}`))
        expect(texts.toSorted()).toEqual(had.toSorted())
      }),
    )
  })
})
