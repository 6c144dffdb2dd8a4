import { describe, expect, it } from 'vitest'
import { intoTableBefore, joinIntoList, joinNextItem } from '../../../../../renderer/editor/commands/joining'
import { splitItem } from '../../../../../renderer/editor/commands/lists'
import { moveSection, shiftSection } from '../../../../../renderer/editor/outline/sections'
import { doc, fn, h2, li, note, notes, ol, p, quote, table, td, tr, ul } from '../support/build'
import { expectEdit } from '../support/expect-edit'

describe('Backspace at the start of a text', () => {
  it('joins it with the list before, and lists that count on with each other', () => {
    expectEdit(doc(ul(li(p('甲'))), p('<a>乙')), joinIntoList, doc(ul(li(p('甲<a>乙')))))
    expectEdit(
      doc(ol(li(p('甲'))), p('<a>'), ol({ start: 2 }, li(p('乙')))),
      joinIntoList,
      doc(ol(li(p('甲<a>')), li(p('乙')))),
    )
    expectEdit(
      doc(ol(li(p('甲'))), p('<a>'), ol({ start: 5 }, li(p('乙')))),
      joinIntoList,
      doc(ol(li(p('甲<a>'))), ol({ start: 5 }, li(p('乙')))),
    )
    expectEdit(
      doc(ul(li(p('甲'), ul(li(p('子'))))), p('<a>乙')),
      joinIntoList,
      doc(ul(li(p('甲'), ul(li(p('子<a>乙')))))),
    )
  })
  it('takes no text into a cell or a quotation', () => {
    expectEdit(doc(ul(li(p('甲'), table(tr(td(ul(li(p('格')))))))), p('<a>乙')), joinIntoList, null)
    expectEdit(doc(quote(ul(li(p('甲')))), p('<a>乙')), joinIntoList, null)
    expectEdit(doc(p('甲'), p('<a>乙')), joinIntoList, null)
  })
  it('goes into the table before; an empty line between goes', () => {
    expectEdit(doc(table(tr(td(p('格')))), p('<a>乙')), intoTableBefore, doc(table(tr(td(p('格<a>')))), p('乙')))
    expectEdit(doc(table(tr(td(p('格')))), p('<a>'), p('丙')), intoTableBefore, doc(table(tr(td(p('格<a>')))), p('丙')))
    expectEdit(doc(table(tr(td(p('格')))), p('<a>')), intoTableBefore, doc(table(tr(td(p('格<a>')))), p()))
  })
})

describe('Delete at the end of a text', () => {
  it('takes the next item’s line to it', () => {
    expectEdit(doc(ul(li(p('甲<a>')), li(p('乙')))), joinNextItem, doc(ul(li(p('甲<a>乙')))))
    expectEdit(doc(p('甲<a>'), ul(li(p('乙')))), joinNextItem, doc(p('甲<a>乙')))
    expectEdit(
      doc(ul(li(p('甲'), ul(li(p('子<a>')))), li(p('乙')))),
      joinNextItem,
      doc(ul(li(p('甲'), ul(li(p('子<a>乙')))))),
    )
  })
  it('leaves items with more than a line, cells and quotations alone', () => {
    expectEdit(doc(ul(li(p('甲<a>')), li(p('乙'), p('丙')))), joinNextItem, null)
    expectEdit(doc(table(tr(td(p('甲<a>')), td(ul(li(p('乙'))))))), joinNextItem, null)
    expectEdit(doc(p('甲<a>'), quote(ul(li(p('乙'))))), joinNextItem, null)
  })
})

it('Enter in an item goes on with its alignment', () => {
  const centred = { align: 'center' }
  expectEdit(doc(ul(li(p(centred, '甲<a>')))), splitItem, doc(ul(li(p(centred, '甲')), li(p(centred, '<a>')))))
})

it('sections move beside the list of notes, never behind it', () => {
  const before = () => doc(h2('一<a>'), p('甲', fn('a')), h2('二'), p('乙'), notes(note('a', '注')))
  const after = doc(h2('二'), p('乙'), h2('<a>一'), p('甲', fn('a')), notes(note('a', '注')))
  expectEdit(before(), shiftSection(0, 1), after)
  expectEdit(before(), moveSection(0, 4), after)
  expectEdit(before(), moveSection(0, 5), null)
  expect(before().childCount).toBe(5)
})
