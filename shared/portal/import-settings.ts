import { t } from '../messages/translate'
import { settingsProblem } from './settings-problem'

/** How a newsroom imports: the column that people chose for what a foreign page names. */
export interface ImportSettings {
  /** Column ids by `columnPathKey` of the path that a page shows. */
  readonly columns: Readonly<Record<string, string>>
}

export const defaultImportSettings: ImportSettings = { columns: {} }

/** Far more than the pages of any portal name. */
const MOST = 10_000

/** One text for the path of columns that a page shows, outermost first. */
export const columnPathKey = (path: readonly string[]): string => path.map((name) => name.trim()).join('/')

/** Checks the topic `import`. @throws AppError 'invalid-settings' */
export function parseImportSettings(value: unknown): ImportSettings {
  const given = typeof value === 'object' && value !== null && 'columns' in value ? value.columns : undefined
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw settingsProblem('import', ['columns'], t('portal.problem.object'))
  const entries = Object.entries(given as Readonly<Record<string, unknown>>).slice(0, MOST)
  for (const [path, id] of entries)
    if (typeof id !== 'string') throw settingsProblem('import', ['columns', path], t('portal.problem.text'))
  return { columns: Object.fromEntries(entries) as Readonly<Record<string, string>> }
}
