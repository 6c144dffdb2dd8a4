import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { t } from '../../../shared/messages/translate'
import { LONGEST_SEARCH } from '../../../shared/search/query'
import { call } from '../../bridge/client'
import { openArticle } from '../../state/article-session'
import { Dialog } from '../../ui/dialog'
import { paletteRows, type PaletteEntry, type PaletteRow } from './palette-rows'
import './command-palette.css'

export type { PaletteEntry }

/** Ids of what was run last, in this window. */
let recent: readonly string[] = []
const KEPT = 5
const ARTICLES = 6

interface CommandPaletteProps {
  readonly entries: readonly PaletteEntry[]
  readonly onClose: () => void
}

/** One field that finds everything by its Chinese name, its pinyin or its initials. */
export function CommandPalette({ entries, onClose }: CommandPaletteProps) {
  const [typed, setTyped] = useState('')
  const [composing, setComposing] = useState(false)
  const [at, setAt] = useState(0)
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  // Letters that an input method still holds are no words yet, but they are the pinyin that is meant.
  const articles = useArticles(composing ? '' : typed)
  const rows = [...paletteRows(entries, typed, recent), ...articles.map(articleRow)]
  const index = Math.min(at, rows.length - 1)
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [index, typed])

  const run = (row: PaletteRow | undefined): void => {
    if (row === undefined || row.entry.whyNot !== null) return
    recent = [row.entry.id, ...recent.filter((id) => id !== row.entry.id)].slice(0, KEPT)
    onClose()
    // The dialog gives the keyboard back first; what runs may take it on.
    requestAnimationFrame(() => row.entry.run())
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const { length } = rows
    const target = {
      ArrowDown: index + 1,
      ArrowUp: index - 1 + length,
      PageDown: Math.min(index + 8, length - 1),
      PageUp: Math.max(index - 8, 0),
    }[event.key]
    if (target !== undefined && length > 0) setAt(target % length)
    else if (event.key === 'Enter') run(rows[index])
    else return
    event.preventDefault()
  }
  return (
    <Dialog title={t('commands.title')} onClose={onClose}>
      <input
        type="text"
        className="gt-palette-field"
        role="combobox"
        data-autofocus="true"
        aria-label={t('commands.field')}
        placeholder={t('commands.field')}
        aria-expanded="true"
        aria-controls={listId}
        {...(rows.length === 0 ? {} : { 'aria-activedescendant': `${listId}-${index}` })}
        spellCheck={false}
        autoComplete="off"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          setAt(0)
        }}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={onKeyDown}
      />
      <div className="gt-palette-found">
        <div
          ref={list}
          id={listId}
          role="listbox"
          aria-label={t('commands.list')}
          className="gt-palette-list"
          tabIndex={-1}
        >
          {rows.map((row, place) => (
            <Row
              key={row.entry.id}
              id={`${listId}-${place}`}
              row={row}
              headed={row.group !== rows[place - 1]?.group && (typed.trim() === '' || row.group === 'articles')}
              chosen={place === index}
              onChoose={() => run(row)}
              onPoint={() => setAt(place)}
            />
          ))}
        </div>
        <p role="status" className={rows.length === 0 ? 'gt-palette-none' : 'gt-visually-hidden'}>
          {rows.length === 0 ? t('commands.none') : t('commands.count', { count: rows.length })}
        </p>
      </div>
    </Dialog>
  )
}

function Row(props: {
  readonly id: string
  readonly row: PaletteRow
  readonly headed: boolean
  readonly chosen: boolean
  readonly onChoose: () => void
  readonly onPoint: () => void
}) {
  const { id, row, headed, chosen } = props
  const { entry, group, match } = row
  const { label, whyNot, shortcut } = entry
  return (
    <>
      {headed ? (
        <div role="presentation" className="gt-palette-group">
          {t(`commands.group.${group}`)}
        </div>
      ) : null}
      <div
        id={id}
        role="option"
        className="gt-palette-row"
        aria-selected={chosen}
        aria-disabled={whyNot !== null}
        onMouseMove={chosen ? undefined : props.onPoint}
        onClick={props.onChoose}
      >
        <span className="gt-palette-label">
          {match === null ? (
            label
          ) : (
            <>
              {label.slice(0, match.from)}
              <b>{label.slice(match.from, match.to)}</b>
              {label.slice(match.to)}
            </>
          )}
        </span>
        {whyNot !== null ? <small>{whyNot}</small> : shortcut === undefined ? null : <kbd>{shortcut}</kbd>}
      </div>
    </>
  )
}

interface FoundArticle {
  readonly id: string
  readonly title: string
}

const articleRow = ({ id, title }: FoundArticle): PaletteRow => ({
  group: 'articles',
  match: null,
  entry: {
    id: `article.${id}`,
    group: 'articles',
    label: t('commands.article', { title: title === '' ? t('common.untitled') : title }),
    whyNot: null,
    run: () => void openArticle(id),
  },
})

/** Articles that the typed words mean, as the list's own search finds them; without words the newest. */
function useArticles(typed: string): readonly FoundArticle[] {
  const [found, setFound] = useState<readonly FoundArticle[]>([])
  useEffect(() => {
    let wanted = true
    const search = typed.trim().slice(0, LONGEST_SEARCH)
    const order = { key: 'updatedAt', descending: true } as const
    call('article:list', {
      offset: 0,
      limit: ARTICLES,
      trashed: false,
      ...(search === '' ? { sort: order } : { search }),
    }).then(
      ({ articles }) => {
        if (wanted) setFound(articles)
      },
      // Without a library that answers, the commands are still there.
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [typed])
  return found
}
