import { useEffect, useRef, useState } from 'react'
import type { NodeJson } from '../../../shared/document/json'
import { t, type MessageKey } from '../../../shared/messages/translate'
import type { NewsroomText } from '../../../shared/newsroom/entries'
import { closeDialog } from '../../state/dialogs'
import { useWhyNotWritable } from '../../state/writable'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { EntryForm } from './entry-form'
import { Shelf } from './shelf'
import { useEntries } from './use-entries'
import './newsroom.css'

type Words = 'title' | 'text' | 'use' | 'add' | 'update' | 'empty'

export interface NewsroomDialogProps {
  readonly kind: 'snippets' | 'templates'
  readonly shipped: readonly NewsroomText[]
  readonly words: Readonly<Record<Words, MessageKey>>
  /** Why the chosen one can't be used now. */
  readonly whyNotUse: string | null
  /** What a new one would be made of; a sentence says why there is nothing. */
  readonly source: { readonly title: string; readonly content: readonly NodeJson[] } | string
  readonly onUse: (entry: NewsroomText) => void
}

/** Texts of the newsroom to choose from, with what keeps them: adding, changing, removing. */
export function NewsroomDialog({ kind, shipped, words, whyNotUse, source, onUse }: NewsroomDialogProps) {
  const { all, save, remove } = useEntries(kind, shipped)
  const [picked, setPicked] = useState<NewsroomText | null>(null)
  const [editing, setEditing] = useState<NewsroomText | null>(null)
  const readOnly = useWhyNotWritable()
  // The entry as the list has it now: it may have been saved or removed since it was chosen.
  const same = all.find(
    ({ id, name }) => picked !== null && (picked.id === null ? name === picked.name : id === picked.id),
  )
  const chosen = same ?? all[0] ?? null
  const noSource = typeof source === 'string' ? source : null
  const use = (entry: NewsroomText): void => {
    if (whyNotUse !== null) return
    closeDialog()
    // The dialog gives the keyboard back first.
    requestAnimationFrame(() => onUse(entry))
  }
  const made = (): NewsroomText | null => (typeof source === 'string' ? null : { id: null, name: '', ...source })
  const text = useFocusAtStart(all.length === 0, (chosen?.id ?? null) === null, editing !== null)
  if (editing !== null) {
    const taken = new Set(all.filter(({ id }) => id !== null && id !== editing.id).map(({ name }) => name))
    return (
      <Dialog
        title={t(editing.name !== '' ? 'newsroom.edit' : editing.content.length === 0 ? 'newsroom.write' : words.add)}
        onClose={() => setEditing(null)}
      >
        <EntryForm
          key={editing.id ?? ''}
          entry={editing}
          hasTitle={kind === 'templates'}
          taken={taken}
          updateLabel={t(words.update)}
          onCancel={() => setEditing(null)}
          onSave={async (entry) => {
            // What couldn't be saved stays in its fields.
            if (!(await save(entry))) return
            setEditing(null)
            setPicked(entry)
          }}
        />
      </Dialog>
    )
  }
  return (
    <Dialog
      title={t(words.title)}
      size="wide"
      onClose={closeDialog}
      actions={
        <>
          <Button icon="plus" whyNot={readOnly ?? noSource} onClick={() => setEditing(made())}>
            {t(words.add)}
          </Button>
          {kind === 'snippets' ? (
            <Button
              whyNot={readOnly}
              data-autofocus={all.length === 0}
              onClick={() => setEditing({ id: null, name: '', title: '', content: [] })}
            >
              {t('newsroom.write')}
            </Button>
          ) : null}
          <span className="gt-list-spring" />
          <Button onClick={closeDialog}>{t('common.cancel')}</Button>
          <Button
            tone="primary"
            disabled={chosen === null}
            whyNot={whyNotUse}
            onClick={() => chosen !== null && use(chosen)}
          >
            {t(words.use)}
          </Button>
        </>
      }
    >
      <p ref={text}>{t(words.text)}</p>
      <Shelf entries={all} chosen={chosen} empty={t(words.empty)} onChoose={setPicked} onUse={use}>
        {chosen === null || chosen.id === null ? null : (
          <div className="gt-newsroom-actions">
            <Button tone="quiet" icon="write" whyNot={readOnly} onClick={() => setEditing(chosen)}>
              {t('newsroom.edit')}
            </Button>
            <Button
              tone="quiet"
              whyNot={readOnly ?? noSource}
              onClick={() => typeof source !== 'string' && void save({ ...chosen, ...source })}
            >
              {t(words.update)}
            </Button>
            <Button tone="quiet" icon="trash" whyNot={readOnly} onClick={() => void remove(chosen)}>
              {t('newsroom.remove')}
            </Button>
          </div>
        )}
      </Shelf>
    </Dialog>
  )
}

/** The list may come late, a form and what removed an entry go: the keyboard goes on in the list, or where one is written. */
function useFocusAtStart(
  isEmpty: boolean,
  isShipped: boolean,
  isEditing: boolean,
): React.RefObject<HTMLParagraphElement | null> {
  const text = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    text.current?.closest('dialog')?.querySelector<HTMLElement>('[data-autofocus="true"]')?.focus()
  }, [isEmpty, isShipped, isEditing])
  return text
}
