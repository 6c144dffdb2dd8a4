import { create } from 'zustand'
import type { ArticleId, ArticleRecord, Revision, RevisionHash } from '../../shared/article/record'
import type { Draft, LoadedArticle } from '../../shared/ipc/contract'

export type DialogState =
  | { readonly kind: 'person'; readonly then: (() => void) | null }
  | { readonly kind: 'settings' }
  | { readonly kind: 'about' }
  | { readonly kind: 'backup' }
  | { readonly kind: 'export'; readonly ids: readonly ArticleId[] }
  | { readonly kind: 'recovery'; readonly draft: Draft; readonly loaded: LoadedArticle | null }
  | { readonly kind: 'recoveryCentre' }
  | { readonly kind: 'conflict'; readonly mine: ArticleRecord; readonly theirs: LoadedArticle }
  | {
      readonly kind: 'fork'
      readonly mine: ArticleRecord
      readonly other: Revision
      readonly otherHash: RevisionHash
      readonly heads: readonly RevisionHash[]
    }

/** The one dialog or screen over the workstation; questions stand above it. */
export const useDialog = create<{ readonly dialog: DialogState | null }>()(() => ({ dialog: null }))

export const openDialog = (dialog: DialogState): void => useDialog.setState({ dialog })
export const closeDialog = (): void => useDialog.setState({ dialog: null })
