import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addColumn,
  idsWithin,
  moveColumn,
  movesOf,
  patchColumn,
  removeColumn,
} from '../../../../../renderer/features/settings/column-edits'
import { flattenColumns } from '../../../../../shared/portal/columns'
import type { Column, ColumnTree } from '../../../../../shared/portal/profile'

const column = (id: string, children: readonly Column[] = []): Column => ({ id, name: id, slug: id, children })
const tree: ColumnTree = { columns: [column('a', [column('b'), column('c', [column('d')])]), column('e')] }

/** `a(b c(d)) e` */
const shape = (columns: readonly Column[]): string =>
  columns.map(({ id, children }) => (children.length === 0 ? id : `${id}(${shape(children)})`)).join(' ')

describe('column edits', () => {
  it('adds at the end of a parent or of the root', () => {
    expect(shape(addColumn(tree, 'b', column('x')).columns)).toBe('a(b(x) c(d)) e')
    expect(shape(addColumn(tree, null, column('x')).columns)).toBe('a(b c(d)) e x')
  })

  it('changes words and keeps the id', () => {
    const [renamed] = flattenColumns(patchColumn(tree, 'd', { name: '新', slug: 'xin' })).filter(
      (placed) => placed.column.id === 'd',
    )
    expect(renamed?.column).toMatchObject({ id: 'd', name: '新', slug: 'xin' })
  })

  it('removes with all below', () => {
    expect(shape(removeColumn(tree, 'c').columns)).toBe('a(b) e')
    expect(tree.columns.flatMap(idsWithin)).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it.each([
    ['c', 'up', 'a(c(d) b) e'],
    ['b', 'up', 'a(b c(d)) e'],
    ['a', 'down', 'e a(b c(d))'],
    ['c', 'in', 'a(b(c(d))) e'],
    ['b', 'in', 'a(b c(d)) e'],
    ['e', 'in', 'a(b c(d) e)'],
    ['d', 'out', 'a(b c d) e'],
    ['c', 'out', 'a(b) c(d) e'],
    ['a', 'out', 'a(b c(d)) e'],
  ] as const)('moves %s %s', (id, move, result) => {
    expect(shape(moveColumn(tree, id, move).columns)).toBe(result)
  })

  it('offers the moves that change something, and no other', () => {
    for (const { column: one, path } of flattenColumns(tree)) {
      const changing = (['up', 'down', 'in', 'out'] as const).filter(
        (move) => shape(moveColumn(tree, one.id, move).columns) !== shape(tree.columns),
      )
      expect([...movesOf(tree, path)]).toEqual(changing)
    }
  })

  it('never loses or doubles a column, whatever is moved where', () => {
    const move = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom('up', 'down', 'in', 'out'))
    fc.assert(
      fc.property(fc.array(move, { maxLength: 20 }), (moves) => {
        const moved = moves.reduce((now, [id, way]) => moveColumn(now, id, way), tree)
        expect(moved.columns.flatMap(idsWithin).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e'])
      }),
    )
  })
})
