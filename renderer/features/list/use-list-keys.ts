import type { KeyboardEvent } from 'react'
import type { ArticleId } from '../../../shared/article/record'
import { duplicateArticles } from '../../state/duplicating'
import { undoLast } from '../../state/list-undo'
import { openArticle } from '../../state/article-session'
import { clearSelection, moveCursor, selectAll, selectRange, toggleSelected, useSelection } from '../../state/selection'
import type { RowIds } from '../../state/selection'
import { inTrash, trashArticles } from '../../state/trashing'
import { hasMod } from '../../ui/keys'

interface ListKeys {
  readonly count: number
  readonly rows: RowIds
  readonly idAt: (index: number) => ArticleId | null
  readonly pageSize: () => number
  readonly scrollTo: (index: number) => void
  readonly onMenu: (index: number) => void
}

/** The keyboard on the list: movement, choosing, opening and what is done with the chosen rows. */
export function useListKeys({ count, rows, idAt, pageSize, scrollTo, onMenu }: ListKeys) {
  const move = (event: KeyboardEvent, to: number): void => {
    event.preventDefault()
    const target = Math.max(0, Math.min(count - 1, to))
    if (event.shiftKey) void selectRange(target, rows)
    else moveCursor(target)
    scrollTo(target)
  }
  return (event: KeyboardEvent<HTMLElement>): void => {
    // Keys on a header's button are that button's.
    if (event.target !== event.currentTarget || count === 0) return
    const { cursor, ids } = useSelection.getState()
    const id = idAt(cursor)
    const chosen = ids.size > 0 ? [...ids] : id === null ? [] : [id]
    const handled = (): void => {
      event.preventDefault()
      event.stopPropagation()
    }
    switch (event.key) {
      case 'ArrowDown':
        return move(event, cursor + 1)
      case 'ArrowUp':
        return move(event, cursor - 1)
      case 'PageDown':
        return move(event, cursor + pageSize())
      case 'PageUp':
        return move(event, cursor - pageSize())
      case 'Home':
        return move(event, 0)
      case 'End':
        return move(event, count - 1)
      case 'Enter':
        handled()
        if (id !== null) void openArticle(id)
        return
      case ' ':
        handled()
        if (id !== null) toggleSelected(id, cursor)
        return
      case 'Escape':
        if (ids.size > 0) handled()
        return clearSelection()
      case 'Delete':
      case 'Backspace':
        handled()
        if (!inTrash() && chosen.length > 0) void trashArticles(chosen)
        return
      case 'ContextMenu':
        handled()
        return onMenu(cursor)
      case 'F10':
        if (!event.shiftKey) return
        handled()
        return onMenu(cursor)
    }
    if (!hasMod(event) || event.shiftKey || event.altKey) return
    const letter = event.key.toLowerCase()
    if (letter === 'z') {
      handled()
      undoLast()
    } else if (letter === 'a') {
      handled()
      void selectAll(rows)
    } else if (letter === 'd' && chosen.length > 0 && !inTrash()) {
      handled()
      void duplicateArticles(chosen)
    }
  }
}
