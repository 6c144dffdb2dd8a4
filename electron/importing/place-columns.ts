import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import { columnByNames, columnPath } from '../../shared/portal/columns'
import type { ColumnTree } from '../../shared/portal/profile'
import { columnPathKey } from '../../shared/portal/import-settings'
import { type FoundRecord, isObject } from './found-record'

/** The id of a column given by id or by a path of names such as 新闻中心/综合新闻; null when the tree has neither. */
export function columnIdOf(tree: ColumnTree, given: string): string | null {
  if (columnPath(tree, given).length > 0) return given
  return columnByNames(tree, given)?.id ?? null
}

/** An id may come before its tree does (settings still to be synced); a name can't be kept without its column. */
const looksLikeId = (text: string): boolean => /^[\w-]*$/.test(text)

/**
 * A record with column ids in place of paths of names.
 * @param unknown what to do with a name that no column has: the id to take, undefined to leave it out, or throw
 */
export function placeColumns(value: unknown, tree: ColumnTree, unknown: (name: string) => undefined): unknown {
  if (!isObject(value)) return value
  const { column, otherColumns, ...record } = value
  const idOf = (name: unknown): unknown => {
    if (typeof name !== 'string') return name
    return columnIdOf(tree, name) ?? (looksLikeId(name) ? name : unknown(name))
  }
  const main = idOf(column)
  const others: unknown = Array.isArray(otherColumns)
    ? (otherColumns as readonly unknown[]).map(idOf).filter((id) => id !== undefined)
    : otherColumns
  return {
    ...record,
    ...(main === undefined ? {} : { column: main }),
    ...(others === undefined ? {} : { otherColumns: others }),
  }
}

/** For `placeColumns`: a name that no column has is refused. */
export function refuseColumn(name: string): never {
  throw new AppError('invalid-record', t('importing.noColumn', { name }), { path: 'column' })
}

/** Names that stand in every path and for no column. */
const NO_COLUMN = /^(?:.{0,12}首页|主页|正文|详情|详细内容|内容|浏览文章|查看|home)$/i

/** A record without a column of its own, placed as a person placed such a path before, else where the tree has its end. */
export function withColumn(
  { value, columnPath: path = [] }: FoundRecord,
  tree: ColumnTree,
  chosen: Readonly<Record<string, string>>,
): unknown {
  if (!isObject(value) || value['column'] !== undefined) return value
  const before = chosen[columnPathKey(path)]
  if (before !== undefined && columnPath(tree, before).length > 0) return { ...value, column: before }
  const names = path.filter((name) => !NO_COLUMN.test(name))
  for (let from = 0; from < names.length; from++) {
    const column = columnByNames(tree, names.slice(from).join('/'))
    if (column !== null) return { ...value, column: column.id }
  }
  return value
}
