import { createRequire } from 'node:module'
import { join } from 'node:path'
import { paragraphsOf } from '../../../shared/document/text'
import type { FilledArticle } from '../corpus/fill-library'

/** As much of better-sqlite3 as is used here; the package stands beside this file and is installed by the bench alone. */
interface Statement {
  readonly run: (...values: readonly unknown[]) => unknown
  readonly all: (...values: readonly unknown[]) => readonly unknown[]
}
interface Database {
  readonly exec: (sql: string) => unknown
  readonly pragma: (text: string) => unknown
  readonly prepare: (sql: string) => Statement
  readonly transaction: <A extends readonly unknown[]>(work: (...args: A) => void) => (...args: A) => void
  readonly close: () => void
}

/** A newsroom's articles as a careful person would keep them in SQLite. */
export interface SqliteDesk {
  /** Takes in an article, its text too where it shall be searched; `settle` makes all of them durable. */
  readonly fill: (article: FilledArticle, searched: boolean) => void
  readonly settle: () => void
  readonly newest: (limit: number) => readonly unknown[]
  /** One more revision of an article, durable when it returns. */
  readonly save: (article: FilledArticle, number: number) => void
  /** The newest articles that hold every phrase. */
  readonly find: (phrases: readonly string[], limit: number) => readonly unknown[]
  readonly close: () => void
}

const TABLES = `
CREATE TABLE IF NOT EXISTS articles (
  number INTEGER PRIMARY KEY, id TEXT UNIQUE, updatedAt TEXT, title TEXT, authors TEXT, source TEXT, publishTime TEXT,
  status TEXT, characters INTEGER, hash TEXT
);
CREATE INDEX IF NOT EXISTS newest ON articles (updatedAt DESC);
CREATE TABLE IF NOT EXISTS revisions (hash TEXT PRIMARY KEY, articleId TEXT, number INTEGER, savedAt TEXT, record TEXT);
CREATE VIRTUAL TABLE IF NOT EXISTS texts USING fts5(text, content = '', tokenize = 'unicode61');
`
const COLUMNS = 'id, updatedAt, title, authors, source, publishTime, status, characters, hash'

/** One token a character, as FTS5 needs it for Chinese: without spaces it takes a whole sentence for a word. */
const spaced = (text: string): string => [...text].join(' ')

export function openSqlite(path: string): SqliteDesk {
  const require = createRequire(join(process.cwd(), 'tests', 'bench', 'peers', 'package.json'))
  const Sqlite = require('better-sqlite3') as new (path: string) => Database
  const db = new Sqlite(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec(TABLES)
  const putArticle = db.prepare(
    `INSERT INTO articles (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET updatedAt = excluded.updatedAt, title = excluded.title, hash = excluded.hash`,
  )
  const putRevision = db.prepare('INSERT OR REPLACE INTO revisions VALUES (?, ?, ?, ?, ?)')
  const putText = db.prepare('INSERT INTO texts (rowid, text) VALUES (?, ?)')
  const newest = db.prepare(`SELECT ${COLUMNS} FROM articles ORDER BY updatedAt DESC LIMIT ?`)
  const found = db.prepare(
    `SELECT ${COLUMNS} FROM texts JOIN articles ON articles.number = texts.rowid
     WHERE texts MATCH ? ORDER BY updatedAt DESC LIMIT ?`,
  )

  const put = ({ id, hash, savedAt, record }: FilledArticle, number: number): void => {
    const { title, authors, source, publishTime, status } = record
    const characters = paragraphsOf(record.body).join('').length
    putArticle.run(id, savedAt, title, authors?.join('、'), source?.name, publishTime, status, characters, hash)
    putRevision.run(hash, id, number, savedAt, JSON.stringify(record))
  }
  const save = db.transaction(put)
  let filled = 0

  return {
    fill: (article, searched) => {
      if (filled === 0) db.exec('BEGIN')
      filled += 1
      put(article, 1)
      if (!searched) return
      const { title, authors = [], source, body } = article.record
      const lines = [title, ...authors, source?.name ?? '', ...paragraphsOf(body)]
      putText.run(filled, spaced(lines.join('\n')))
    },
    settle: () => {
      db.exec('COMMIT')
      db.pragma('wal_checkpoint(TRUNCATE)')
    },
    newest: (limit) => newest.all(limit),
    save: (article, number) => save(article, number),
    find: (phrases, limit) => found.all(phrases.map((phrase) => `"${spaced(phrase)}"`).join(' AND '), limit),
    close: () => db.close(),
  }
}
