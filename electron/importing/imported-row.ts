import type { ArticleId, ArticleRecord } from '../../shared/article/record'
import { countText } from '../../shared/document/counts'
import type { NodeJson } from '../../shared/document/json'
import { textOf } from '../../shared/document/text'
import type { AppError, ErrorValue } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import { columnPath } from '../../shared/portal/columns'
import type { ColumnTree } from '../../shared/portal/profile'

/** What became of one record of a file (DESIGN §7). */
export interface ImportedFile {
  readonly file: string
  readonly ok: boolean
  readonly id: ArticleId | null
  readonly title: string
  readonly authors: readonly string[]
  readonly source: string
  readonly publishTime: string | null
  readonly editor: string
  readonly columnPath: readonly string[]
  readonly characters: number
  readonly figures: number
  readonly tables: number
  readonly lost: readonly string[]
  readonly duplicateOf: ArticleId | null
  readonly error: ErrorValue | null
}

type Description = Omit<ImportedFile, 'file' | 'ok' | 'id' | 'lost' | 'duplicateOf' | 'error'>

/** @param path the columns that the file itself names; absent: those of the record */
export function describe(record: ArticleRecord, tree: ColumnTree, path?: readonly string[]): Description {
  return {
    title: record.title,
    authors: record.authors ?? [],
    source: record.source?.name ?? '',
    publishTime: record.publishTime ?? null,
    editor: record.editor ?? '',
    columnPath: path ?? columnPath(tree, record.column ?? '').map(({ name }) => name),
    characters: countText(textOf(record.body)).characters,
    figures: nodesOf(record.body, 'figure').length,
    tables: nodesOf(record.body, 'table').length,
  }
}

/** @param nth which of a file's several records it is, from 1; null for the only one */
export function refusedRow(file: string, title: string, { code, message }: AppError, nth: number | null): ImportedFile {
  return {
    file,
    ok: false,
    id: null,
    title,
    authors: [],
    source: '',
    publishTime: null,
    editor: '',
    columnPath: [],
    characters: 0,
    figures: 0,
    tables: 0,
    lost: [],
    duplicateOf: null,
    error: { code, message: nth === null ? message : t('importing.nth', { n: nth, message }) },
  }
}

export function nodesOf(node: NodeJson, type: string): readonly NodeJson[] {
  const below = node.content?.flatMap((child) => nodesOf(child, type)) ?? []
  return node.type === type ? [node, ...below] : below
}
