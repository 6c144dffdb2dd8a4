import type { ArticleId } from '../../article/record'
import { eachInSteps, type Steps } from '../../steps'
import { flattenColumns } from '../columns'
import type { ColumnTree } from '../profile'
import { articlePath } from './paths'
import { columnPage, editionRoot, type SiteMap } from './site-addresses'
import { isColumnPage, newestFirst, type SiteEntry } from './site'

export type UnplacedEntry = Omit<SiteEntry, 'path' | 'former'>

/** An address that the portal has shown an article at: its path, and the column's folder of that time. */
export interface NotedPath {
  readonly path: string
  /** Its further pages. */
  readonly parts: readonly string[]
  readonly folder: string
}

/** The folder that an article's own column gives its address; `articles` without a column. */
export const folderOf = (map: SiteMap, column: string | null): string =>
  (column === null ? undefined : map.folders.get(column)) ?? 'articles'

/**
 * Gives each article its address. One that the portal has shown keeps it for ever, whatever happens to its title or to
 * the pattern; only when its column moved, it gets a new one, and the old ones lead there. A column that is a page of
 * its own (`kind: 'page'`) shows its newest article at its own address.
 * @param noted addresses that were published, newest first
 * @returns the entries, newest first; former addresses that are somebody's now are left out
 */
export function* assignPaths(
  entries: readonly UnplacedEntry[],
  columns: ColumnTree,
  map: SiteMap,
  pattern: string,
  noted: (id: ArticleId) => readonly NotedPath[],
): Steps<readonly SiteEntry[]> {
  const pages = columnPages(entries, columns, map)
  const paths: string[] = []
  yield* eachInSteps(entries, ({ id, title, time, column, language }) => {
    const folder = folderOf(map, column)
    const [last] = noted(id)
    // A column that was taken out of the tree moves nothing.
    const stays = last !== undefined && (last.folder === folder || (column !== null && !map.folders.has(column)))
    const kept = stays && !isColumnPage(last) ? last.path : null
    const given = () => articlePath(pattern, { id, title, time, folder, root: editionRoot(map, language) })
    paths.push(pages.get(id) ?? kept ?? given())
  })
  const taken = new Set(paths)
  const found: SiteEntry[] = []
  yield* eachInSteps(entries, (entry, i) => {
    const former = new Set(noted(entry.id).flatMap(({ path, parts }) => [path, ...parts]))
    found.push(placedAt(entry, paths[i] ?? '', [...former].filter((path) => !taken.has(path)).toSorted()))
  })
  return found.sort(newestFirst)
}

/** Where an article's place stayed, its entry is the one that was made before: what was found out about it still holds. */
const placed = new WeakMap<UnplacedEntry, SiteEntry>()

function placedAt(entry: UnplacedEntry, path: string, former: readonly string[]): SiteEntry {
  const known = placed.get(entry)
  if (known?.path === path && known.former.join('\n') === former.join('\n')) return known
  const made = shaped(entry, path, former)
  placed.set(entry, made)
  return made
}

/** Field by field, so that all entries are of one shape: spread ones have one each (V8), which is dear to keep and to read. */
const shaped = (entry: UnplacedEntry, path: string, former: readonly string[]): SiteEntry => ({
  id: entry.id,
  hash: entry.hash,
  content: entry.content,
  path,
  former,
  parts: entry.parts,
  language: entry.language,
  title: entry.title,
  listTitle: entry.listTitle,
  time: entry.time,
  iso: entry.iso,
  corrected: entry.corrected,
  column: entry.column,
  columns: entry.columns,
  keywords: entry.keywords,
  authors: entry.authors,
  description: entry.description,
  picture: entry.picture,
  pinned: entry.pinned,
  translationOf: entry.translationOf,
  external: entry.external,
  withdrawn: entry.withdrawn,
})

/** The articles that stand at the addresses of columns that are pages: the newest of each edition. */
function columnPages(
  entries: readonly UnplacedEntry[],
  tree: ColumnTree,
  map: SiteMap,
): ReadonlyMap<ArticleId, string> {
  const single = new Set(flattenColumns(tree).flatMap(({ column }) => (column.kind === 'page' ? [column.id] : [])))
  const newest = new Map<string, UnplacedEntry>()
  for (const entry of entries) {
    if (entry.column === null || entry.withdrawn || !single.has(entry.column)) continue
    const page = columnPage(map, entry.language, entry.column)
    if (page === null) continue
    const known = newest.get(page)
    if (known === undefined || newestFirst(entry, known) < 0) newest.set(page, entry)
  }
  return new Map([...newest].map(([page, { id }]) => [id, page]))
}
