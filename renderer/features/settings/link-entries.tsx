import { t } from '../../../shared/messages/translate'
import { flattenColumns } from '../../../shared/portal/columns'
import type { ColumnTree, LinkEntry } from '../../../shared/portal/profile'
import { Button, IconButton } from '../../ui/button'

interface LinkEntriesProps {
  readonly title: string
  readonly hint?: string
  readonly entries: readonly LinkEntry[]
  /** An entry may lead to one of these columns. */
  readonly columns?: ColumnTree
  /** Whether an entry may lead to the front page of a language. */
  readonly editions?: boolean
  /** The problem of this list, with the rest of its path (`1.url`). */
  readonly problem: { readonly path: string; readonly message: string } | null
  readonly onEntries: (entries: readonly LinkEntry[]) => void
}

const swapped = <T,>(list: readonly T[], a: number, b: number): readonly T[] => {
  const [first, second] = [list[a], list[b]]
  if (first === undefined || second === undefined) return list
  return list.map((item, index) => (index === a ? second : index === b ? first : item))
}

/** The entry with another goal: a column's id, a language, or '' for none. */
function ledTo({ column: _column, edition: _edition, ...entry }: LinkEntry, goal: string): LinkEntry {
  if (goal === '') return entry
  return goal === 'en' || goal === 'zh-CN' ? { ...entry, edition: goal } : { ...entry, column: goal }
}

/** A list of links that the page prints in this order: each with its words and, if it leads anywhere, where to. */
export function LinkEntries({ title, hint, entries, columns, editions, problem, onEntries }: LinkEntriesProps) {
  const patch = (index: number, change: Partial<LinkEntry>): void =>
    onEntries(entries.map((entry, at) => (at === index ? { ...entry, ...change } : entry)))
  return (
    <fieldset className="gt-settings-group">
      <legend>{title}</legend>
      {hint === undefined ? null : <p className="gt-settings-hint">{hint}</p>}
      {entries.map((entry, index) => {
        const here = problem !== null && (problem.path === String(index) || problem.path.startsWith(`${index}.`))
        const wrong = (part: string) => (here && problem.path === `${index}.${part}` ? { 'aria-invalid': true } : {})
        return (
          <div key={index} className="gt-settings-entry" data-columns={columns !== undefined}>
            <input
              value={entry.label}
              aria-label={t('settings.entry.label', { n: index + 1 })}
              placeholder={t('settings.entry.textHint')}
              {...wrong('label')}
              onChange={({ target }) => patch(index, { label: target.value })}
            />
            {columns === undefined ? null : (
              <select
                value={entry.edition ?? entry.column ?? ''}
                aria-label={t('settings.entry.column', { n: index + 1 })}
                {...wrong('column')}
                onChange={({ target }) =>
                  onEntries(entries.map((one, at) => (at === index ? ledTo(one, target.value) : one)))
                }
              >
                <option value="">{t('settings.entry.noColumn')}</option>
                {editions === true ? (
                  <>
                    <option value="zh-CN">{t('settings.entry.chinese')}</option>
                    <option value="en">{t('settings.entry.english')}</option>
                  </>
                ) : null}
                {flattenColumns(columns).map(({ column, path }) => (
                  <option key={column.id} value={column.id}>
                    {path.map(({ name }) => name).join(' > ')}
                  </option>
                ))}
              </select>
            )}
            <input
              value={entry.url ?? ''}
              aria-label={t('settings.entry.url', { n: index + 1 })}
              placeholder={t('settings.entry.urlHint')}
              spellCheck={false}
              {...wrong('url')}
              onChange={({ target }) => patch(index, { url: target.value })}
            />
            <span className="gt-settings-tools">
              <IconButton
                icon="ascending"
                label={t('settings.up')}
                tip="end"
                disabled={index === 0}
                onClick={() => onEntries(swapped(entries, index, index - 1))}
              />
              <IconButton
                icon="descending"
                label={t('settings.down')}
                tip="end"
                disabled={index === entries.length - 1}
                onClick={() => onEntries(swapped(entries, index, index + 1))}
              />
              <IconButton
                icon="trash"
                label={t('settings.remove')}
                tip="end"
                onClick={() => onEntries(entries.filter((_, at) => at !== index))}
              />
            </span>
            {here ? (
              <p className="gt-settings-problem" role="alert">
                {problem.message}
              </p>
            ) : null}
          </div>
        )
      })}
      {problem !== null && problem.path === '' ? (
        <p className="gt-settings-problem" role="alert">
          {problem.message}
        </p>
      ) : null}
      <Button tone="quiet" icon="plus" onClick={() => onEntries([...entries, { label: '' }])}>
        {t('settings.entry.add')}
      </Button>
    </fieldset>
  )
}
