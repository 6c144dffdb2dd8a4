import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canonicalJson } from '../../shared/article/canonical-json'
import { initLibrary, openLibrary, type Library } from '../../electron/library'
import { type FilledArticle, fillLibrary } from './corpus/fill-library'
import { memoryInUse, surroundings, timed } from './measure'
import { openSqlite, type SqliteDesk } from './peers/sqlite'
import { RAW_SAVE, rawSave } from './raw-save'
import { pairedRow, type Row, soloRow } from './rows'

const SIZES = [100, 1000, 10_000, 100_000] as const
const LARGEST = 100_000
const OPENINGS = 5
const LISTS = 200
const SAVES = 200
const WARM_UP = 20
const NEWEST = 50
/** Articles that are saved in turn, as on a working day. */
const ON_THE_DESK = 50

type Pairs = (readonly [ours: number, peer: number])[]

/** A library and a database with the same articles. */
interface Desks {
  readonly path: string
  readonly stateDir: string
  readonly database: string
  /** Some of the newest, which are worked on. */
  readonly articles: readonly FilledArticle[]
  readonly raw: string
}

async function setUp(dir: string, size: number): Promise<Desks> {
  const path = join(dir, `library-${size}`)
  const database = join(dir, `${size}.sqlite`)
  const raw = join(dir, `raw-${size}`)
  await mkdir(raw)
  await initLibrary({ path, surroundings })
  const sqlite = openSqlite(database)
  let articles: FilledArticle[] = []
  await fillLibrary(path, size, 1, (article) => {
    sqlite.fill(article, false)
    articles.push(article)
    if (articles.length > 4 * ON_THE_DESK)
      articles = articles.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1)).slice(0, ON_THE_DESK)
  })
  sqlite.settle()
  sqlite.close()
  return { path, stateDir: join(dir, `state-${size}`), database, articles: articles.slice(0, ON_THE_DESK), raw }
}

const openOurs = async ({ path, stateDir }: Desks): Promise<Library> => {
  const library = await openLibrary({ path, stateDir, surroundings })
  await library.list({ offset: 0, limit: NEWEST })
  return library
}
const openTheirs = ({ database }: Desks): SqliteDesk => {
  const sqlite = openSqlite(database)
  sqlite.newest(NEWEST)
  return sqlite
}

/** From nothing to the first fifty rows, with all that this machine kept of the library since the last time. */
async function openings(desks: Desks): Promise<Pairs> {
  const pairs: Pairs = []
  for (let n = 0; n < OPENINGS; n += 1) {
    let library: Library | undefined
    let sqlite: SqliteDesk | undefined
    const ours = await timed(async () => (library = await openOurs(desks)))
    const peer = await timed(() => (sqlite = openTheirs(desks)))
    await library?.close()
    sqlite?.close()
    pairs.push([ours, peer])
  }
  return pairs
}

async function lists(library: Library, sqlite: SqliteDesk): Promise<Pairs> {
  const pairs: Pairs = []
  for (let n = -WARM_UP; n < LISTS; n += 1) {
    const ours = await timed(() => library.list({ offset: 0, limit: NEWEST }))
    const peer = await timed(() => sqlite.newest(NEWEST))
    if (n >= 0) pairs.push([ours, peer])
  }
  return pairs
}

/** Each save beside the database's and beside the raw floor for the same bytes. */
async function saves(library: Library, sqlite: SqliteDesk, desks: Desks) {
  const heads = new Map<string, { readonly hash: string; readonly number: number }>()
  for (const { id } of desks.articles) heads.set(id, { hash: (await library.load(id)).hash, number: 1 })
  const besideSqlite: Pairs = []
  const besideFloor: Pairs = []
  for (let n = -WARM_UP; n < SAVES; n += 1) {
    const article = desks.articles[(n + WARM_UP) % desks.articles.length]
    const head = article === undefined ? undefined : heads.get(article.id)
    if (article === undefined || head === undefined) throw new Error('no article to save')
    const { id } = article
    const record = { ...article.record, notes: `第 ${n} 次` }
    let hash = head.hash
    const ours = await timed(async () => {
      hash = (await library.save({ id, parents: [head.hash], record, reason: 'save', whenStale: 'refuse' })).hash
    })
    const number = head.number + 1
    const savedAt = new Date().toISOString()
    const theirs = await timed(() => sqlite.save({ id, hash, savedAt, record }, number))
    const bytes = Buffer.from(canonicalJson(record))
    const floor = await timed(() => rawSave(desks.raw, hash, bytes))
    heads.set(id, { hash, number })
    if (n < 0) continue
    besideSqlite.push([ours, theirs])
    besideFloor.push([ours, floor])
  }
  return { besideSqlite, besideFloor }
}

async function measure(dir: string, size: number): Promise<readonly Row[]> {
  const desks = await setUp(dir, size)
  const before = memoryInUse()
  // The first reading of all of it; what comes after builds on what it kept.
  const first = await openOurs(desks)
  const memory = memoryInUse() - before
  await first.close()
  const opened = await openings(desks)
  const library = await openOurs(desks)
  const sqlite = openTheirs(desks)
  const listed = await lists(library, sqlite)
  const saved = await saves(library, sqlite, desks)
  await library.close()
  sqlite.close()
  await rm(desks.path, { recursive: true, force: true })
  const atLargest = <T>(target: T): T | null => (size === LARGEST ? target : null)
  const row = { size, unit: 'ms' }
  const wal = 'SQLite WAL, synchronous=FULL'
  return [
    pairedRow({ ...row, metric: 'open', target: null, peerName: 'SQLite, open and the same query' }, opened),
    pairedRow({ ...row, metric: 'list-newest-50', target: atLargest(1.5), peerName: 'SQLite, same query' }, listed),
    pairedRow({ ...row, metric: 'save-p50', target: atLargest(3), peerName: wal }, saved.besideSqlite),
    pairedRow({ ...row, metric: 'save-floor', target: null, peerName: RAW_SAVE }, saved.besideFloor),
    soloRow({ size, unit: 'MB', metric: 'memory', target: null }, [memory]),
  ]
}

/** Opening, listing and saving at every size, beside SQLite and the raw floor; memory of an open library beside them. */
export async function library(): Promise<readonly Row[]> {
  const dir = await mkdtemp(join(tmpdir(), 'gaotai-bench-library-'))
  try {
    const rows: Row[] = []
    for (const size of SIZES) rows.push(...(await measure(dir, size)))
    return rows
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}
