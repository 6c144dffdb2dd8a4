import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState, type MouseEvent } from 'react'
import type { ArticleSummary } from '../../../shared/article/record'
import { t } from '../../../shared/messages/translate'
import { wordsOf } from '../../../shared/search/query'
import { rowAt, showRows, useArticleList } from '../../state/article-list'
import { openArticle } from '../../state/article-session'
import { useColumnTree } from '../../state/column-tree'
import { useDrafts, type DraftNote } from '../../state/drafts'
import { moveCursor, selectRange, toggleSelected, useSelection } from '../../state/selection'
import { useWorkingCopy } from '../../state/working-copy'
import { hasMod } from '../../ui/keys'
import { ColumnHeaders } from './column-headers'
import { EmptyList } from './empty-list'
import { ListRow, type RowContent } from './list-row'
import { ListToolbar } from './list-toolbar'
import { RowMenu } from './row-menu'
import { draftRows } from './rows'
import { useHeldRows } from './use-held-rows'
import { useListKeys } from './use-list-keys'
import './list.css'

/** From this width on a row is one line with columns; below it, two lines. */
const WIDE = 640
const ROW_HEIGHT = { wide: 34, narrow: 54 } as const
/** The line that says where the searched words were found. */
const SNIPPET_HEIGHT = 20

const rowId = (index: number): string => `gt-row-${index}`

interface ArticleListProps {
  /** What is known stands on the screen: time to look for what has changed. */
  readonly onDrawn: () => void
  /** Rows can be clicked, or it is certain that there are none. */
  readonly onReady: () => void
}

/** 稿件列表: unsaved new articles, then the library's, drawn only where they can be seen. */
export function ArticleList({ onDrawn, onReady }: ArticleListProps) {
  const { total, listed, pages, filter, snippets, error } = useArticleList()
  const { ids, cursor } = useSelection()
  const names = useColumnTree((columns) => columns.names)
  const drafts = useDrafts((all) => all.byId)
  const openId = useWorkingCopy((copy) => copy.open?.id ?? null)
  const unsaved = useWorkingCopy((copy) => copy.save.kind !== 'saved')
  const scroller = useRef<HTMLDivElement>(null)
  const [wide, setWide] = useState(true)
  const [menu, setMenu] = useState<{ readonly x: number; readonly y: number } | null>(null)

  // One function for good: the menu takes the focus whenever it gets another.
  const [closeMenu] = useState(() => () => {
    setMenu(null)
    scroller.current?.focus({ preventScroll: true })
  })

  const newDrafts = draftRows(drafts, filter, openId)
  const count = newDrafts.length + total
  const terms = useMemo(() => wordsOf(filter.search), [filter.search])
  const searching = terms.length > 0
  const height = (wide ? ROW_HEIGHT.wide : ROW_HEIGHT.narrow) + (searching ? SNIPPET_HEIGHT : 0)
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    // Nobody scrolls before the first drawing, which has only what can be seen.
    overscan: listed ? 12 : 1,
    // A first guess, so that the first drawing already holds rows.
    initialRect: { width: 800, height: window.innerHeight },
  })
  useEffect(() => virtualizer.measure(), [virtualizer, height])
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const observer = new ResizeObserver(() => setWide(element.clientWidth >= WIDE))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  const items = virtualizer.getVirtualItems()
  const first = Math.max(0, (items[0]?.index ?? 0) - newDrafts.length)
  const last = Math.max(0, (items.at(-1)?.index ?? 0) - newDrafts.length)
  useEffect(() => void showRows(first, last), [first, last, filter, total])
  const idInLibrary = (index: number): string | undefined => rowAt(pages, index)?.id
  const scrolled = (): number => virtualizer.scrollOffset ?? 0
  useHeldRows({ scroller, scrolled, height, drafts: newDrafts.length, cursor, idInLibrary })
  const empty = count === 0 && (listed || error !== null)
  const drawn = items.length > 0 || count === 0
  const ready = items.length > 0 || empty
  useEffect(() => {
    if (drawn) onDrawn()
    if (ready) onReady()
  }, [drawn, ready, onDrawn, onReady])

  const contentAt = (index: number): RowContent | null => {
    const draft = newDrafts[index]
    if (draft !== undefined) return { kind: 'new', draft }
    const article = rowAt(pages, index - newDrafts.length)
    return article === undefined ? null : { kind: 'article', article, draft: drafts.has(article.id) }
  }
  const idAt = (index: number): string | null => contentId(contentAt(index))
  const rows = { draftIds: newDrafts.map((draft) => draft.id), total }
  const keys = useListKeys({
    count,
    rows,
    idAt,
    pageSize: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? height) / height) - 1),
    scrollTo: (index) => virtualizer.scrollToIndex(index),
    onMenu: (index) => {
      const box = document.getElementById(rowId(index))?.getBoundingClientRect()
      setMenu({ x: (box?.left ?? 0) + 24, y: (box?.bottom ?? 0) + 2 })
    },
  })

  /** The open article when the keyboard is on its row, or the row is drawn. */
  const openInView = (): string | null =>
    [cursor, ...items.map(({ index }) => index)].some((index) => idAt(index) === openId) ? openId : null

  const onRowClick = (event: MouseEvent, index: number): void => {
    const id = idAt(index)
    if (id === null) return
    if (event.shiftKey) void selectRange(index, rows)
    else if (hasMod(event)) toggleSelected(id, index, openInView())
    else {
      moveCursor(index)
      void openArticle(id)
    }
  }
  const onContextMenu = (event: MouseEvent, index: number): void => {
    event.preventDefault()
    const id = idAt(index)
    if (id === null) return
    if (!ids.has(id)) moveCursor(index)
    setMenu({ x: event.clientX, y: event.clientY })
  }
  const cursorId = idAt(cursor)

  return (
    <section className="gt-list" data-wide={wide} data-searching={searching} aria-label={t('list.label')}>
      <ListToolbar wide={wide} rows={rows} />
      <div
        ref={scroller}
        className="gt-list-scroll"
        role="grid"
        tabIndex={0}
        aria-label={t('list.label')}
        aria-multiselectable="true"
        aria-rowcount={count + 1}
        aria-colcount={7}
        {...(count > 0 ? { 'aria-activedescendant': rowId(Math.min(cursor, count - 1)) } : {})}
        onKeyDown={keys}
      >
        <ColumnHeaders visible={wide} />
        {empty ? <EmptyList error={error} /> : null}
        {count === 0 && !empty ? (
          <div className="gt-list-empty" role="row">
            <p role="gridcell">{t('list.reading')}</p>
          </div>
        ) : null}
        <div role="rowgroup" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
          {items.map((item) => {
            const content = contentAt(item.index)
            const id = contentId(content)
            return (
              <ListRow
                key={item.key}
                domId={rowId(item.index)}
                index={item.index}
                top={item.start}
                height={height}
                wide={wide}
                content={content}
                columnName={names.get(columnOf(content) ?? '') ?? ''}
                selected={id !== null && ids.has(id)}
                current={item.index === cursor}
                open={id !== null && id === openId}
                terms={terms}
                snippet={id === null ? null : (snippets.get(id) ?? null)}
                unsaved={id !== null && id === openId && unsaved}
                onClick={onRowClick}
                onContextMenu={onContextMenu}
              />
            )
          })}
        </div>
      </div>
      {menu === null ? null : <RowMenu at={menu} cursorId={cursorId} onClose={closeMenu} />}
    </section>
  )
}

const contentId = (content: RowContent | null): string | null =>
  content === null ? null : content.kind === 'new' ? content.draft.id : content.article.id

const columnOf = (content: RowContent | null): string | null => {
  const shown: DraftNote | ArticleSummary | undefined = content?.kind === 'new' ? content.draft : content?.article
  return shown?.column ?? null
}
