import type { Language } from '../../article/record'
import { monthsOf } from './archive-files'
import { readable } from './collections'
import { contentsOf } from './draw-search'
import { relativeHref } from './paths'
import { placeRoot, searchPage, type SiteMap } from './site-addresses'
import { ownPageFile } from './site-page'
import type { OwnPage, SearchChunk, SearchedEntry, SiteFile } from './site-file'
import type { Site, SiteEntry } from './site'
import { siteWords } from './site-words'

/** So many articles a file: a word that is nowhere in them costs a reader nothing, one that is there a small file. */
const CHUNK = 50

interface Chunk {
  readonly name: string
  readonly month: string
  readonly path: string
  readonly entries: readonly SiteEntry[]
}

/** What drawing needs of them. */
const plain = ({ name, entries }: Chunk): SearchChunk => ({ name, entries: entries.map(searched) })

const searched = ({ id, hash, content, path, title, time, external }: SiteEntry): SearchedEntry => ({
  id,
  hash,
  content,
  path,
  title,
  time,
  external,
})

/** The articles of a month in files of fixed size, the oldest first, so that a new article changes only the last. */
function chunksOf(root: string, month: string, entries: readonly SiteEntry[]): readonly Chunk[] {
  const oldestFirst = entries.toReversed()
  const chunks: Chunk[] = []
  for (let at = 0; at < oldestFirst.length; at += CHUNK) {
    const name = `${month}-${at / CHUNK + 1}`
    chunks.push({ name, month, path: `${root}${name}.js`, entries: oldestFirst.slice(at, at + CHUNK) })
  }
  return chunks
}

/**
 * Searching in the browser without a server: a page, its script, and scripts with data that it loads only when asked (a
 * page from a disk may load scripts but not fetch files). A filter for each file of texts says which words can't be in
 * it; the rest is read and compared letter by letter, newest first, so that nothing is missed and nothing is guessed.
 */
export function searchFiles(site: Site, map: SiteMap, language: Language): readonly SiteFile[] {
  const root = placeRoot(map, language, 'search')
  const words = siteWords(language)
  const path = searchPage(map, language)
  const months = [...monthsOf(readable(site, language))]
  const years = new Map<string, Chunk[]>()
  for (const [month, entries] of months) {
    const year = month.slice(0, 4)
    const chunks = chunksOf(root, month, entries).toReversed()
    years.set(year, [...(years.get(year) ?? []), ...chunks])
  }
  const view = { script: relativeHref(path, site.searchScript), years: [...years.keys()].join(' ') }
  const page: OwnPage = {
    path,
    language,
    column: null,
    title: words.search,
    hidden: true,
    steps: [{ label: words.search, url: relativeHref(path, path), lang: null }],
    uses: [site.searchScript],
  }
  return [
    ownPageFile(path, 'search', () => ({ page, view })),
    ...[...years].map(([year, chunks]) => filterFile(`${root}${year}.js`, year, chunks)),
    ...[...years.values()].flat().map((chunk) => chunkFile(root, chunk)),
  ]
}

const chunkFile = (root: string, chunk: Chunk): SiteFile => ({
  path: chunk.path,
  near: chunk.month,
  inputs: () => contentsOf(chunk),
  content: () => ({ kind: 'texts', root, ...plain(chunk) }),
})

const filterFile = (path: string, year: string, chunks: readonly Chunk[]): SiteFile => ({
  path,
  near: chunks[0]?.month ?? '',
  inputs: () => chunks.map((chunk) => [chunk.name, contentsOf(chunk)]),
  takesOld: true,
  content: () => ({ kind: 'filters', year, chunks: chunks.map(plain) }),
})
