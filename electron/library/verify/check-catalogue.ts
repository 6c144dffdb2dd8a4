import type { ArticleId } from '../../../shared/article/record'
import { t } from '../../../shared/messages/translate'
import type { Problem } from '../api'
import { findArticle } from '../articles/resolve-article'
import type { LibraryPlace } from '../library-place'
import { shortHash } from '../names/chain-names'

/**
 * Compares the catalogue with what was read from the files.
 * @param heads sound heads (short hashes) by article
 */
export async function checkCatalogue(
  place: LibraryPlace,
  heads: ReadonlyMap<string, readonly string[]>,
): Promise<readonly Problem[]> {
  const index = await place.catalogue.ready()
  const problems: Problem[] = place.catalogue.damaged().map((path) => ({
    kind: 'catalogue',
    path,
    message: t('library.problem.catalogueDamaged'),
  }))
  for (const [id, hashes] of heads) {
    const shown = index.get(id)?.summary.hash ?? null
    const agreesWith = (held: readonly string[]): boolean =>
      shown !== null && (held.length === 0 ? shown === '' : held.includes(shortHash(shown)))
    // Somebody may have saved while the library was being read: then the catalogue knows more than the reading.
    if (!agreesWith(hashes) && !agreesWith(await headsNow(place, id)))
      problems.push({ kind: 'catalogue', path: id, message: t('library.problem.catalogueWrong', { id }) })
  }
  return problems
}

async function headsNow({ disk, listings }: LibraryPlace, id: ArticleId): Promise<readonly string[]> {
  const article = await findArticle(disk, listings, id)
  return article?.chain.heads.map(({ name }) => name.hash) ?? []
}
