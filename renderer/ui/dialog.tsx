import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { t } from '../../shared/messages/translate'
import { IconButton } from './button'
import { standsOpen } from './open-dialogs'
import './dialog.css'

export interface DialogProps {
  readonly title: string
  /** `wide` holds comparisons, `full` whole texts beside each other; `small` a question. */
  readonly size?: 'small' | 'medium' | 'wide' | 'full'
  readonly onClose: () => void
  /** Takes the keyboard where what had it before is gone by the end. */
  readonly onGone?: () => void
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** Keeps what is selected in a text: the keyboard alone would come back to its start, and what runs next would act there. */
function selectionIn(element: Element | null): () => void {
  const selection = document.getSelection()
  if (selection === null || !(element instanceof HTMLElement && element.isContentEditable)) return () => undefined
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
  if (anchorNode === null || focusNode === null || !element.contains(anchorNode)) return () => undefined
  // Ranges follow what is changed in the text meanwhile.
  const [anchor, focus] = [document.createRange(), document.createRange()]
  anchor.setStart(anchorNode, anchorOffset)
  focus.setStart(focusNode, focusOffset)
  return () => {
    if (!element.contains(anchor.startContainer) || !element.contains(focus.startContainer)) return
    selection.setBaseAndExtent(anchor.startContainer, anchor.startOffset, focus.startContainer, focus.startOffset)
  }
}

/** A modal dialog on the platform's own element: it keeps the focus inside and gives it back when it goes. */
export function Dialog({ title, size = 'medium', onClose, onGone, actions, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const [whenGone] = useState(() => onGone)
  useEffect(() => {
    const dialog = element.current
    if (dialog === null) return
    const before = document.activeElement
    const reselect = selectionIn(before)
    if (!dialog.open) dialog.showModal()
    const isGone = standsOpen(dialog)
    // The platform would take the first control, which closes; the wanted one says so.
    dialog.querySelector<HTMLElement>('[data-autofocus="true"]')?.focus()
    return () => {
      isGone()
      dialog.close()
      if (before instanceof HTMLElement && before.isConnected) {
        before.focus({ preventScroll: true })
        reselect()
      } else whenGone?.()
    }
  }, [whenGone])
  return (
    <dialog
      ref={element}
      className={`gt-dialog gt-dialog-${size}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      // Keys typed in a dialog never reach the shortcuts of the window below it.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header className="gt-dialog-head">
        <h2 id={titleId}>{title}</h2>
        <IconButton icon="close" label={t('common.close')} tip="end" onClick={onClose} />
      </header>
      <div className="gt-dialog-body">{children}</div>
      {actions === undefined ? null : <footer className="gt-dialog-actions">{actions}</footer>}
    </dialog>
  )
}
