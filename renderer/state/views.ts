import { create } from 'zustand'
import type { SavedView } from '../../shared/ipc/list-values'
import { t } from '../../shared/messages/translate'
import { call } from '../bridge/client'
import { setFilter, useArticleList } from './article-list'
import { attempt } from './attempt'
import { type Filter, sameFilter, selectionOf } from './list-query'
import { notify } from './notices'
import { resetSelection } from './selection'

interface Views {
  readonly views: readonly SavedView[]
  /** Articles of each view by its id, as far as they are counted. */
  readonly counts: ReadonlyMap<string, number>
}

/** 常用视图 of this person's machine, in their order. */
export const useViews = create<Views>()(() => ({ views: [], counts: new Map() }))

const set = useViews.setState
const get = useViews.getState

/** After a change of the list, in milliseconds: the rows on the screen come first. */
const COUNTED_AFTER = 400

async function keep(views: readonly SavedView[]): Promise<void> {
  await call('views:set', { views })
  set({ views })
  await count()
}

const change = (edit: (views: readonly SavedView[]) => readonly SavedView[]): Promise<void> =>
  attempt(() => keep(edit(get().views)))

/** The view that the list shows now, or null. */
export const viewShown = (views: readonly SavedView[], filter: Filter): SavedView | null =>
  views.find((view) => sameFilter(view, filter)) ?? null

export function showView({ scope, search, sort }: SavedView): void {
  resetSelection()
  void setFilter({ scope, search, sort })
}

/** Keeps what the list shows now under a name, behind the others. */
export const keepView = (name: string): Promise<void> =>
  attempt(async () => {
    const { scope, search, sort } = useArticleList.getState().filter
    const id = crypto.getRandomValues(new Uint32Array(2)).join('-')
    await keep([...get().views, { id, name, scope, search: search.trim(), sort }])
    notify('success', t('view.kept', { name }))
  })

export const renameView = (id: string, name: string): Promise<void> =>
  change((views) => views.map((view) => (view.id === id ? { ...view, name } : view)))

/** The view shows from now on what the list shows. */
export const updateView = (id: string): Promise<void> => {
  const { scope, search, sort } = useArticleList.getState().filter
  return change((views) =>
    views.map((view) => (view.id === id ? { ...view, scope, search: search.trim(), sort } : view)),
  )
}

export const removeView = (view: SavedView): Promise<void> =>
  attempt(async () => {
    const before = get().views
    await keep(before.filter(({ id }) => id !== view.id))
    notify('success', t('view.deleted', { name: view.name }), {
      label: t('list.undo'),
      run: () => void attempt(() => keep(before)),
    })
  })

/** @param step -1: one place up, 1: one down */
export const moveView = (id: string, step: -1 | 1): Promise<void> =>
  change((views) => {
    const from = views.findIndex((view) => view.id === id)
    const to = from + step
    const moved = [...views]
    const [view] = moved.splice(from, 1)
    if (view === undefined || to < 0 || to >= views.length) return views
    moved.splice(to, 0, view)
    return moved
  })

let counting = 0

/** One after the other, so that main answers the window in between. */
async function count(): Promise<void> {
  const mine = ++counting
  const counts = new Map<string, number>()
  for (const view of get().views) {
    const found = await call('article:count', selectionOf(view)).catch(() => null)
    if (mine !== counting) return
    if (found !== null) counts.set(view.id, found)
  }
  set({ counts })
}

/** Reads the views of the open library and keeps their counts right; answers the function that stops. */
export function followViews(): () => void {
  let timer: number | undefined
  const later = (): void => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void count(), COUNTED_AFTER)
  }
  void attempt(async () => {
    set({ views: await call('views:get') })
    later()
  })
  const stop = useArticleList.subscribe((now, before) => {
    // Main answers them anew with every change of the library.
    if (now.counts !== before.counts && get().views.length > 0) later()
  })
  return () => {
    stop()
    window.clearTimeout(timer)
    counting += 1
    set({ views: [], counts: new Map() })
  }
}
