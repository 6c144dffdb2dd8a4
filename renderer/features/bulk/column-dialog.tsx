import { useId, useState, type KeyboardEvent } from 'react'
import type { ArticleId } from '../../../shared/article/record'
import { t } from '../../../shared/messages/translate'
import type { Column } from '../../../shared/portal/profile'
import { fold } from '../../../shared/search/fold'
import { changeMany } from '../../state/bulk-editing'
import { useColumnTree } from '../../state/column-tree'
import { closeDialog } from '../../state/dialogs'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { formatNumber } from '../../ui/when'
import './bulk.css'

interface Choice {
  /** Null: in no column. */
  readonly id: string | null
  readonly name: string
  readonly path: string
  readonly level: number
}

const choicesOf = (columns: readonly Column[], above = '', level = 0): readonly Choice[] =>
  columns.flatMap(({ id, name, children }) => {
    const path = above === '' ? name : `${above} > ${name}`
    return [{ id, name, path, level }, ...choicesOf(children, path, level + 1)]
  })

/** 改栏目: one column of the tree for all chosen articles. */
export function ColumnDialog({ ids }: { readonly ids: readonly ArticleId[] }) {
  const tree = useColumnTree((columns) => columns.tree)
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<Choice | null>(null)
  const listId = useId()
  const none: Choice = { id: null, name: t('bulk.column.none'), path: t('bulk.column.none'), level: 0 }
  const part = fold(text.trim())
  const choices = [...choicesOf(tree.columns), none].filter(({ path }) => fold(path).includes(part))
  const at = choices.findIndex(({ id }) => chosen !== null && id === chosen.id)

  const run = (choice: Choice | null): void => {
    if (choice === null) return
    closeDialog()
    void changeMany(ids, { kind: 'column', column: choice.id }, (count) =>
      t('bulk.done.column', { count: formatNumber(count), column: choice.name }),
    )
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
    const step = steps[event.key]
    if (step !== undefined) {
      const next = choices[Math.max(0, Math.min(choices.length - 1, at + step))]
      setChosen(next ?? null)
      if (next !== undefined)
        document.getElementById(`${listId}-${next.id ?? ''}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') run(at === -1 ? null : chosen)
    else return
    event.preventDefault()
  }

  return (
    <Dialog
      title={t('bulk.column.title')}
      size="small"
      onClose={closeDialog}
      actions={
        <>
          <Button onClick={closeDialog}>{t('common.cancel')}</Button>
          <Button tone="primary" disabled={at === -1} onClick={() => run(chosen)}>
            {t('bulk.column.sure')}
          </Button>
        </>
      }
    >
      <p>{t('bulk.column.text', { count: formatNumber(ids.length) })}</p>
      <input
        type="search"
        className="gt-bulk-find"
        role="combobox"
        data-autofocus="true"
        aria-label={t('bulk.column.search')}
        placeholder={t('bulk.column.search')}
        aria-expanded="true"
        aria-controls={listId}
        {...(at === -1 ? {} : { 'aria-activedescendant': `${listId}-${choices[at]?.id ?? ''}` })}
        spellCheck={false}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={t('bulk.column.list')} className="gt-bulk-columns" tabIndex={-1}>
        {choices.map((choice) => (
          <div
            key={choice.id ?? ''}
            id={`${listId}-${choice.id ?? ''}`}
            role="option"
            aria-selected={chosen !== null && choice.id === chosen.id}
            title={choice.path}
            style={{ paddingLeft: 10 + (part === '' ? choice.level * 16 : 0) }}
            onClick={() => setChosen(choice)}
            onDoubleClick={() => run(choice)}
          >
            {part === '' ? choice.name : choice.path}
          </div>
        ))}
      </div>
      {choices.length > 0 ? null : <p role="status">{t('bulk.column.noMatch')}</p>}
    </Dialog>
  )
}
