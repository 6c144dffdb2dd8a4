import type { ArticleId, ArticleRecord, RevisionHash } from '../../../shared/article/record'
import { externalOf } from '../../../shared/article/requirements'
import { t } from '../../../shared/messages/translate'
import { columnPath } from '../../../shared/portal/columns'
import type { Charset, ColumnTree } from '../../../shared/portal/profile'
import type { UnplacedEntry } from '../../../shared/portal/site/assign-paths'
import { linksOf, siteFacts } from '../../../shared/portal/site/facts'
import { type GateFinding, gateFindings, type GateRule, type GateSettings } from '../../../shared/portal/site/gate'
import { shortName } from '../short-name'
import { unwritable } from './encode'

/** Characters named in one finding. */
const MOST_NAMED = 30

/** What an article's revision says for the site; it never changes, so it is kept by the revision's hash. */
export interface ArticleFacts {
  readonly entry: UnplacedEntry
  readonly findings: readonly GateFinding[]
  readonly links: readonly string[]
}

/** What decides it besides the revision. */
export interface FactsSettings {
  readonly columns: ColumnTree
  readonly zone: string
  readonly charset: Charset
  readonly gate: GateSettings
}

function printedText(record: ArticleRecord): string {
  const { comments: _comments, notes: _notes, ...printed } = record
  return JSON.stringify(printed)
}

export function factsOf(
  id: ArticleId,
  hash: RevisionHash,
  record: ArticleRecord,
  { columns, zone, charset, gate }: FactsSettings,
): ArticleFacts {
  const column = record.column ?? ''
  const more: { readonly rule: GateRule; readonly message: string }[] = []
  if (column !== '' && columnPath(columns, column).length === 0)
    more.push({ rule: 'required', message: t('site.columnGone', { column }) })
  const missing = charset === 'utf-8' ? [] : unwritable(printedText(record), charset)
  if (missing.length > 0) {
    const characters = missing.slice(0, MOST_NAMED).join('')
    more.push({ rule: 'characters', message: t('site.unwritable', { charset, characters }) })
  }
  const withdrawn = record.status === 'withdrawn'
  return {
    entry: siteFacts(id, hash, record, zone, shortName),
    findings: withdrawn ? [] : gateFindings(record, gate, more),
    links: withdrawn || externalOf(record) !== null ? [] : linksOf(record.body),
  }
}
