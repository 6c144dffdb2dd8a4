import * as v from 'valibot'
import { checkBody, hasUnknownNodes } from '../document/check-body'
import { emptyDocument } from '../document/json'
import { AppError } from '../ipc/errors'
import { t } from '../messages/translate'
import { attachmentType, isPlainName } from './attachments'
import { cleanJson } from './clean-json'
import type { ArticleRecord } from './record'
import { recordFields } from './record-schema'

export { hasUnknownNodes }

/**
 * A record as it may be saved. Unknown fields stay as they came, text is made well-formed, an empty body becomes one
 * empty paragraph.
 * @throws AppError `invalid-record` or `invalid-body`, with details {path}
 */
export function parseRecord(value: unknown): ArticleRecord {
  const record = parse(value, false)
  checkAttachments(record)
  return record
}

/** A record out of a stored revision: nodes and marks that this version does not know stay in its body. */
export function readStoredRecord(value: unknown): ArticleRecord {
  return parse(value, true)
}

function parse(value: unknown, keepUnknownNodes: boolean): ArticleRecord {
  if (!isObject(value)) throw new AppError('invalid-record', t('document.recordNotObject'), { path: '' })
  const record = withBody(cleanJson(value) as Readonly<Record<string, unknown>>)
  const result = v.safeParse(recordFields, record, { abortEarly: true })
  if (!result.success) throw fieldError(result.issues[0])
  checkBody(record['body'], keepUnknownNodes)
  return record as unknown as ArticleRecord
}

/** What is newly saved names files that readers may be given, by names that are no paths; what is stored stays as it came. */
function checkAttachments({ attachments = [] }: ArticleRecord): void {
  attachments.forEach((attachment, i) => {
    const type = attachmentType(attachment)
    const isFine = type !== '' && (attachment.type ?? type) === type
    const problem = !isFine
      ? t('document.problem.attachmentType')
      : isPlainName(attachment.name)
        ? null
        : t('document.problem.attachmentName')
    const path = `attachments.${i}.${isFine ? 'name' : 'type'}`
    if (problem !== null) throw new AppError('invalid-record', t('document.recordField', { path, problem }), { path })
  })
}

/** `{"type": "doc"}` and an empty `content` are what people write by hand for a text not begun. */
function withBody(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const body = record['body']
  if (!isObject(body) || body['type'] !== 'doc') return record
  const content = body['content']
  const empty = content === undefined || (Array.isArray(content) && content.length === 0)
  return empty ? { ...record, body: { ...body, ...emptyDocument() } } : record
}

function fieldError(issue: v.BaseIssue<unknown>): AppError {
  const path = v.getDotPath(issue) ?? ''
  const problem = issue.input === undefined ? t('document.problem.missing') : issue.message
  return new AppError('invalid-record', t('document.recordField', { path, problem }), { path })
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
