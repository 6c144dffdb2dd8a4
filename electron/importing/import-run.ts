import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import type { Status } from '../../shared/article/record'
import type { PlannedArticle } from '../library/api'
import type { ChangeMode } from '../../shared/word/losses'

/** What the person wants of every article. */
export interface Wanted {
  /** A column id; absent: each record's own. */
  readonly column?: string
  readonly status?: Status
}

/** What an import brings in, and how. */
export interface ImportRun extends Wanted {
  readonly files: readonly string[]
  readonly cwd: string
  /** What becomes of tracked changes; absent: they are accepted. */
  readonly changes?: ChangeMode
}

/** Tells one record of an import from the others. */
export const keyOf = ({ file, nth, sum }: Omit<PlannedArticle, 'id'>): string => JSON.stringify([file, nth, sum])

/** Names an import by what it brings in and how, so that the same one is known again. */
export const runOf = ({ files, cwd, column, status, changes }: ImportRun): string =>
  createHash('sha256')
    .update(JSON.stringify([files.map((file) => resolve(cwd, file)).sort(), column ?? '', status ?? '', changes ?? '']))
    .digest('hex')
    .slice(0, 16)
