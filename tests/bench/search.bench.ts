import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { initLibrary, openLibrary, type Library } from '../../electron/library'
import { paragraphsOf } from '../../shared/document/text'
import { fillLibrary } from './corpus/fill-library'
import { mixedQueries, pieces } from './corpus/queries'
import { memoryInUse, surroundings, timed } from './measure'
import { openSqlite, type SqliteDesk } from './peers/sqlite'
import { pairedRow, type Row, soloRow } from './rows'

const ARTICLES = 100_000
const QUERIES = 100
/** Queries of each length whose answers are held against a plain scan. */
const CHECKED = 25
const SHOWN = 50
const PEER = 'SQLite FTS5, one token a character'

/** All text of every article, by id, as a plain scan reads it. */
type Texts = ReadonlyMap<string, string>

const searchFor = (library: Library, terms: readonly string[], limit: number) =>
  library.list({ search: terms.join(' '), offset: 0, limit })

async function beside(library: Library, sqlite: SqliteDesk, queries: readonly (readonly string[])[]) {
  const pairs: (readonly [number, number])[] = []
  for (const terms of queries) {
    const ours = await timed(() => searchFor(library, terms, SHOWN))
    const peer = await timed(() => sqlite.find(terms, SHOWN))
    pairs.push([ours, peer])
  }
  return pairs
}

/** Shares of the articles that should be found, and of those found that should be, for each query. */
async function held(library: Library, texts: Texts, queries: readonly string[]) {
  const recall: number[] = []
  const precision: number[] = []
  for (const query of queries) {
    const right = new Set([...texts].filter(([, text]) => text.includes(query)).map(([id]) => id))
    const { articles } = await searchFor(library, [query], ARTICLES)
    const hits = articles.filter(({ id }) => right.has(id)).length
    recall.push(right.size === 0 ? 1 : hits / right.size)
    precision.push(articles.length === 0 ? 1 : hits / articles.length)
  }
  return { recall: Math.min(...recall), precision: Math.min(...precision) }
}

/** Queries over all texts beside SQLite's index, and every answer's completeness beside a plain scan. */
export async function search(): Promise<readonly Row[]> {
  const dir = await mkdtemp(join(tmpdir(), 'gaotai-bench-search-'))
  try {
    const path = join(dir, 'library')
    await initLibrary({ path, surroundings })
    const sqlite = openSqlite(join(dir, 'texts.sqlite'))
    const texts = new Map<string, string>()
    await fillLibrary(path, ARTICLES, 1, (article) => {
      sqlite.fill(article, true)
      const { title, authors = [], source, body } = article.record
      texts.set(article.id, [title, ...authors, source?.name ?? '', ...paragraphsOf(body)].join('\n'))
    })
    sqlite.settle()
    const library = await openLibrary({ path, stateDir: join(dir, 'state'), surroundings })
    await library.list({ offset: 0, limit: SHOWN })
    const before = memoryInUse()
    const building = await timed(() => library.updateSearch())
    const memory = memoryInUse() - before

    const all = [...texts.values()]
    const twos = pieces(all, 2, QUERIES, 1).map((piece) => [piece])
    const mixed = mixedQueries(all, QUERIES, 2)
    // Both have been asked before, as on a working day.
    await beside(library, sqlite, mixedQueries(all, QUERIES, 3))
    const two = await beside(library, sqlite, twos)
    const any = await beside(library, sqlite, mixed)
    const rows: Row[] = [
      pairedRow({ metric: 'query-2', size: ARTICLES, unit: 'ms', target: 0.1, peerName: PEER }, two),
      pairedRow({ metric: 'query-mixed', size: ARTICLES, unit: 'ms', target: 0.1, peerName: PEER }, any),
    ]
    for (const length of [1, 2, 3, 4]) {
      const asked = pieces(all, length, CHECKED, 4)
      const { recall, precision } = await held(library, texts, asked)
      const row = { size: ARTICLES, unit: 'share', target: { exactly: 1 } }
      rows.push({ ...soloRow({ ...row, metric: `recall-${length}` }, [recall]), runs: asked.length })
      rows.push({ ...soloRow({ ...row, metric: `precision-${length}` }, [precision]), runs: asked.length })
    }
    rows.push(soloRow({ metric: 'index-build', size: ARTICLES, unit: 's', target: null }, [building / 1000]))
    rows.push(soloRow({ metric: 'memory', size: ARTICLES, unit: 'MB', target: null }, [memory]))
    await library.close()
    sqlite.close()
    return rows
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}
