import { EditorState, Selection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { deleteBlock, duplicateBlock, moveBlocks } from '../../../../../renderer/editor/commands/move-blocks'
import { bold, doc, h2, hr, li, p, schema, table, td, tr, ul } from '../support/build'
import { expectEdit } from '../support/expect-edit'

describe('moving blocks', () => {
  it('takes the block with the caret past its neighbour', () => {
    expectEdit(doc(p('甲'), p('乙<a>')), moveBlocks('up'), doc(p('乙<a>'), p('甲')))
    expectEdit(doc(p('甲<a>'), h2('乙'), p('丙')), moveBlocks('down'), doc(h2('乙'), p('甲<a>'), p('丙')))
    expectEdit(doc(p('甲<a>'), p('乙')), moveBlocks('up'), null)
  })
  it('takes all blocks of a selection', () => {
    expectEdit(
      doc(p('甲'), p('乙<a>'), p('丙<h>'), hr()),
      moveBlocks('down'),
      doc(p('甲'), hr(), p('乙<a>'), p('丙<h>')),
    )
  })
  it('moves items within their list, and a list as a whole at its edge', () => {
    expectEdit(doc(ul(li(p('甲')), li(p('乙<a>')))), moveBlocks('up'), doc(ul(li(p('乙<a>')), li(p('甲')))))
    expectEdit(doc(p('前'), ul(li(p('甲<a>')))), moveBlocks('up'), doc(ul(li(p('甲<a>'))), p('前')))
  })
  it('leaves the notes last', () => {
    const notes = schema.node('footnotes', null, [schema.node('footnote', { id: 'a' })])
    const body = doc(p('甲'), notes)
    for (const at of [1, body.content.size - 1]) {
      const state = EditorState.create({ doc: body, selection: Selection.near(body.resolve(at)) })
      expect(moveBlocks('down')(state)).toBe(false)
      expect(moveBlocks('up')(state)).toBe(false)
    }
  })
  it('moves a table with the caret in it', () => {
    expectEdit(doc(p('前'), table(tr(td(p('甲<a>'))))), moveBlocks('up'), doc(table(tr(td(p('甲<a>')))), p('前')))
  })
})

describe('the menu of a block', () => {
  it('copies and deletes', () => {
    expectEdit(doc(p(bold('甲<a>')), p('乙')), duplicateBlock(0), doc(p(bold('甲')), p(bold('甲')), p('乙')))
    expectEdit(doc(p('甲'), p('乙<a>')), deleteBlock(0), doc(p('<a>乙')))
    expectEdit(doc(p('甲<a>')), deleteBlock(0), doc(p('<a>')))
  })
})
