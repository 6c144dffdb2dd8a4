import { chainCommands, liftEmptyBlock } from '@tiptap/pm/commands'
import type { Node } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import {
  countingOn,
  liftAtItemStart,
  liftItem,
  sinkItem,
  splitItem,
  stayInList,
  toggleList,
} from '../../../../../renderer/editor/commands/lists'
import { caption, credit, doc, figure, h2, li, ol, p, table, td, tr, ul } from '../support/build'
import { expectEdit, stateOf } from '../support/expect-edit'

describe('lists', () => {
  it('are made of the selected paragraphs and undone again', () => {
    expectEdit(doc(p('甲<a>'), p('乙<h>')), toggleList('bulletList'), doc(ul(li(p('甲<a>')), li(p('乙<h>')))))
    expectEdit(doc(ul(li(p('甲<a>')), li(p('乙<h>')))), toggleList('bulletList'), doc(p('甲<a>'), p('乙<h>')))
  })
  it('change their kind', () => {
    expectEdit(doc(ul(li(p('甲<a>')))), toggleList('orderedList'), doc(ol(li(p('甲<a>')))))
    expectEdit(doc(ol({ start: 3 }, li(p('甲<a>')))), toggleList('bulletList'), doc(ul(li(p('甲<a>')))))
  })
  it('take a heading in as a paragraph', () => {
    expectEdit(doc(h2('甲<a>'), p('乙')), toggleList('orderedList'), doc(ol(li(p('甲<a>'))), p('乙')))
  })
  it('live in cells but not in captions', () => {
    expectEdit(doc(table(tr(td(p('甲<a>'))))), toggleList('bulletList'), doc(table(tr(td(ul(li(p('甲<a>'))))))))
    expectEdit(doc(figure(caption('图<a>'), credit())), toggleList('bulletList'), null)
  })
  it('a cell inside a list item makes its own list', () => {
    const inCell = (content: Node) => doc(ul(li(p('甲'), table(tr(td(content))))))
    expectEdit(inCell(p('乙<a>')), toggleList('bulletList'), inCell(ul(li(p('乙<a>')))))
  })
})

describe('keys in a list', () => {
  it('Enter makes the next item, on an empty one it ends the list', () => {
    expectEdit(doc(ul(li(p('甲<a>乙')))), splitItem, doc(ul(li(p('甲')), li(p('<a>乙')))))
    expectEdit(
      doc(ul(li(p('甲')), li(p('<a>')))),
      chainCommands(splitItem, liftEmptyBlock),
      doc(ul(li(p('甲'))), p('<a>')),
    )
  })
  it('Tab goes in, Backspace at the start goes out', () => {
    expectEdit(doc(ul(li(p('甲')), li(p('乙<a>')))), sinkItem, doc(ul(li(p('甲'), ul(li(p('乙<a>')))))))
    expectEdit(doc(ul(li(p('甲')), li(p('<a>乙')))), liftAtItemStart, doc(ul(li(p('甲'))), p('<a>乙')))
    expectEdit(doc(ul(li(p('甲<a>')))), liftAtItemStart, null)
    expect([stayInList(stateOf(doc(ul(li(p('甲<a>')))))), stayInList(stateOf(doc(p('甲<a>'))))]).toEqual([true, false])
  })
  it('an item taken out of the middle: the numbers go on after it', () => {
    const three = ol({ start: 3 }, li(p('甲')), li(p('乙<a>')), li(p('丙')), li(p('丁')))
    const cut = doc(ol({ start: 3 }, li(p('甲'))), p('乙<a>'), ol({ start: 4 }, li(p('丙')), li(p('丁'))))
    expectEdit(doc(three), liftItem, cut)
    expectEdit(
      doc(ol({ start: 3 }, li(p('甲<a>')), li(p('乙<h>')), li(p('丙')))),
      liftItem,
      doc(p('甲<a>'), p('乙<h>'), ol({ start: 3 }, li(p('丙')))),
    )
    const enter = chainCommands(splitItem, countingOn(liftEmptyBlock))
    expectEdit(
      doc(ol(li(p('甲')), li(p('<a>')), li(p('丙')))),
      enter,
      doc(ol(li(p('甲'))), p('<a>'), ol({ start: 2 }, li(p('丙')))),
    )
    expectEdit(
      doc(ol(li(p('甲')), li(p('乙'), p('<a>')), li(p('丙')))),
      enter,
      doc(ol(li(p('甲')), li(p('乙'))), p('<a>'), ol({ start: 3 }, li(p('丙')))),
    )
  })
  it('an item that goes one level out takes those after it along, counted from 1', () =>
    expectEdit(
      doc(ol(li(p('上'), ol({ start: 5 }, li(p('甲')), li(p('乙<a>')), li(p('丙')))))),
      liftItem,
      doc(ol(li(p('上'), ol({ start: 5 }, li(p('甲')))), li(p('乙<a>'), ol(li(p('丙')))))),
    ))
})
