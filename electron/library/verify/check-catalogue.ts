import { t } from '../../../shared/messages/translate'
import type { Problem } from '../api'
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
  const problems: Problem[] = place.catalogue.damaged().map((month) => ({
    kind: 'catalogue',
    path: `catalogue/${month}.json`,
    message: t('library.problem.catalogueDamaged'),
  }))
  for (const [id, hashes] of heads) {
    const shown = index.get(id)?.summary.hash ?? null
    const agrees = shown !== null && (hashes.length === 0 ? shown === '' : hashes.includes(shortHash(shown)))
    if (!agrees) problems.push({ kind: 'catalogue', path: id, message: t('library.problem.catalogueWrong', { id }) })
  }
  return problems
}
