import type { ArticleId, ArticleRecord } from '../../../shared/article/record'
import type { NameCount } from '../../../shared/ipc/list-values'
import { inParallel } from '../disk/in-parallel'

/** The keywords of some articles, most first; the catalogue doesn't hold them, so that each text is read. */
export async function keywordsOf(
  ids: readonly ArticleId[],
  read: (id: ArticleId) => Promise<{ readonly record: ArticleRecord } | null>,
): Promise<readonly NameCount[]> {
  const counts = new Map<string, number>()
  await inParallel(ids, async (id) => {
    const shown = await read(id).catch(() => null)
    for (const word of new Set(shown?.record.keywords)) counts.set(word, (counts.get(word) ?? 0) + 1)
  })
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}
