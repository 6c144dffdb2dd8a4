import { describe, expect, it } from 'vitest'
import type { Node } from '@tiptap/pm/model'
import { history } from '@tiptap/pm/history'
import { EditorState, Plugin } from '@tiptap/pm/state'
import { CellSelection } from '@tiptap/pm/tables'
import * as tables from '../../../../../renderer/editor/commands/tables'
import { makeRoom } from '../../../../../renderer/editor/extensions/table/column-room'
import { fillRows } from '../../../../../renderer/editor/extensions/table/filled-rows'
import { doc, p, table, td, th, tr } from '../support/build'
import { expectEdit, stateOf } from '../support/expect-edit'

const cellPositions = (document: Node): readonly number[] => {
  const found: number[] = []
  document.descendants((node, pos) => {
    if (node.type.name === 'tableCell' || node.type.name === 'tableHeader') found.push(pos)
  })
  return found
}
const cellsFrom = (first: number, last: number) => (document: Node) => {
  const cells = cellPositions(document)
  return CellSelection.create(document, cells[first] ?? 0, cells[last] ?? 0)
}

describe('tables', () => {
  it('are put in with a header row and the caret in the first cell', () => {
    expectEdit(
      doc(p('上<a>')),
      tables.insertTable(2, 2, true),
      doc(p('上'), table(tr(th(p('<a>')), th(p())), tr(td(p()), td(p())))),
    )
  })
  it('are not put into tables', () => {
    expectEdit(doc(table(tr(td(p('<a>'))))), tables.insertTable(2, 2, false), null)
  })
  it('grow and shrink', () => {
    const one = doc(table(tr(td(p('甲<a>')), td(p('乙')))))
    expectEdit(one, tables.rowBelow, doc(table(tr(td(p('甲<a>')), td(p('乙'))), tr(td(p()), td(p())))))
    expectEdit(one, tables.columnLeft, doc(table(tr(td(p()), td(p('甲<a>')), td(p('乙'))))))
    expectEdit(one, tables.removeColumn, doc(table(tr(td(p('<a>乙'))))))
    expectEdit(doc(p('上'), table(tr(td(p('甲<a>'))))), tables.removeRow, doc(p('上')))
    expectEdit(doc(p('上')), tables.removeRow, null)
  })
  it('keep their head when a row or column comes before it', () => {
    const head = (text: string) => tr(th(p(text)), th(p('数')))
    const body = tr(th(p('柳')), td(p('1')))
    expectEdit(doc(table(head('县<a>'), body)), tables.rowAbove, doc(table(tr(th(p()), th(p())), head('县<a>'), body)))
    expectEdit(
      doc(table(head('县<a>'), body)),
      tables.columnLeft,
      doc(table(tr(th(p()), th(p('县<a>')), th(p('数'))), tr(th(p()), th(p('柳')), td(p('1'))))),
    )
    const plain = doc(table(tr(td(p('甲<a>'))), tr(th(p('乙')))))
    expectEdit(plain, tables.rowAbove, doc(table(tr(td(p())), tr(td(p('甲<a>'))), tr(th(p('乙'))))))
  })
  it('merge and split cells', () => {
    const before = doc(table(tr(td(p('甲')), td(p('乙')))))
    const merged = doc(table(tr(td({ colspan: 2 }, p('甲'), p('乙')))))
    expectEdit(before, tables.merge, merged, cellsFrom(0, 1))
    expectEdit(doc(table(tr(td({ colspan: 2 }, p('甲<a>'))))), tables.split, doc(table(tr(td(p('甲')), td(p())))))
  })
  it('lose the rows that merging left without a cell', () => {
    const before = doc(table(tr(td(p('甲')), td(p('乙'))), tr(td(p('丙')), td(p('丁'))), tr(td(p('戊')), td(p('己')))))
    const rows = new Plugin({ appendTransaction: (_changes, { doc: old }, now) => fillRows(old, now) })
    const merging = (last: number): EditorState =>
      EditorState.create({ doc: before, selection: cellsFrom(0, last)(before), plugins: [history(), rows] })
    expectEdit(
      merging(3),
      tables.merge,
      doc(table(tr(td({ colspan: 2 }, p('甲'), p('乙'), p('丙'), p('丁'))), tr(td(p('戊')), td(p('己'))))),
    )
    expectEdit(
      merging(5),
      tables.merge,
      doc(table(tr(td({ colspan: 2 }, p('甲'), p('乙'), p('丙'), p('丁'), p('戊'), p('己'))))),
    )
  })
  it('show a column that comes to others which have all of the width', () => {
    const room = new Plugin({ appendTransaction: (_changes, { doc: old }, now) => makeRoom(old, now) })
    const wide = (width: number, text: string) => td({ colwidth: [width] }, p(text))
    const coming = (...cells: readonly Node[]): EditorState => {
      const { doc: all, selection } = stateOf(doc(table(tr(...cells))))
      return EditorState.create({ doc: all, selection, plugins: [history(), room] })
    }
    expectEdit(
      coming(wide(30, '甲<a>'), wide(70, '乙')),
      tables.columnRight,
      doc(table(tr(wide(20, '甲<a>'), td(p()), wide(46, '乙')))),
    )
    expectEdit(
      coming(wide(60, '甲<a>'), td(p('乙'))),
      tables.columnRight,
      doc(table(tr(wide(60, '甲<a>'), td(p()), td(p('乙'))))),
    )
    expectEdit(coming(td(p('甲<a>'))), tables.columnRight, doc(table(tr(td(p('甲<a>')), td(p())))))
  })
  it('have or lose a header row', () => {
    const plain = doc(table(tr(td(p('甲<a>'))), tr(td(p('乙')))))
    const headed = doc(table(tr(th(p('甲<a>'))), tr(td(p('乙')))))
    expectEdit(plain, tables.toggleHeaderRow, headed)
    expectEdit(headed, tables.toggleHeaderRow, plain)
    expect(tables.hasHeaderRow(stateOf(headed))).toBe(true)
  })
  it('Tab moves on, and makes a row at the end', () => {
    expectEdit(
      doc(table(tr(td(p('甲<a>')), td(p('乙'))))),
      tables.nextCell,
      doc(table(tr(td(p('甲')), td(p('<a>乙<h>'))))),
    )
    expectEdit(
      doc(table(tr(td(p('甲')), td(p('乙<a>'))))),
      tables.nextCell,
      doc(table(tr(td(p('甲')), td(p('乙'))), tr(td(p('<a>')), td(p())))),
    )
    expectEdit(
      doc(table(tr(td(p('甲')), td({ rowspan: 2 }, p('乙'))), tr(td(p('丙<a>'))))),
      tables.nextCell,
      doc(table(tr(td(p('甲')), td({ rowspan: 2 }, p('乙'))), tr(td(p('丙'))), tr(td(p('<a>')), td(p())))),
    )
    expectEdit(doc(p('<a>')), tables.nextCell, null)
  })
  it('lose the text of all selected cells to Delete, and go with the second one', () => {
    const filled = doc(p('上'), table(tr(td(p('甲')), td(p('乙')))))
    const emptied = doc(p('上'), table(tr(td(p()), td(p()))))
    expectEdit(filled, tables.deleteSelectedCells, emptied, cellsFrom(0, 1))
    const state = stateOf(filled, cellsFrom(0, 1))
    let kept = false
    tables.deleteSelectedCells(state, (change) => (kept = state.apply(change).selection instanceof CellSelection))
    expect(kept).toBe(true)
    expectEdit(emptied, tables.deleteSelectedCells, doc(p('上')), cellsFrom(0, 1))
    expectEdit(doc(p('<a>')), tables.deleteSelectedCells, null)
  })
})
