import type { Column } from '../../../shared/portal/profile'

/** A column of the tree as a choice, its depth shown by full-width spaces. */
export interface ColumnOption {
  readonly id: string
  readonly label: string
}

/** The tree from top to bottom. */
export const optionsOf = (columns: readonly Column[], level = 0): readonly ColumnOption[] =>
  columns.flatMap(({ id, name, children }) => [
    { id, label: `${'\u3000'.repeat(level)}${name}` },
    ...optionsOf(children, level + 1),
  ])
