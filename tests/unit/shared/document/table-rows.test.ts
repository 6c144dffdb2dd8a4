import { expect, it } from 'vitest'
import type { NodeJson } from '../../../../shared/document/json'
import { serializeBody } from '../../../../shared/document/html/serialize'
import { withoutEmptyRows } from '../../../../shared/document/table-rows'

const cell = (text: string, rowspan = 1): NodeJson => ({
  type: 'tableCell',
  attrs: { rowspan },
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})
const row = (...content: readonly NodeJson[]): NodeJson => ({ type: 'tableRow', content })
const bodyOf = (...rows: readonly NodeJson[]) => ({ type: 'doc' as const, content: [{ type: 'table', content: rows }] })

it('rows without a cell go, and the cells that reached into them are shorter', () => {
  const broken = bodyOf(row(cell('甲', 3), cell('乙', 2)), row(), row(cell('丙')))
  const sound = bodyOf(row(cell('甲', 2), cell('乙')), row(cell('丙')))
  expect(withoutEmptyRows(broken)).toEqual(sound)
  expect(withoutEmptyRows(sound)).toBe(sound)
  expect(withoutEmptyRows(bodyOf(row()))).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] })
  const html = serializeBody(broken, { mediaHref: () => '', mediaSize: () => null })
  expect(html).toContain('<td rowspan="2">甲</td>')
  expect(html).not.toContain('<tr></tr>')
})
