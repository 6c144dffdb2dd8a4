import { create } from 'zustand'
import type { Column, ColumnTree } from '../../shared/portal/profile'
import { listen } from '../bridge/client'

/** The library's columns for the list: loaded behind the first paint, because checking settings is not needed for rows. */
export const useColumnTree = create<{ readonly tree: ColumnTree; readonly names: ReadonlyMap<string, string> }>()(
  () => ({ tree: { columns: [] }, names: new Map() }),
)

function collect(columns: readonly Column[], visit: (column: Column) => void): void {
  for (const column of columns) {
    visit(column)
    collect(column.children, visit)
  }
}

/** A column's id with those of all below it; the id alone when the tree does not have it. */
export function columnWithDescendants(tree: ColumnTree, id: string): readonly string[] {
  const ids = new Set([id])
  collect(tree.columns, (column) => {
    if (ids.has(column.id)) collect(column.children, (child) => ids.add(child.id))
  })
  return [...ids]
}

/** Reads the columns of the open library and follows their changes; answers the function that stops. */
export function followColumnTree(): () => void {
  let stopped = false
  const stops: (() => void)[] = []
  void import('./portal-settings').then(async ({ loadPortalSettings, usePortalSettingsStore }) => {
    const take = (): void => {
      const { columns, loaded } = usePortalSettingsStore.getState()
      if (stopped || !loaded || columns.value === useColumnTree.getState().tree) return
      const names = new Map<string, string>()
      collect(columns.value.columns, (column) => names.set(column.id, column.name))
      useColumnTree.setState({ tree: columns.value, names })
    }
    stops.push(
      usePortalSettingsStore.subscribe(take),
      listen('settings:changed', () => void loadPortalSettings()),
    )
    await loadPortalSettings()
    take()
  })
  return () => {
    stopped = true
    stops.forEach((stop) => stop())
  }
}
