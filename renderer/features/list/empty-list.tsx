import { t } from '../../../shared/messages/translate'
import type { AppError } from '../../../shared/ipc/errors'
import { piecesOf } from '../../../shared/search/query'
import { refreshList, useArticleList } from '../../state/article-list'
import { newArticle } from '../../state/article-session'
import { openDialog } from '../../state/dialogs'
import { searchFor } from '../../state/filters'
import { useWhyNotWritable } from '../../state/writable'
import { Button } from '../../ui/button'

/** Says what emptying the search field takes away: words, filters or both. */
function clearing(search: string): 'list.clearSearch' | 'list.clearFilter' | 'list.clearBoth' {
  const pieces = piecesOf(search)
  if (pieces.every(({ filter }) => filter === null)) return 'list.clearSearch'
  return pieces.every(({ filter }) => filter !== null) ? 'list.clearFilter' : 'list.clearBoth'
}

/** Why there are no rows, and the next step from here. */
export function EmptyList({ error }: { readonly error: AppError | null }) {
  const { scope, search } = useArticleList((list) => list.filter)
  const whyNot = useWhyNotWritable()
  if (error !== null) {
    return (
      <div className="gt-list-empty" role="row">
        <p role="gridcell">{error.message}</p>
        <Button onClick={() => void refreshList()}>{t('common.retry')}</Button>
      </div>
    )
  }
  if (search.trim() !== '') {
    return (
      <div className="gt-list-empty" role="row">
        <p role="gridcell">{t('search.empty', { text: search.trim() })}</p>
        <Button onClick={() => searchFor('')}>{t(clearing(search))}</Button>
      </div>
    )
  }
  if (scope.kind === 'trash') {
    return (
      <div className="gt-list-empty" role="row">
        <p role="gridcell">{t('list.empty.trash')}</p>
      </div>
    )
  }
  return (
    <div className="gt-list-empty" role="row">
      <p role="gridcell">{t(scope.kind === 'all' ? 'list.empty.library' : 'list.empty.column')}</p>
      <Button tone="primary" icon="plus" whyNot={whyNot} onClick={() => void newArticle()}>
        {t('list.new')}
      </Button>
      <Button icon="import" whyNot={whyNot} onClick={() => openDialog({ kind: 'import' })}>
        {t('system.menu.library.import')}
      </Button>
    </div>
  )
}
