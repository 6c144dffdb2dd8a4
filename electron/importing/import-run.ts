import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import type { PlannedArticle } from '../library/api'
import type { ImportOptions } from './import-files'

/** Tells one record of an import from the others. */
export const keyOf = ({ file, nth, sum }: Omit<PlannedArticle, 'id'>): string => JSON.stringify([file, nth, sum])

/** Names an import by what it brings in and how, so that the same one is known again. */
export const runOf = ({ files, cwd, column, status, changes }: ImportOptions): string =>
  createHash('sha256')
    .update(JSON.stringify([files.map((file) => resolve(cwd, file)).sort(), column ?? '', status ?? '', changes ?? '']))
    .digest('hex')
    .slice(0, 16)
