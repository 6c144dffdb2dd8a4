import { describe, expect, it } from 'vitest'
import type { Node } from '@tiptap/pm/model'
import type { Command } from '@tiptap/pm/state'
import { applyShorthand } from '../../../../../renderer/editor/extensions/shorthand/shorthand'
import { doc, h2, h3, li, ol, p, quote, table, td, tr, ul } from '../support/build'
import { expectEdit, stateOf } from '../support/expect-edit'

const space: Command = (state, dispatch) => {
  const change = applyShorthand(state, state.selection.from)
  if (change !== null) dispatch?.(change)
  return change !== null
}

describe('a space after signs at the start of a paragraph', () => {
  it.each<readonly [string, Node]>([
    ['##<a>', doc(h2('<a>'))],
    ['###<a>', doc(h3('<a>'))],
    ['-<a>', doc(ul(li(p('<a>'))))],
    ['1.<a>', doc(ol(li(p('<a>'))))],
    ['3.<a>', doc(ol({ start: 3 }, li(p('<a>'))))],
    ['999.<a>', doc(ol({ start: 999 }, li(p('<a>'))))],
    ['><a>', doc(quote(p('<a>')))],
    ['##<a>标题', doc(h2('<a>标题'))],
  ])('%s', (typed, after) => expectEdit(doc(p(typed)), space, after))

  it.each([
    '1、<a>',
    '0.<a>',
    '03.<a>',
    '2017.<a>',
    '1.2.<a>',
    '－<a>',
    '一.<a>',
    '1．<a>',
    '#<a>',
    '####<a>',
    '甲-<a>',
    '<a>',
  ])('%s stays text', (typed) => {
    expect(applyShorthand(stateOf(doc(p(typed))), stateOf(doc(p(typed))).selection.from)).toBeNull()
  })

  it('means nothing in headings, lists and cells', () => {
    for (const document of [doc(h2('-<a>')), doc(ul(li(p('1.<a>')))), doc(table(tr(td(p('-<a>')))))]) {
      expectEdit(document, space, null)
    }
  })
})
