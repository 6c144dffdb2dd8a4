import type { SortKey } from '../../../shared/ipc/list-values'
import type { MessageKey } from '../../../shared/messages/translate'
import { t } from '../../../shared/messages/translate'
import { setFilter, useArticleList } from '../../state/article-list'
import { Icon } from '../../ui/icon'

interface Header {
  readonly cell: string
  readonly label: MessageKey
  readonly sort: SortKey | null
}

const HEADERS: readonly Header[] = [
  { cell: 'title', label: 'list.column.title', sort: 'title' },
  { cell: 'author', label: 'list.column.author', sort: null },
  { cell: 'column', label: 'list.column.column', sort: null },
  { cell: 'status', label: 'list.column.status', sort: 'status' },
  { cell: 'characters', label: 'list.column.characters', sort: 'characters' },
  { cell: 'published', label: 'list.column.publishTime', sort: 'publishTime' },
  { cell: 'when', label: 'list.column.updatedAt', sort: 'updatedAt' },
]

/** A key sorts words upwards and times and numbers downwards first. */
export const startsDescending = (key: SortKey): boolean => key !== 'title' && key !== 'status'

/** The heads of the columns, which also sort; kept for assistive technology where rows have two lines. */
export function ColumnHeaders({ visible }: { readonly visible: boolean }) {
  const sort = useArticleList((list) => list.filter.sort)
  return (
    <div role="rowgroup" className={visible ? 'gt-list-head' : 'gt-visually-hidden'}>
      <div role="row" className="gt-list-head-row" aria-rowindex={1}>
        {HEADERS.filter(({ cell }) => visible || (cell !== 'characters' && cell !== 'published')).map((header) => (
          <HeaderCell key={header.cell} header={header} sort={sort} visible={visible} />
        ))}
      </div>
    </div>
  )
}

function HeaderCell({
  header,
  sort,
  visible,
}: {
  readonly header: Header
  readonly sort: { readonly key: SortKey; readonly descending: boolean }
  readonly visible: boolean
}) {
  const key = header.sort
  const sorted = key !== null && sort.key === key
  const order = sorted ? (sort.descending ? 'descending' : 'ascending') : undefined
  return (
    <span
      role="columnheader"
      className={`gt-cell-${header.cell}`}
      {...(order === undefined ? {} : { 'aria-sort': order })}
    >
      {key === null || !visible ? (
        t(header.label)
      ) : (
        <button
          type="button"
          className="gt-list-sort"
          data-sorted={sorted}
          onClick={() =>
            void setFilter({ sort: { key, descending: sorted ? !sort.descending : startsDescending(key) } })
          }
        >
          {t(header.label)}
          {order === undefined ? null : <Icon name={order} size={12} />}
        </button>
      )}
    </span>
  )
}
