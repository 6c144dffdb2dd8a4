import { t } from '../messages/translate'
import { parseColumns } from './columns-schema'
import type { ColumnTree } from './profile'
import { settingsProblem } from './settings-problem'
import { OWN_PLACES } from './site/site-addresses'

/**
 * As `parseColumns`, for what is to be saved: no column takes the folder of the site's own pages, which would move.
 * @param before the tree that is stored: a column that has such a folder there keeps it, and the pages stand beside it
 */
export function acceptColumns(value: unknown, before: ColumnTree = { columns: [] }): ColumnTree {
  const tree = parseColumns(value)
  const own = new Set<string>(OWN_PLACES)
  for (const [index, { id, slug }] of tree.columns.entries()) {
    if (!own.has(slug) || before.columns.some((one) => one.id === id && one.slug === slug)) continue
    throw settingsProblem('columns', ['columns', index, 'slug'], t('portal.problem.ownPlace', { slug }))
  }
  return tree
}
