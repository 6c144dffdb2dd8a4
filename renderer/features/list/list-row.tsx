import { memo, type MouseEvent } from 'react'
import type { ArticleSummary } from '../../../shared/article/record'
import type { MessageKey } from '../../../shared/messages/translate'
import { t } from '../../../shared/messages/translate'
import { highlight, type Snippet } from '../../../shared/search/snippet'
import type { DraftNote } from '../../state/drafts'
import { Highlighted } from './highlighted'
import { StatusMark } from '../../ui/status-mark'
import { formatNumber, formatPublishTime, formatWhen } from '../../ui/when'

export type RowContent =
  | { readonly kind: 'article'; readonly article: ArticleSummary; readonly draft: boolean }
  | { readonly kind: 'new'; readonly draft: DraftNote }

export interface ListRowProps {
  readonly domId: string
  readonly index: number
  readonly top: number
  readonly height: number
  readonly wide: boolean
  /** Null while the row is being fetched. */
  readonly content: RowContent | null
  readonly columnName: string
  readonly selected: boolean
  readonly current: boolean
  readonly open: boolean
  readonly unsaved: boolean
  /** Folded words that were searched for; empty: none. */
  readonly terms: readonly string[]
  /** The line in which they were found, when it is known. */
  readonly snippet: Snippet | null
  readonly onClick: (event: MouseEvent, index: number) => void
  readonly onContextMenu: (event: MouseEvent, index: number) => void
}

/** One article; the handlers may change between drawings, what is shown decides whether it is drawn anew. */
export const ListRow = memo(function ListRow(props: ListRowProps) {
  const { domId, index, top, height, content, selected, current, open, onClick, onContextMenu } = props
  return (
    <div
      id={domId}
      role="row"
      className="gt-row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      {...(open ? { 'aria-current': true } : {})}
      data-current={current}
      style={{ height, transform: `translateY(${top}px)` }}
      onClick={(event) => onClick(event, index)}
      onContextMenu={(event) => onContextMenu(event, index)}
    >
      {content === null ? null : <Cells {...props} content={content} />}
    </div>
  )
})

/** The first author, or the source where none is named. */
function authorOf({ authors: [first, second], source }: ArticleSummary): string {
  if (first === undefined) return source
  return second === undefined ? first : t('list.andOthers', { name: first })
}

function Cells({
  content,
  wide,
  columnName,
  unsaved,
  terms,
  snippet,
}: ListRowProps & { readonly content: RowContent }) {
  const shown = content.kind === 'article' ? content.article : content.draft
  const article = content.kind === 'article' ? content.article : null
  const marks = marksOf(content, unsaved)
  const author = article === null ? '' : authorOf(article)
  const when = formatWhen(content.kind === 'article' ? content.article.updatedAt : content.draft.writtenAt, new Date())
  const published = formatPublishTime(article?.publishTime ?? '')
  return (
    <>
      <span role="gridcell" className="gt-cell-title" title={shown.title}>
        <span className="gt-row-title" data-empty={shown.title === ''}>
          {shown.title === '' ? t('common.untitled') : <Highlighted runs={highlight(shown.title, terms)} />}
        </span>
        {marks.map((mark) => (
          <span key={mark.key} className="gt-mark" data-tone={mark.tone}>
            {t(mark.key)}
          </span>
        ))}
      </span>
      <span role="none" className="gt-row-facts">
        <span role="gridcell" className="gt-cell-author" title={article?.authors.join('、') ?? ''}>
          {author}
        </span>
        <span role="gridcell" className="gt-cell-column">
          {columnName}
        </span>
      </span>
      <span role="gridcell" className="gt-cell-status">
        <StatusMark status={article?.status ?? 'draft'} />
      </span>
      {wide ? (
        <>
          <span role="gridcell" className="gt-cell-characters">
            {article === null ? '' : formatNumber(article.characters)}
          </span>
          <span role="gridcell" className="gt-cell-published">
            {published}
          </span>
        </>
      ) : null}
      <span role="gridcell" className="gt-cell-when">
        {when}
      </span>
      {snippet === null ? null : (
        <span role="gridcell" className="gt-cell-snippet">
          {snippet.field === 'body' ? null : <b>{t(`search.field.${snippet.field}`)}</b>}
          <Highlighted runs={snippet.runs} />
        </span>
      )}
    </>
  )
}

interface Mark {
  readonly key: MessageKey
  readonly tone: 'quiet' | 'warning' | 'danger'
}

function marksOf(content: RowContent, unsaved: boolean): readonly Mark[] {
  if (content.kind === 'new') return [{ key: 'list.mark.new', tone: 'warning' }]
  const { article, draft } = content
  const marks: Mark[] = []
  if (draft || unsaved) marks.push({ key: 'list.mark.unsaved', tone: 'warning' })
  if (article.forked) marks.push({ key: 'list.mark.forked', tone: 'warning' })
  if (article.state === 'damaged') marks.push({ key: 'list.mark.damaged', tone: 'danger' })
  if (article.state === 'waiting') marks.push({ key: 'list.mark.waiting', tone: 'quiet' })
  if (article.state === 'newer') marks.push({ key: 'list.mark.newer', tone: 'quiet' })
  if (article.language === 'en') marks.push({ key: 'list.mark.english', tone: 'quiet' })
  return marks
}
