import { useCallback, useEffect, useRef, useState } from 'react'
import type { ArticleId } from '../../../shared/article/record'
import type { HistoryEntry } from '../../../shared/ipc/history-values'
import { t } from '../../../shared/messages/translate'
import { call } from '../../bridge/client'
import { asAppError } from '../../state/app'
import { closeDialog } from '../../state/dialogs'
import { restoreRevision } from '../../state/history'
import { attachedEditor, currentRecord, isDirty, useWorkingCopy } from '../../state/working-copy'
import { useWhyNotWritable } from '../../state/writable'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { AgainstChoice } from './against-choice'
import { RevisionDifferences } from './revision-differences'
import { RevisionList } from './revision-list'
import { findEntry, isReadable, sidesOf, type Against } from './sides'
import { VersionName } from './version-name'
import './history.css'

/** 历史版本: every revision of the open article, what any two of them differ in, their names, and the way back. */
export function HistoryDialog({ id }: { readonly id: ArticleId }) {
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const load = useCallback(
    (): Promise<void> =>
      call('article:history', { id }).then(setEntries, (error: unknown) => setProblem(asAppError(error).message)),
    [id],
  )
  useEffect(() => void load(), [load])
  const title = useWorkingCopy(({ fields }) => fields.title)
  const name = title === '' ? t('common.untitled') : title
  if (entries !== null && entries.length > 0)
    return <LoadedHistory id={id} title={name} entries={entries} onNamed={load} />
  return (
    <Dialog title={t('history.title', { title: name })} size="full" onClose={closeDialog}>
      <p role={problem === null ? 'status' : 'alert'}>{problem ?? t('history.reading')}</p>
    </Dialog>
  )
}

function LoadedHistory({
  id,
  title,
  entries,
  onNamed,
}: {
  readonly id: ArticleId
  readonly title: string
  readonly entries: readonly HistoryEntry[]
  readonly onNamed: () => Promise<void>
}) {
  const open = useWorkingCopy((copy) => copy.open)
  const [current] = useState(() => ({ record: currentRecord(), unsaved: isDirty() }))
  const [at, setAt] = useState(0)
  const [against, setAgainst] = useState<Against>('parent')
  const [busy, setBusy] = useState(false)
  const differences = useRef<HTMLDivElement>(null)
  const whyNotWritable = useWhyNotWritable()
  const selected = entries[at] ?? entries[0]
  if (selected === undefined) return null
  const label = t(current.unsaved ? 'history.against.currentUnsaved' : 'history.against.current')
  const sides = sidesOf(entries, selected, against, { record: current.record, label })
  const other = against === 'current' ? undefined : against === 'parent' ? selected.parents[0] : against.hash
  const restore = async (): Promise<void> => {
    if (!isReadable(selected)) return
    setBusy(true)
    const done = await restoreRevision(id, selected)
    setBusy(false)
    if (done) closeDialog()
  }
  const isShown = selected.hash === open?.parents[0] && !current.unsaved
  const whyNotRestore = !isReadable(selected)
    ? t('history.restoreUnreadable')
    : open?.locked === true
      ? t('history.locked')
      : isShown
        ? t('history.restoreIsHead')
        : whyNotWritable
  return (
    <Dialog
      title={t('history.title', { title })}
      size="full"
      onClose={closeDialog}
      onGone={() => attachedEditor()?.focus()}
      actions={
        <>
          <p className="gt-history-hint">{t('history.hint')}</p>
          <Button
            aria-pressed={against === 'current'}
            onClick={() => setAgainst(against === 'current' ? 'parent' : 'current')}
          >
            {t('history.withCurrent')}
          </Button>
          <Button tone="primary" icon="restore" busy={busy} whyNot={whyNotRestore} onClick={() => void restore()}>
            {t('history.restore')}
          </Button>
          <Button onClick={closeDialog}>{t('common.close')}</Button>
        </>
      }
    >
      <div className="gt-history">
        <RevisionList
          entries={entries}
          selected={at}
          other={findEntry(entries, other)?.hash ?? null}
          shown={open?.parents[0] ?? null}
          onSelect={setAt}
          onCompare={() => differences.current?.querySelector<HTMLElement>('[role="document"]')?.focus()}
          onOther={(index) => {
            const entry = entries[index]
            if (isReadable(entry)) setAgainst({ hash: entry.hash })
          }}
        />
        <section className="gt-history-side" ref={differences}>
          <div className="gt-history-bar">
            <AgainstChoice
              entries={entries}
              selected={selected}
              against={against}
              unsaved={current.unsaved}
              onChange={setAgainst}
            />
            {isReadable(selected) ? (
              <VersionName key={selected.hash} id={id} revision={selected} onNamed={() => void onNamed()} />
            ) : null}
          </div>
          <RevisionDifferences id={id} sides={sides} />
        </section>
      </div>
    </Dialog>
  )
}
