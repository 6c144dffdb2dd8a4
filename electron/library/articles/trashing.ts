import type { ArticleId } from '../../../shared/article/record'
import type { BulkOutcome } from '../../../shared/ipc/list-values'
import { forEachArticle, trashRequest } from './article-actions'
import type { BulkEditPlace } from './bulk-edits'

/** Moves articles into the trash, or out of it; those that are there already count as moved. */
export async function moveAll(
  { find, save, guardWrite, tell }: BulkEditPlace,
  ids: readonly ArticleId[],
  trashedAt: string | null,
): Promise<BulkOutcome> {
  const moved: ArticleId[] = []
  const move = async (id: ArticleId): Promise<void> => {
    const request = trashRequest(await find(id), trashedAt)
    if (request !== null) moved.push((await save(request)).id)
  }
  try {
    return await forEachArticle(ids, (id) => guardWrite(() => move(id)))
  } finally {
    // Told once for all of them: windows load their lists anew each time.
    if (moved.length > 0) tell(moved)
  }
}
