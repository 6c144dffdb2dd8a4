import { useEffect, useRef, useState } from 'react'
import { t } from '../../../shared/messages/translate'
import { closeDialog } from '../../state/dialogs'
import { loadRecovery, useRecoveryCentre } from '../../state/recovery-centre'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { sectionsOf } from './centre-items'
import { CheckPanel } from './check-panel'
import { ItemDetail } from './item-detail'
import { CHECK, ItemList } from './item-list'
import './recovery.css'

/** 恢复中心: all that stands open in the library, what each thing is, and what can be done. Nothing is decided by itself. */
export function RecoveryCentre() {
  const { state, problem } = useRecoveryCentre()
  const [chosen, setChosen] = useState<{ readonly key: string; readonly at: number }>({ key: '', at: 0 })
  useEffect(() => void loadRecovery(), [])
  const sections = state === null ? [] : sectionsOf(state)
  const items = sections.flatMap((section) => section.items)
  // What was dealt with is gone: the one that took its place comes next.
  const item =
    items.find(({ key }) => key === chosen.key) ??
    (chosen.key === CHECK ? undefined : items[Math.min(chosen.at, items.length - 1)])
  const selected = item?.key ?? CHECK
  const select = (key: string): void =>
    setChosen({
      key,
      at: Math.max(
        0,
        items.findIndex((one) => one.key === key),
      ),
    })
  const body = useRef<HTMLDivElement>(null)
  useFocusOnSelected(body, selected, state !== null)
  return (
    <Dialog
      title={t('recovery.centre')}
      size="wide"
      onClose={closeDialog}
      actions={
        <>
          <Button icon="restore" onClick={() => void loadRecovery()}>
            {t('recovery.refresh')}
          </Button>
          <Button onClick={closeDialog}>{t('common.close')}</Button>
        </>
      }
    >
      <p>{t('recovery.choose')}</p>
      {problem === null ? null : (
        <p className="gt-centre-problem" role="alert">
          {t('recovery.failed', { message: problem.message })}
        </p>
      )}
      {state === null ? (
        <p role="status">{problem === null ? t('recovery.loading') : ''}</p>
      ) : (
        <div className="gt-centre" ref={body}>
          <ItemList sections={sections} checked={state.check !== null} selected={selected} onSelect={select} />
          {item === undefined ? <CheckPanel last={state.check} /> : <ItemDetail key={item.key} item={item} />}
        </div>
      )}
    </Dialog>
  )
}

/** The button that dealt with an item goes with it: the keyboard goes on with the item that is shown then. */
function useFocusOnSelected(body: React.RefObject<HTMLDivElement | null>, selected: string, isThere: boolean): void {
  useEffect(() => {
    const { activeElement } = document
    const isLost = activeElement === null || activeElement === document.body || activeElement.tagName === 'DIALOG'
    if (isThere && isLost) body.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus()
  }, [body, selected, isThere])
}
