import { create } from 'zustand'
import type { ArticleId } from '../../shared/article/record'
import { t } from '../../shared/messages/translate'
import { call, listen } from '../bridge/client'
import { showLoaded } from './article-session'
import { announce } from './notices'
import { isDirty, useWorkingCopy } from './working-copy'

/** The open article when another program or machine saved it while it holds unsaved edits here. */
export const useOutside = create<{ readonly changed: ArticleId | null }>()(() => ({ changed: null }))

const set = useOutside.setState

/** One look at a time; news that comes meanwhile is looked at by another one, so that the last word is always seen. */
let looking = false
let again = false

/** A change was heard of while our own save was under way: looked at once that is done. */
let waiting = false

async function look(): Promise<void> {
  again = true
  if (looking) return
  looking = true
  while (again) {
    again = false
    // An article that can't be read now says so when it is opened or saved.
    await compare().catch(() => undefined)
  }
  looking = false
}

/** Clean text follows what the library holds; unsaved text stays and the person is told. */
async function compare(): Promise<void> {
  const { open, save } = useWorkingCopy.getState()
  if (open === null || open.heads.length === 0) return
  if (save.kind === 'saving') {
    waiting = true
    return
  }
  const loaded = await call('article:load', { id: open.id })
  const now = useWorkingCopy.getState()
  if (now.open?.documentKey !== open.documentKey) {
    again = true
    return
  }
  if (now.save.kind === 'saving') {
    waiting = true
    return
  }
  if (now.open.parents.every((parent) => loaded.heads.includes(parent))) {
    // Our text is still the newest, at most beside another: nothing to load again.
    const { heads, problems } = loaded
    if (heads.join() !== now.open.heads.join()) useWorkingCopy.setState({ open: { ...now.open, heads, problems } })
    return
  }
  if (isDirty()) {
    useWorkingCopy.setState({ open: { ...now.open, base: null } })
    set({ changed: open.id })
    return
  }
  await showLoaded(loaded, null)
  announce(t('announce.reloaded'))
}

/** Watches the open article; answers the function that stops. */
export function followOutsideChanges(): () => void {
  // What changed since the open article came into the window: another may be on its way, read before its change.
  const heard = { ids: new Set<ArticleId>(), all: false }
  const stops = [
    listen('library:changed', ({ ids }) => {
      const { open } = useWorkingCopy.getState()
      if (ids === null) heard.all = true
      else ids.forEach((id) => heard.ids.add(id))
      if (open !== null && (ids === null || ids.includes(open.id))) void look()
    }),
    useWorkingCopy.subscribe((now, before) => {
      const another = now.open?.documentKey !== before.open?.documentKey
      const settled = another || now.open?.parents !== before.open?.parents
      if (settled && useOutside.getState().changed !== null) set({ changed: null })
      if (another && now.open !== null) {
        const late = now.open.id !== before.open?.id && (heard.all || heard.ids.has(now.open.id))
        heard.ids.clear()
        heard.all = false
        if (late) void look()
      }
      if (waiting && now.save.kind !== 'saving') {
        waiting = false
        void look()
      }
    }),
  ]
  return () => stops.forEach((stop) => stop())
}
