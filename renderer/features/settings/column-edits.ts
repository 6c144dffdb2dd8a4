import type { Column, ColumnTree } from '../../../shared/portal/profile'

export type Move = 'up' | 'down' | 'in' | 'out'
/** `list` takes the kind of a page away. */
export type ColumnPatch = Partial<Pick<Column, 'name' | 'englishName' | 'slug'> & { readonly kind: 'list' | 'page' }>

/** Draws every level anew from the leaves up. */
function mapLevels(
  columns: readonly Column[],
  change: (level: readonly Column[]) => readonly Column[],
): readonly Column[] {
  return change(columns.map((column) => ({ ...column, children: mapLevels(column.children, change) })))
}

const onTree = (tree: ColumnTree, change: (level: readonly Column[]) => readonly Column[]): ColumnTree => ({
  ...tree,
  columns: mapLevels(tree.columns, change),
})

/** Adds a column at the end of a parent's children; a null parent is the root. */
export function addColumn(tree: ColumnTree, parent: string | null, added: Column): ColumnTree {
  if (parent === null) return { ...tree, columns: [...tree.columns, added] }
  return onTree(tree, (level) =>
    level.map((column) => (column.id === parent ? { ...column, children: [...column.children, added] } : column)),
  )
}

export const patchColumn = (tree: ColumnTree, id: string, patch: ColumnPatch): ColumnTree =>
  onTree(tree, (level) => level.map((column) => (column.id === id ? patched(column, patch) : column)))

function patched(column: Column, { kind, ...texts }: ColumnPatch): Column {
  const { kind: before, ...rest } = column
  const after = kind ?? before
  return { ...rest, ...texts, ...(after === 'page' ? { kind: after } : {}) }
}

/** Takes a column out together with all below it. */
export const removeColumn = (tree: ColumnTree, id: string): ColumnTree =>
  onTree(tree, (level) => level.filter((column) => column.id !== id))

/** The moves that change something. @param path the way to the column, root first */
export function movesOf(tree: ColumnTree, path: readonly Column[]): ReadonlySet<Move> {
  const level = path.at(-2)?.children ?? tree.columns
  const at = level.findIndex((column) => column === path.at(-1))
  const can = { up: at > 0, down: at < level.length - 1, in: at > 0, out: path.length > 1 }
  return new Set((['up', 'down', 'in', 'out'] as const).filter((move) => can[move]))
}

/** Moves a column among its siblings, under the sibling before it, or after its parent; impossible moves change nothing. */
export function moveColumn(tree: ColumnTree, id: string, move: Move): ColumnTree {
  const moveIn = (level: readonly Column[]): readonly Column[] => {
    const at = level.findIndex((column) => column.id === id)
    const moved = level[at]
    const before = level[at - 1]
    if (moved === undefined || before === undefined) return level
    const parent = { ...before, children: [...before.children, moved] }
    return level.flatMap((column) => (column === before ? [parent] : column === moved ? [] : [column]))
  }
  const moveOut = (level: readonly Column[]): readonly Column[] =>
    level.flatMap((column) => {
      const moved = column.children.find((child) => child.id === id)
      if (moved === undefined) return [column]
      return [{ ...column, children: column.children.filter((child) => child !== moved) }, moved]
    })
  const swap = (level: readonly Column[]): readonly Column[] => {
    const at = level.findIndex((column) => column.id === id)
    const goal = move === 'up' ? at - 1 : at + 1
    const [moved, other] = [level[at], level[goal]]
    if (moved === undefined || other === undefined) return level
    return level.map((column, index) => (index === at ? other : index === goal ? moved : column))
  }
  // `out` lifts by one level only: a level that just received the column must not pass it on.
  if (move === 'out') return { ...tree, columns: liftOnce(tree.columns, moveOut) }
  return onTree(tree, move === 'in' ? moveIn : swap)
}

function liftOnce(
  columns: readonly Column[],
  lift: (level: readonly Column[]) => readonly Column[],
): readonly Column[] {
  const lifted = lift(columns)
  if (lifted.length !== columns.length) return lifted
  return columns.map((column) => ({ ...column, children: liftOnce(column.children, lift) }))
}

/** A column's id and those of all below it. */
export const idsWithin = (column: Column): readonly string[] => [column.id, ...column.children.flatMap(idsWithin)]
