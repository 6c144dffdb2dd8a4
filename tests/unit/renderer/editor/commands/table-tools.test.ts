import { Node } from '@tiptap/pm/model'
import { describe, expect, it, vi } from 'vitest'
import { CellSelection, TableMap } from '@tiptap/pm/tables'
import { sortObstacle, sortRows } from '../../../../../renderer/editor/commands/table-sort'
import * as looks from '../../../../../renderer/editor/commands/table-looks'
import { doc, p, table, td, th, tr } from '../support/build'
import { expectEdit, stateOf } from '../support/expect-edit'

describe('sorting rows', () => {
  const rows = doc(
    table(tr(th(p('县')), th(p('数'))), tr(td(p('柳')), td(p('1.2万'))), tr(td(p('安')), td(p('9,800<a>')))),
  )
  it('goes by the column with the caret, under the head, and takes the caret along', () => {
    expectEdit(
      rows,
      sortRows('ascending'),
      doc(table(tr(th(p('县')), th(p('数'))), tr(td(p('安')), td(p('9,800<a>'))), tr(td(p('柳')), td(p('1.2万'))))),
    )
  })
  it('leaves a head of two rows where it is', () => {
    const head = [tr(th({ rowspan: 2 }, p('县')), th(p('产量'))), tr(td(p('2017')))] as const
    expectEdit(
      doc(table(...head, tr(td(p('柳')), td(p('2<a>'))), tr(td(p('安')), td(p('1'))))),
      sortRows('ascending'),
      doc(table(...head, tr(td(p('安')), td(p('1'))), tr(td(p('柳')), td(p('2<a>'))))),
    )
  })
  it('takes the caret into the first of selected cells', () => {
    expectEdit(
      doc(table(tr(td(p('甲')), td(p('1'))), tr(td(p('乙乙')), td(p('2'))), tr(td(p('丙')), td(p('3'))))),
      sortRows('descending'),
      doc(table(tr(td(p('丙')), td(p('3'))), tr(td(p('乙乙')), td(p('2'))), tr(td(p('甲')), td(p('<a>1'))))),
      (all) => CellSelection.create(all, 7, 32),
    )
  })
  it('is refused where cells are merged, or nothing can be sorted', () => {
    const merged = stateOf(doc(table(tr(td({ rowspan: 2 }, p('甲<a>')), td(p('乙'))), tr(td(p('丙'))))))
    expect(sortObstacle(merged)).toBe('merged')
    expect(sortRows('ascending')(merged)).toBe(false)
    expect(sortObstacle(stateOf(doc(table(tr(td(p('甲<a>')))))))).toBe('short')
  })
})

describe('looks of a table', () => {
  it('gives columns a share, through merged cells too', () => {
    expectEdit(
      doc(table(tr(td({ colspan: 2 }, p('甲'))), tr(td(p('乙<a>')), td(p('丙'))))),
      looks.setColumnShare(30),
      doc(
        table(tr(td({ colspan: 2, colwidth: [30, 0] }, p('甲'))), tr(td({ colwidth: [30] }, p('乙<a>')), td(p('丙')))),
      ),
    )
    expectEdit(
      doc(table(tr(td({ colwidth: [30] }, p('乙<a>')), td(p('丙'))))),
      looks.evenColumns,
      doc(table(tr(td(p('乙<a>')), td(p('丙'))))),
    )
    expectEdit(
      doc(table(tr(td({ colwidth: [60] }, p('甲')), td(p('乙<a>')), td(p('丙'))))),
      looks.setColumnShare(90),
      doc(table(tr(td({ colwidth: [60] }, p('甲')), td({ colwidth: [35] }, p('乙<a>')), td(p('丙'))))),
    )
    expect(looks.sharesOfWidths([100, 100, 100]).reduce((sum, share) => sum + share, 0)).toBe(100)
  })
  it('reads the shares of a large table without looking its cells up one by one', () => {
    const wide = (...colwidth: readonly number[]) => td({ colspan: colwidth.length, colwidth }, p())
    const plain = () => td(p())
    const merged = table(
      tr(td({ rowspan: 2, colwidth: [30] }, p()), plain(), plain()),
      tr(wide(0, 20)),
      tr(wide(40, 50), wide(10)),
    )
    const large = table(...Array.from({ length: 50 }, () => tr(plain(), plain())), tr(plain(), wide(40)))
    for (const one of [merged, large]) TableMap.get(one)
    const lookUp = vi.spyOn(Node.prototype, 'nodeAt')
    expect([merged, large].map(looks.sharesOf)).toEqual([
      [30, 50, 20],
      [0, 40],
    ])
    expect(lookUp).not.toHaveBeenCalled()
    lookUp.mockRestore()
  })
  it('aligns a cell in both ways, and a second time as the theme has it', () => {
    const plain = doc(table(tr(td(p({ align: 'center' }, '甲<a>')))))
    const right = doc(table(tr(td({ align: 'right' }, p('甲<a>')))))
    expectEdit(plain, looks.setCellLook({ align: 'right' }), right)
    expectEdit(right, looks.setCellLook({ align: 'right' }), doc(table(tr(td(p('甲<a>'))))))
    expectEdit(
      right,
      looks.setCellLook({ valign: 'top' }),
      doc(table(tr(td({ align: 'right', valign: 'top' }, p('甲<a>'))))),
    )
  })
  it('has a caption', () => {
    expectEdit(
      doc(table(tr(td(p('甲<a>'))))),
      looks.setTableWords(0, 'caption', '表1'),
      doc(table({ caption: '表1' }, tr(td(p('甲<a>'))))),
    )
  })
})
