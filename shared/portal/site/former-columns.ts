import type { Language } from '../../article/record'
import { columnLabel } from '../edition'
import { columnPath } from '../columns'
import type { ColumnTree } from '../profile'
import { redirectFile } from './notice-files'
import { columnFolders, columnPage, editionRoot, type SiteMap } from './site-addresses'
import type { FormerColumn, Site } from './site'
import type { SiteFile } from './site-file'

/**
 * The addresses that lists of today's columns had in earlier trees, as far as the portal has shown them.
 * @param earlier oldest first; where two columns had an address, the later one leads on
 * @param noted the columns' folders that articles were published in
 */
export function formerColumns(
  earlier: readonly ColumnTree[],
  columns: ColumnTree,
  noted: ReadonlySet<string>,
): readonly FormerColumn[] {
  const now = columnFolders(columns)
  const taken = new Set(now.values())
  // Where an article stood in a column, the lists above it stood as well.
  const shown = new Set(
    [...noted].flatMap((folder) => folder.split('/').map((_, i, all) => all.slice(0, i + 1).join('/'))),
  )
  const found = new Map<string, string>()
  for (const tree of earlier)
    for (const [id, folder] of columnFolders(tree))
      if (now.has(id) && shown.has(folder) && !taken.has(folder)) found.set(folder, id)
  return [...found].map(([folder, column]) => ({ folder, column }))
}

/** Pages that lead from the addresses that columns' lists had to the lists. */
export const formerColumnFiles = (site: Site, map: SiteMap, languages: readonly Language[]): readonly SiteFile[] =>
  languages.flatMap((language) =>
    site.formerColumns.flatMap(({ folder, column }) => {
      const path = columnPage(map, language, column)
      const found = columnPath(site.columns, column).at(-1)
      if (path === null || found === undefined) return []
      const to = { path, language, title: columnLabel(found, language), external: null }
      return [redirectFile(site, map, `${editionRoot(map, language)}${folder}/index.html`, to)]
    }),
  )
