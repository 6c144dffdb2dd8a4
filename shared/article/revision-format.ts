import { AppError } from '../ipc/errors'
import { t } from '../messages/translate'
import { isArticleId, isRevisionHash } from './ids'
import type { Revision, RevisionReason } from './record'
import { REVISION_REASONS } from './record'
import { readStoredRecord } from './validate'

/** The number that this version writes into revision files. */
export const REVISION_FORMAT = 1

type Json = Readonly<Record<string, unknown>>

/**
 * Step n turns a revision of format n into one of format n + 1: pure, numbered, never changed after a release, each
 * with a stored sample of its old format in tests/fixtures/revisions.
 */
const MIGRATIONS: Readonly<Record<number, (old: Json) => Json>> = {}

/**
 * A revision out of its file's JSON, of this format or any older one. Nodes that this version does not know stay in the
 * body (see `hasUnknownNodes`), so that a newer app's text can be shown.
 * @throws AppError `newer-format`, or `damaged` with what is wrong
 */
export function parseRevision(json: unknown): Revision {
  if (!isObject(json)) throw damaged('')
  const format = json['format']
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) throw damaged('format')
  if (format > REVISION_FORMAT) throw new AppError('newer-format', t('document.newerFormat'), { format })
  let current: Json = json
  for (let n = format; n < REVISION_FORMAT; n++) {
    const step = MIGRATIONS[n]
    if (step === undefined) throw damaged('format')
    current = step(current)
  }
  return readCurrent(current)
}

function readCurrent(json: Json): Revision {
  const { articleId, number, parents, savedAt, savedBy, reason, record } = json
  if (!isArticleId(articleId)) throw damaged('articleId')
  if (typeof number !== 'number' || !Number.isInteger(number) || number < 1) throw damaged('number')
  if (!Array.isArray(parents) || !parents.every(isRevisionHash)) throw damaged('parents')
  if (typeof savedAt !== 'string') throw damaged('savedAt')
  if (typeof savedBy !== 'string') throw damaged('savedBy')
  return {
    format: REVISION_FORMAT,
    articleId,
    number,
    parents,
    savedAt,
    savedBy,
    reason: REVISION_REASONS.find((known) => known === reason) ?? fallbackReason(reason),
    record: storedRecord(record),
  }
}

function fallbackReason(reason: unknown): RevisionReason {
  // A newer app may know more reasons; why a text was saved is no ground for refusing to show it.
  if (typeof reason !== 'string') throw damaged('reason')
  return 'save'
}

function storedRecord(value: unknown): Revision['record'] {
  try {
    return readStoredRecord(value)
  } catch (error) {
    if (error instanceof AppError) throw new AppError('damaged', error.message, error.details, error)
    throw error
  }
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

const damaged = (path: string): AppError =>
  new AppError('damaged', t('document.revisionDamaged', { path: path || '—' }), { path })
