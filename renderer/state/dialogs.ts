import { useEffect } from 'react'
import { create } from 'zustand'
import type { ArticleId, ArticleRecord } from '../../shared/article/record'
import type { Draft, LoadedArticle } from '../../shared/ipc/article-values'
import type { BulkOutcome, SavedView } from '../../shared/ipc/list-values'

export const SETTINGS_SECTIONS = ['profile', 'columns', 'theme', 'people', 'sources'] as const
export type SettingsSection = (typeof SETTINGS_SECTIONS)[number]

export type DialogState =
  | { readonly kind: 'person'; readonly then: (() => void) | null }
  | { readonly kind: 'settings'; readonly section?: SettingsSection }
  | { readonly kind: 'about' }
  | { readonly kind: 'backup' }
  /** Paths that were dropped are read at once; otherwise the person chooses. */
  | { readonly kind: 'import'; readonly paths?: readonly string[] }
  /** 发布中心 */
  | { readonly kind: 'site' }
  | { readonly kind: 'export'; readonly ids: readonly ArticleId[] }
  /** 公众号预览 */
  | { readonly kind: 'wechat'; readonly record: ArticleRecord }
  | { readonly kind: 'bulk-column'; readonly ids: readonly ArticleId[] }
  | { readonly kind: 'bulk-keywords'; readonly ids: readonly ArticleId[] }
  | { readonly kind: 'bulk-find'; readonly ids: readonly ArticleId[] }
  | { readonly kind: 'commands' }
  | { readonly kind: 'templates' }
  | { readonly kind: 'snippets' }
  | { readonly kind: 'bulk-report'; readonly failed: BulkOutcome['failed']; readonly left: number }
  /** Null: a new one out of what the list shows. */
  | { readonly kind: 'view'; readonly view: SavedView | null }
  | { readonly kind: 'recovery'; readonly draft: Draft; readonly loaded: LoadedArticle | null }
  | { readonly kind: 'recoveryCentre' }
  | { readonly kind: 'conflict'; readonly mine: ArticleRecord; readonly theirs: LoadedArticle }
  /** Makes one text of all newest versions, and of the unsaved edits in the window when it shows the article. */
  | { readonly kind: 'fork'; readonly id: ArticleId }
  | { readonly kind: 'history'; readonly id: ArticleId }

/** The one dialog or screen over the workstation; questions stand above it. */
export const useDialog = create<{ readonly dialog: DialogState | null }>()(() => ({ dialog: null }))

export const openDialog = (dialog: DialogState): void => useDialog.setState({ dialog })
export const closeDialog = (): void => useDialog.setState({ dialog: null })

/** Asks about what isn't saved; false: the person stays. */
type MayLeave = () => Promise<boolean>
let mayLeave: MayLeave | null = null

/** Whether what is open may go: whoever closes the window asks it, as its own close button does. */
export const mayLeaveDialog: MayLeave = async () => mayLeave === null || mayLeave()

/** For a dialog or screen that holds what isn't saved. */
export function useMayLeave(asks: MayLeave): void {
  useEffect(() => {
    mayLeave = asks
    return () => {
      mayLeave = null
    }
  })
}
