import { EditorState } from '@tiptap/pm/state'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textsOf } from '../../../../../renderer/editor/finding/document-texts'
import { fittingEdits, foundIn, replaceFound, type Found } from '../../../../../renderer/editor/finding/found'
import { MOST_SLOT_TEXT } from '../../../../../shared/document/nodes/media-slot'
import { compileQuery } from '../../../../../shared/finding/find-query'
import { textBlocksOf, withTextEdits } from '../../../../../shared/finding/text-blocks'
import { arbitraryBody } from '../../../../support/arbitrary-document'
import { bold, br, caption, credit, doc, figure, p, schema, slot, table, td, tr } from '../support/build'

const finder = (text: string) => {
  const compiled = compileQuery({ text, matchCase: false, wholeWord: false, matchWidth: false, regex: false })
  if (compiled.kind !== 'finder') throw new Error('nothing to find')
  return compiled.find
}

function placesOf(document: ReturnType<typeof doc>, words: string): Found[] {
  const places: Found[] = []
  document.forEach((top, start) => {
    for (const block of textsOf(top)) places.push(...finder(words)(block.text).map((hit) => foundIn(block, hit, start)))
  })
  return places.sort((a, b) => a.from - b.from)
}

describe('texts of the editor', () => {
  it('stand where the hits of them are', () => {
    const document = doc(
      p('清河', bold('两岸'), br(), '清河'),
      figure(caption('清河夜景'), credit('清河报')),
      table(tr(td(p('甲')), td(p('清河')))),
    )
    const places = placesOf(document, '清河')
    expect(places.map(({ from, to }) => document.textBetween(from, to))).toEqual(Array(5).fill('清河'))
  })
})

describe('replacing', () => {
  it('leaves the words of a recording that would grow longer than they may be', () => {
    const long = '河'.repeat(MOST_SLOT_TEXT - 1)
    const document = doc(p('河边'), slot({ title: long }, caption('河')), slot({ title: '清河' }, caption()))
    const places = placesOf(document, '河')
    const edits = places.map((found) => ({ found, text: '河水' }))
    const left = fittingEdits(document, edits)
    expect(left.map(({ found }) => found.held)).toEqual([null, null, 'title'])
    expect(fittingEdits(document, edits.slice(1, 2))).toHaveLength(1)
    expect(fittingEdits(document, edits.slice(1, 3))).toEqual([])
  })
  it('does in the editor what is done in the files', () => {
    fc.assert(
      fc.property(
        arbitraryBody,
        fc.constantFrom('新闻', 'word', '一', '质'),
        fc.constantFrom('', '报', '新闻新闻', '\n报\n'),
        (body, old, now) => {
          const state = EditorState.create({ doc: schema.nodeFromJSON(body) })
          const edits = placesOf(state.doc, old).map((found) => ({ found, text: now }))
          const inEditor = replaceFound(state.tr, edits).doc
          const inFile = withTextEdits(
            body,
            textBlocksOf(body).flatMap(({ path, text }) =>
              finder(old)(text).map(({ from, to }) => ({ path, from, to, text: now })),
            ),
          )
          inEditor.check()
          expect(schema.nodeFromJSON(inFile).eq(inEditor)).toBe(true)
        },
      ),
    )
  })
})
