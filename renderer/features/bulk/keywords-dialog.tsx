import { useEffect, useState } from 'react'
import type { ArticleId } from '../../../shared/article/record'
import type { NameCount } from '../../../shared/ipc/list-values'
import { t } from '../../../shared/messages/translate'
import { call } from '../../bridge/client'
import { changeMany } from '../../state/bulk-editing'
import { closeDialog } from '../../state/dialogs'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextField } from '../../ui/field'
import { formatNumber } from '../../ui/when'
import './bulk.css'

/** Articles whose keywords are looked up: the catalogue doesn't hold them, each is read. */
const LOOKED_AT = 500

/** Marks between typed words. A space does not part them: it is part of many names. */
const wordsOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[,，、;；\n]/u)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
]

/** 增减关键词 of all chosen articles. */
export function KeywordsDialog({ ids }: { readonly ids: readonly ArticleId[] }) {
  const [adding, setAdding] = useState('')
  const [removing, setRemoving] = useState('')
  const [struck, setStruck] = useState<ReadonlySet<string>>(new Set())
  const present = usePresent(ids)
  const add = wordsOf(adding)
  const remove = [...new Set([...struck, ...wordsOf(removing)])].filter((word) => !add.includes(word))
  const nothing = add.length === 0 && remove.length === 0
  const strike = (word: string): void => {
    const next = new Set(struck)
    if (!next.delete(word)) next.add(word)
    setStruck(next)
  }
  const run = (): void => {
    if (nothing) return
    closeDialog()
    void changeMany(ids, { kind: 'keywords', add, remove }, (count) =>
      t('bulk.done.keywords', { count: formatNumber(count) }),
    )
  }
  return (
    <Dialog
      title={t('bulk.keywords.title')}
      onClose={closeDialog}
      actions={
        <>
          <Button onClick={closeDialog}>{t('common.cancel')}</Button>
          <Button tone="primary" disabled={nothing} onClick={run}>
            {t('bulk.keywords.sure')}
          </Button>
        </>
      }
    >
      <form
        className="gt-bulk-form"
        onSubmit={(event) => {
          event.preventDefault()
          run()
        }}
      >
        <p>{t('bulk.keywords.text', { count: formatNumber(ids.length) })}</p>
        <TextField
          label={t('bulk.keywords.add')}
          hint={t('bulk.keywords.addHint')}
          data-autofocus="true"
          maxLength={1000}
          value={adding}
          onValue={setAdding}
        />
        <Present total={ids.length} present={present} struck={struck} onStrike={strike} />
        {ids.length <= LOOKED_AT ? null : (
          <TextField
            label={t('bulk.keywords.remove')}
            hint={t('bulk.keywords.addHint')}
            maxLength={1000}
            value={removing}
            onValue={setRemoving}
          />
        )}
        {/* Enter in a field is the button's click. */}
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}

function usePresent(ids: readonly ArticleId[]): readonly NameCount[] | null {
  const [present, setPresent] = useState<readonly NameCount[] | null>(null)
  useEffect(() => {
    call('article:keywords', { ids: ids.slice(0, LOOKED_AT) }).then(setPresent, () => setPresent([]))
  }, [ids])
  return present
}

/** The words that the articles have: a click strikes one out. */
function Present(props: {
  readonly total: number
  readonly present: readonly NameCount[] | null
  readonly struck: ReadonlySet<string>
  readonly onStrike: (word: string) => void
}) {
  const { present, struck, total } = props
  return (
    <fieldset className="gt-bulk-present">
      <legend>
        {total > LOOKED_AT
          ? t('bulk.keywords.presentSome', { count: formatNumber(LOOKED_AT) })
          : t('bulk.keywords.present')}
      </legend>
      {present === null || present.length === 0 ? (
        <p role="status">{t(present === null ? 'bulk.keywords.reading' : 'bulk.keywords.absent')}</p>
      ) : (
        <>
          <div className="gt-bulk-words">
            {present.map(({ name, count }) => (
              <button
                key={name}
                type="button"
                className="gt-bulk-word"
                aria-pressed={struck.has(name)}
                onClick={() => props.onStrike(name)}
              >
                <span>{name}</span>
                <small>{formatNumber(count)}</small>
              </button>
            ))}
          </div>
          <p>{t('bulk.keywords.presentHint')}</p>
        </>
      )}
    </fieldset>
  )
}
