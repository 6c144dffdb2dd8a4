import { useEffect } from 'react'
import { create } from 'zustand'
import type { ListEntry, ListKind } from '../../shared/ipc/library-values'
import { call, listen } from '../bridge/client'

/** Lists of the newsroom: people and sources are offered while a record is filled in, the others where texts begin. */
type Lists = Readonly<Record<ListKind, readonly ListEntry[]>>

const useLists = create<Lists>()(() => ({ people: [], sources: [], snippets: [], templates: [] }))

/** The name of an entry, '' when it holds none. */
export const entryName = (entry: ListEntry): string =>
  typeof entry.value['name'] === 'string' ? entry.value['name'] : ''

async function loadList(kind: ListKind): Promise<void> {
  useLists.setState({ [kind]: await call('list:entries', { kind }) })
}

/** The entries of one list, loaded when first shown; a list that can't be read stays as it was. */
export function useSuggestionList(kind: ListKind): readonly ListEntry[] {
  useEffect(() => {
    const load = (): void => void loadList(kind).catch(() => undefined)
    load()
    return listen('settings:changed', ({ topic }) => {
      if (topic === kind) load()
    })
  }, [kind])
  return useLists((lists) => lists[kind])
}

/** Saves an entry (a new one, or a new version of the one whose id it carries) and reads the list again. */
export async function saveListEntry(kind: ListKind, value: Readonly<Record<string, unknown>>): Promise<ListEntry> {
  const saved = await call('list:save', { kind, value })
  await loadList(kind)
  return saved
}

/** Remembers a name that was typed for the first time; names already there are left alone. */
export async function rememberName(kind: ListKind, name: string): Promise<void> {
  const known = useLists.getState()[kind].some((entry) => entryName(entry) === name)
  if (!known && name !== '') await saveListEntry(kind, { name })
}
