import { t } from '../messages/translate'
import type { Column, ColumnTree } from './profile'
import { settingsProblem, type SettingsPath } from './settings-problem'

const MAX_DEPTH = 6
const MAX_NAME = 40
const ID = /^[A-Za-z0-9_-]{1,64}$/
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
/** Names that Windows keeps for devices. */
export const isDeviceName = (name: string): boolean => /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(name)

/** The folder of pages' own files. */
const OWN_FILES = 'assets'

type Fields = Readonly<Record<string, unknown>>

const refuse = (path: SettingsPath, problem: string): never => {
  throw settingsProblem('columns', path, problem)
}

function objectAt(value: unknown, path: SettingsPath): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(path, t('portal.problem.object'))
  }
  const fields = Object.entries(value).filter(([name]) => !['__proto__', 'constructor', 'prototype'].includes(name))
  return Object.fromEntries(fields)
}

function textAt(value: unknown, path: SettingsPath): string {
  if (typeof value !== 'string') return refuse(path, t('portal.problem.text'))
  return value.trim()
}

function nameAt(value: unknown, path: SettingsPath): string {
  const name = textAt(value, path)
  if (name === '') return refuse(path, t('portal.problem.empty'))
  if (name.length > MAX_NAME) return refuse(path, t('portal.problem.long', { max: MAX_NAME }))
  if (/[\p{Cc}\u2028\u2029]/u.test(name)) return refuse(path, t('portal.problem.control'))
  return name
}

/** A name is a step of a path such as `新闻中心/综合新闻`, so it holds neither separator. */
function columnName(value: unknown, path: SettingsPath): string {
  const name = nameAt(value, path)
  return /[/>＞／]/.test(name) ? refuse(path, t('portal.problem.columnName')) : name
}

function columnId(value: unknown, path: SettingsPath, seen: Set<string>): string {
  const id = textAt(value, path)
  if (!ID.test(id)) return refuse(path, t('portal.problem.columnId'))
  if (seen.has(id)) return refuse(path, t('portal.problem.sameId', { id }))
  seen.add(id)
  return id
}

function columnSlug(value: unknown, path: SettingsPath): string {
  const slug = textAt(value, path)
  return SLUG.test(slug) && slug.length <= 64 && slug !== OWN_FILES && !isDeviceName(slug)
    ? slug
    : refuse(path, t('portal.problem.slug'))
}

function refuseTwins(level: readonly Column[], path: SettingsPath): void {
  const names = new Set<string>()
  const slugs = new Set<string>()
  for (const [index, { name, slug }] of level.entries()) {
    if (names.has(name)) refuse([...path, index], t('portal.problem.sameName', { name }))
    if (slugs.has(slug)) refuse([...path, index, 'slug'], t('portal.problem.sameSlug', { slug }))
    names.add(name)
    slugs.add(slug)
  }
}

/**
 * Checks a column tree: ids differ everywhere, names and slugs among siblings, and no column holds itself.
 * Fields this version doesn't know are kept.
 * @throws AppError 'invalid-settings' that names the place
 */
export function parseColumns(value: unknown): ColumnTree {
  const ids = new Set<string>()
  const above = new Set<unknown>()

  const readLevel = (list: unknown, path: SettingsPath): readonly Column[] => {
    if (!Array.isArray(list)) return refuse(path, t('portal.problem.list'))
    if (above.size >= MAX_DEPTH && list.length > 0) return refuse(path, t('portal.problem.deep', { max: MAX_DEPTH }))
    const level = list.map((item: unknown, index) => readColumn(item, [...path, index]))
    refuseTwins(level, path)
    return level
  }

  const readColumn = (item: unknown, path: SettingsPath): Column => {
    const fields = objectAt(item, path)
    const name = columnName(fields['name'], [...path, 'name'])
    // A tree handed over in memory can be a ring; JSON can't.
    if (above.has(item)) return refuse(path, t('portal.problem.cycle', { name }))
    const id = columnId(fields['id'], [...path, 'id'], ids)
    const slug = columnSlug(fields['slug'] ?? id.toLowerCase(), [...path, 'slug'])
    const { englishName: english, kind, ...known } = fields
    above.add(item)
    const children = readLevel(fields['children'] ?? [], [...path, 'children'])
    above.delete(item)
    if (kind !== undefined && kind !== null && kind !== 'list' && kind !== 'page')
      return refuse([...path, 'kind'], t('portal.problem.columnKind'))
    const single: Pick<Column, 'kind'> = kind === 'page' ? { kind } : {}
    const column = { ...known, id, name, slug, children, ...single }
    const unnamed = english === undefined || english === null || english === ''
    return unnamed ? column : { ...column, englishName: nameAt(english, [...path, 'englishName']) }
  }

  const tree = objectAt(value, [])
  return { ...tree, columns: readLevel(tree['columns'], ['columns']) }
}
