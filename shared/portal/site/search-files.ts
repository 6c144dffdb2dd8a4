import type { Language } from '../../article/record'
import { monthsOf } from './archive-files'
import { readable } from './collections'
import { entryHref } from './face'
import { relativeHref } from './paths'
import { addText, base64, emptyFilter, foldForSearch, powerFor } from './search-bits'
import { placeRoot, searchPage, type SiteMap } from './site-addresses'
import { type OwnPage, ownPageFile } from './site-page'
import type { ArticleReader, Site, SiteEntry, SiteFile } from './site'
import { siteWords } from './site-words'

const FILTERS = 'gaotaiFilters('

/** So many articles a file: a word that is nowhere in them costs a reader nothing, one that is there a small file. */
const CHUNK = 50

interface Chunk {
  readonly name: string
  readonly month: string
  readonly path: string
  readonly entries: readonly SiteEntry[]
}

/** JSON that is a script as well. */
const scriptJson = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')

/** What is shown elsewhere is found by its title. */
const textOf = async (reader: ArticleReader, entry: SiteEntry): Promise<string> =>
  entry.external === null ? reader.text(entry) : ''

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
    ownPageFile(site, map, path, 'search', () => ({ page, view })),
    ...[...years].map(([year, chunks]) => filterFile(site, `${root}${year}.js`, year, chunks)),
    ...[...years.values()].flat().map((chunk) => chunkFile(root, chunk)),
  ]
}

const hashesOf = (chunk: Chunk): readonly string[] => chunk.entries.map(({ path, hash }) => `${path} ${hash}`)

function chunkFile(root: string, chunk: Chunk): SiteFile {
  return {
    path: chunk.path,
    near: chunk.month,
    inputs: () => hashesOf(chunk),
    draw: async (reader) => {
      const items: unknown[] = []
      for (const entry of chunk.entries) {
        items.push([entry.title, entryHref(`${root}index.html`, entry), entry.time, await textOf(reader, entry)])
      }
      return { text: `gaotaiTexts(${JSON.stringify(chunk.name)},${scriptJson(items)})\n`, uses: [] }
    },
  }
}

/** A file of texts by its name, its filter as a power of two and its bits, and what it was made from. */
type FilterItem = readonly [name: string, power: number, bits: string, from: string]

/** The filters of a year's files, newest first. Those of files that stayed are taken over: a year has many texts. */
function filterFile(site: Site, path: string, year: string, chunks: readonly Chunk[]): SiteFile {
  return {
    path,
    near: chunks[0]?.month ?? '',
    inputs: () => chunks.map((chunk) => [chunk.name, hashesOf(chunk)]),
    takesOld: true,
    draw: async (reader, old) => {
      const known = new Map(itemsOf(old ?? '').map((item) => [item[3], item]))
      const items: FilterItem[] = []
      for (const chunk of chunks) {
        const from = site.digest(JSON.stringify([site.code, chunk.name, hashesOf(chunk)]))
        items.push(known.get(from) ?? (await filterOf(chunk, from, reader)))
      }
      return { text: `${FILTERS}${JSON.stringify(year)},${scriptJson(items)})\n`, uses: [] }
    },
  }
}

async function filterOf({ name, entries }: Chunk, from: string, reader: ArticleReader): Promise<FilterItem> {
  const texts: string[] = []
  for (const entry of entries) texts.push(foldForSearch(`${entry.title}\n${await textOf(reader, entry)}`))
  const power = powerFor(texts.reduce((sum, text) => sum + text.length, 0))
  const bits = emptyFilter(power)
  for (const text of texts) addText(bits, power, text)
  return [name, power, base64(bits), from]
}

/** The filters in a file of filters; none in any other text. */
function itemsOf(text: string): readonly FilterItem[] {
  if (!text.startsWith(FILTERS)) return []
  try {
    const [, items] = JSON.parse(`[${text.slice(FILTERS.length, text.lastIndexOf(')'))}]`) as readonly unknown[]
    return Array.isArray(items) ? items.filter(isItem) : []
  } catch {
    return []
  }
}

const isItem = (item: unknown): item is FilterItem =>
  Array.isArray(item) && ['string', 'number', 'string', 'string'].every((type, i) => typeof item[i] === type)
