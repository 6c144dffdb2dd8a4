import { canonicalJson } from '../../../shared/article/canonical-json'
import type { Draft } from '../../../shared/ipc/article-values'
import type { DraftStore } from '../draft-store'
import type { LibraryPlace } from '../library-place'
import type { ArticleOnDisk } from './resolve-article'
import { findArticle } from './resolve-article'

/** A draft with its article; `closed`: the disk doesn't give it. */
export interface LiveDraft {
  readonly draft: Draft
  readonly article: ArticleOnDisk | null | 'closed'
}

/** The drafts that hold something which no head holds; others have done their work, and go. */
export interface LiveDrafts {
  readonly of: (draft: Draft | null, article: ArticleOnDisk | null) => Promise<Draft | null>
  readonly all: () => Promise<readonly LiveDraft[]>
}

export function openLiveDrafts({ disk, listings }: LibraryPlace, drafts: DraftStore): LiveDrafts {
  async function of(draft: Draft | null, article: ArticleOnDisk | null): Promise<Draft | null> {
    if (draft === null || article === null) return draft
    const text = canonicalJson(draft.record)
    const isSaved = article.chain.heads.some(
      (head) => head.kind === 'sound' && canonicalJson(head.link.record) === text,
    )
    if (!isSaved) return draft
    await drafts.discardObsolete(draft.articleId, draft)
    return null
  }

  return {
    of,
    all: async () => {
      const live: LiveDraft[] = []
      for (const draft of await drafts.list()) {
        const article = await findArticle(disk, listings, draft.articleId).catch(() => 'closed' as const)
        if (article === 'closed' || (await of(draft, article)) !== null) live.push({ draft, article })
      }
      return live
    },
  }
}
