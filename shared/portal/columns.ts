import type { Column, ColumnTree } from './profile'

/** A column with its ancestors: root first, itself last. */
export interface PlacedColumn {
  readonly column: Column
  readonly path: readonly Column[]
}

/** Every column in the order of the tree, parents before their children. */
export function flattenColumns(tree: ColumnTree): readonly PlacedColumn[] {
  const placed: PlacedColumn[] = []
  const walk = (columns: readonly Column[], above: readonly Column[]): void => {
    for (const column of columns) {
      const path = [...above, column]
      placed.push({ column, path })
      walk(column.children, path)
    }
  }
  walk(tree.columns, [])
  return placed
}

/** The ways of a tree, found once: a tree never changes, an edited one is another object. */
const known = new WeakMap<ColumnTree, ReadonlyMap<string, readonly Column[]>>()

function pathsOf(tree: ColumnTree): ReadonlyMap<string, readonly Column[]> {
  const found = known.get(tree) ?? new Map(flattenColumns(tree).map(({ column, path }) => [column.id, path]))
  known.set(tree, found)
  return found
}

/** The way from the root to a column; empty when the tree doesn't have it. */
export const columnPath = (tree: ColumnTree, id: string): readonly Column[] => pathsOf(tree).get(id) ?? []

/** The column at a path of names such as `新闻中心/综合新闻` (also written with `>`); null when there is none. */
export function columnByNames(tree: ColumnTree, names: string): Column | null {
  let level: readonly Column[] = tree.columns
  let found: Column | null = null
  for (const name of names.split(/[/>＞／]/).map((part) => part.trim())) {
    const next = level.find((column) => column.name === name)
    if (next === undefined) return null
    found = next
    level = next.children
  }
  return found
}
