import { useMemo } from 'react'
import { t } from '../../../shared/messages/translate'
import { newsroomValue, offered, readNewsroomText, type NewsroomText } from '../../../shared/newsroom/entries'
import { attempt } from '../../state/attempt'
import { notify } from '../../state/notices'
import { saveListEntry, useSuggestionList } from '../../state/suggestion-lists'

type Kind = 'snippets' | 'templates'

export interface Entries {
  readonly all: readonly NewsroomText[]
  /** @returns false when it couldn't be saved, which is said */
  readonly save: (entry: NewsroomText) => Promise<boolean>
  readonly remove: (entry: NewsroomText) => Promise<void>
}

/** The library's own texts of a kind with those that come with the app; what is saved or removed is said. */
export function useEntries(kind: Kind, shipped: readonly NewsroomText[]): Entries {
  const entries = useSuggestionList(kind)
  const all = useMemo(
    () =>
      offered(
        entries.flatMap((entry) => readNewsroomText(entry) ?? []),
        shipped,
      ),
    [entries, shipped],
  )
  const save = async (entry: NewsroomText): Promise<boolean> => {
    let saved = false
    await attempt(async () => {
      await saveListEntry(kind, newsroomValue(entry))
      saved = true
      notify('success', t('newsroom.saved', { name: entry.name }))
    })
    return saved
  }
  const remove = (entry: NewsroomText): Promise<void> =>
    attempt(async () => {
      await saveListEntry(kind, { id: entry.id, name: entry.name, removed: true })
      const restore = { label: t('newsroom.restore'), run: () => void save(entry) }
      notify('success', t('newsroom.removed', { name: entry.name }), restore)
    })
  return { all, save, remove }
}
