import { printPublishTime } from '../article/publish-time'
import type {
  ArticleRecord,
  Attachment,
  CommentThread,
  Correction,
  RecordFields,
  SignOff,
  Source,
} from '../article/record'
import { STATUSES } from '../article/record'
import { isWithdrawal } from '../article/withdrawal'
import { byteSize } from '../media/byte-size'
import { t, type MessageKey } from '../messages/translate'
import { columnPath } from '../portal/columns'
import type { ColumnTree } from '../portal/profile'

export type FieldName = keyof RecordFields

/** Every field of a record with its label, in the order in which the panel shows them. */
const LABELS: Readonly<Record<FieldName, MessageKey>> = {
  title: 'metadata.field.title',
  shortTitle: 'metadata.field.shortTitle',
  subtitle: 'metadata.field.subtitle',
  originalTitle: 'metadata.field.originalTitle',
  originalAuthors: 'metadata.field.originalAuthors',
  authors: 'metadata.field.authors',
  byline: 'metadata.field.byline',
  source: 'metadata.field.source',
  publishTime: 'metadata.field.publishTime',
  column: 'metadata.field.column',
  otherColumns: 'metadata.field.otherColumns',
  keywords: 'metadata.field.keywords',
  summary: 'metadata.field.summary',
  cover: 'metadata.field.cover',
  language: 'metadata.field.language',
  translationOf: 'comparison.field.translationOf',
  editor: 'metadata.field.editor',
  proofreader: 'metadata.field.proofreader',
  externalUrl: 'metadata.field.externalUrl',
  pinned: 'metadata.field.pinned',
  status: 'metadata.field.status',
  notes: 'metadata.field.notes',
  attachments: 'comparison.field.attachments',
  corrections: 'comparison.field.corrections',
  comments: 'comparison.field.comments',
  signOffs: 'comparison.field.signOffs',
  trashedAt: 'comparison.field.trashedAt',
}

const isKnown = (field: string): field is FieldName => Object.hasOwn(LABELS, field)

/** The label of a field; one of a newer version is named as such, not by its raw key alone. */
export const fieldLabel = (field: string): string =>
  isKnown(field) ? t(LABELS[field]) : t('comparison.field.unknown', { field })

/** Names of the fields that either record has, body aside: known ones in the panel's order, then the others by name. */
export function fieldsOf(...records: readonly ArticleRecord[]): readonly string[] {
  const there = new Set(records.flatMap((record) => Object.keys(record)))
  const others = [...there].filter((field) => field !== 'body' && !isKnown(field)).sort()
  return [...Object.keys(LABELS).filter((field) => there.has(field)), ...others]
}

/** A field's value as a person reads it; empty for none. */
export function fieldWords(record: ArticleRecord, field: string, columns: ColumnTree): string {
  if (!isKnown(field)) return plainWords((record as unknown as Readonly<Record<string, unknown>>)[field])
  const value = record[field]
  if (value === undefined) return ''
  switch (field) {
    case 'source':
      return sourceWords(value as Source)
    case 'publishTime':
      return printPublishTime(value as string)
    case 'column':
      return columnWords(value as string, columns)
    case 'otherColumns':
      return (value as readonly string[]).map((id) => columnWords(id, columns)).join('、')
    case 'language':
      return t(value === 'en' ? 'language.en' : 'language.zh-CN')
    case 'pinned':
      return value === true ? t('metadata.pinned.on') : ''
    case 'status': {
      const status = STATUSES.find((known) => known === value)
      return status === undefined ? plainWords(value) : t(`status.${status}`)
    }
    case 'cover':
      return t('comparison.cover')
    case 'attachments':
      return (value as readonly Attachment[]).map(attachmentWords).join('、')
    case 'corrections':
      return (value as readonly Correction[]).map(correctionWords).join('\n')
    case 'comments':
      return (value as readonly CommentThread[]).map(threadWords).join('\n')
    case 'signOffs':
      return (value as readonly SignOff[]).map(({ at, by, step }) => `${step} ${by} ${printPublishTime(at)}`).join('\n')
    case 'trashedAt':
      return t('comparison.inTrash')
    default:
      return plainWords(value)
  }
}

function sourceWords({ name, kind, url }: Source): string {
  const kindName = kind === undefined ? '' : t(`metadata.kind.${kind}`)
  return [name ?? '', kindName === '' ? '' : `（${kindName}）`, url === undefined ? '' : ` ${url}`].join('').trim()
}

function attachmentWords({ name, size }: Attachment): string {
  return size === undefined ? name : t('comparison.attachment', { name, size: byteSize(size) })
}

function correctionWords(note: Correction): string {
  const words = `${printPublishTime(note.at)} ${note.by}：${note.text}`
  return isWithdrawal(note) ? t('comparison.withdrawal', { words }) : words
}

function columnWords(id: string, columns: ColumnTree): string {
  const path = columnPath(columns, id)
  return path.length === 0 ? t('comparison.unknownColumn', { id }) : path.map(({ name }) => name).join(' › ')
}

function threadWords({ notes, quote, resolved }: CommentThread): string {
  const said = notes.map(({ by, text }) => `${by}：${text}`).join('；')
  const words = quote === undefined || quote === '' ? said : `“${quote}” ${said}`
  return resolved === true ? t('comparison.comment.resolved', { words }) : words
}

/** Any value as one line of text. */
function plainWords(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return value.map(plainWords).filter(Boolean).join('、')
  return Object.values(value).map(plainWords).filter(Boolean).join(' ')
}
