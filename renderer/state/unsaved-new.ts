import type { ArticleId } from '../../shared/article/record'
import { useDrafts } from './drafts'
import { useWorkingCopy } from './working-copy'

/** True for an article that exists as a draft only: the library does not know it yet. */
export const isUnsavedNew = (id: ArticleId): boolean => {
  const { open } = useWorkingCopy.getState()
  return open?.id === id ? open.number === 0 : useDrafts.getState().byId.get(id)?.isNew === true
}
