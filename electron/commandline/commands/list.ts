import type { ArticleSummary } from '../../../shared/article/record'
import { t } from '../../../shared/messages/translate'
import { wordsOf } from '../../../shared/search/query'
import { columnPath, flattenColumns } from '../../../shared/portal/columns'
import type { ColumnTree } from '../../../shared/portal/profile'
import { columnsOf, type Desk, withLibrary } from '../desk'
import { EXIT, type ExitCode } from '../exit-codes'
import { columnOption, limitOption, statusOption } from '../inputs'

/** A column with all below it. */
function withDescendants(tree: ColumnTree, id: string): readonly string[] {
  return flattenColumns(tree)
    .filter(({ path }) => path.some((column) => column.id === id))
    .map(({ column }) => column.id)
}

export async function list(desk: Desk): Promise<ExitCode> {
  const { line, report } = desk
  const status = statusOption(line)
  const limit = limitOption(line)
  const search = line.text('query')
  return withLibrary(desk, async (library) => {
    const tree = await columnsOf(library)
    const column = columnOption(line, tree)
    // A list without words needs no text of any article.
    if (search !== null && wordsOf(search).length > 0) {
      const onProgress = (progress: { done: number; total: number }): void =>
        report.progress({ ...progress, title: t('cli.list.reading') })
      await library.updateSearch({ onProgress, signal: desk.io.signal })
    }
    const { total, articles } = await library.list({
      ...(search === null ? {} : { search }),
      ...(column === null ? {} : { columns: withDescendants(tree, column) }),
      ...(status === null ? {} : { status }),
      sort: { key: 'updatedAt', descending: true },
      offset: 0,
      limit,
    })
    const lines = [
      ...articles.map((article) => lineOf(article, tree)),
      t('cli.list.total', { shown: articles.length, total }),
    ]
    report.raw(() => ({ total, articles: articles.map(row) }), lines.join('\n'))
    return EXIT.done
  })
}

/** The contract's fields of a summary, in its order. */
function row(summary: ArticleSummary): Readonly<Record<string, unknown>> {
  const { id, title, authors, source, publishTime, column, status, updatedAt, characters } = summary
  return { id, title, authors, source, publishTime, column, status, updatedAt, characters }
}

function lineOf({ id, title, publishTime, column, status }: ArticleSummary, tree: ColumnTree): string {
  const place = columnPath(tree, column ?? '').map(({ name }) => name)
  const name = title === '' ? t('common.untitled') : title
  return [id, publishTime ?? '-', t(`status.${status}`), name, place.join('/')].join('\t')
}
