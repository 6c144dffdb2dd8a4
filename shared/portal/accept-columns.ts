import { t } from '../messages/translate'
import { parseColumns } from './columns-schema'
import type { ColumnTree } from './profile'
import { settingsProblem } from './settings-problem'
import { OWN_PLACES } from './site/site-addresses'

/**
 * As `parseColumns`, for what is to be saved: no column takes the folder of the site's own pages, which would move. Where
 * an earlier tree has such a column, they stand beside it under another name.
 */
export function acceptColumns(value: unknown): ColumnTree {
  const tree = parseColumns(value)
  const own = new Set<string>(OWN_PLACES)
  for (const [index, { slug }] of tree.columns.entries())
    if (own.has(slug))
      throw settingsProblem('columns', ['columns', index, 'slug'], t('portal.problem.ownPlace', { slug }))
  return tree
}
