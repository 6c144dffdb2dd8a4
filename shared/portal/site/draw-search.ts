import { entryHref } from './face'
import { addText, base64, emptyFilter, foldForSearch, powerFor } from './search-bits'
import type { ArticleReader, SiteFrame } from './site'
import type { FiltersContent, SearchChunk, SearchedEntry, TextsContent } from './site-file'

const FILTERS = 'gaotaiFilters('

/** What decides what is found in some articles. */
export const contentsOf = ({ entries }: { readonly entries: readonly Pick<SearchedEntry, 'path' | 'content'>[] }) =>
  entries.map(({ path, content }) => `${path} ${content}`)

/** JSON that is a script as well. */
const scriptJson = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')

/** What is shown elsewhere is found by its title. */
const textOf = async (reader: ArticleReader, entry: SearchedEntry): Promise<string> =>
  entry.external === null ? reader.text(entry) : ''

/** A file of texts. */
export async function drawTexts({ name, root, entries }: TextsContent, reader: ArticleReader): Promise<string> {
  const items: unknown[] = []
  for (const entry of entries) {
    items.push([entry.title, entryHref(`${root}index.html`, entry), entry.time, await textOf(reader, entry)])
  }
  return `gaotaiTexts(${JSON.stringify(name)},${scriptJson(items)})\n`
}

/** A file of texts by its name, its filter as a power of two and its bits, and what it was made from. */
type FilterItem = readonly [name: string, power: number, bits: string, from: string]

/** A year's filters. Those of files that stayed are taken over from the old text: a year has many texts. */
export async function drawFilters(
  site: Pick<SiteFrame, 'code' | 'digest'>,
  { year, chunks }: FiltersContent,
  reader: ArticleReader,
  old: string | null,
): Promise<string> {
  const known = new Map(itemsOf(old ?? '').map((item) => [item[3], item]))
  const items: FilterItem[] = []
  for (const chunk of chunks) {
    const from = site.digest(JSON.stringify([site.code, chunk.name, contentsOf(chunk)]))
    items.push(known.get(from) ?? (await filterOf(chunk, from, reader)))
  }
  return `${FILTERS}${JSON.stringify(year)},${scriptJson(items)})\n`
}

async function filterOf({ name, entries }: SearchChunk, from: string, reader: ArticleReader): Promise<FilterItem> {
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
