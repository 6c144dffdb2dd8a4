import { useEffect, useRef, useState, type ReactNode } from 'react'
import { assertNever } from '../../../shared/ipc/errors'
import type { ChangeMode } from '../../../shared/ipc/import-values'
import { t } from '../../../shared/messages/translate'
import { useMayLeave } from '../../state/dialogs'
import { ask } from '../../state/questions'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { formatNumber } from '../../ui/when'
import { ChangesChoice } from './changes-choice'
import { OutcomeView } from './outcome-view'
import { ReviewView } from './review-view'
import { useImport } from './use-import'
import './import.css'

interface ImportDialogProps {
  /** Paths that were dropped on the window; null: the person chooses. */
  readonly start: readonly string[] | null
  readonly onClose: () => void
}

/** 导入: choosing files, looking at what was read and correcting it, saving. */
export function ImportDialog({ start, onClose }: ImportDialogProps) {
  const { state, read, choose, save, stop, again } = useImport()
  const [changes, setChanges] = useState<ChangeMode>('accept')
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current || start === null) return
    begun.current = true
    void read(start, 'accept')
  })
  const mayLeave = async (): Promise<boolean> => {
    const count = state.kind === 'review' ? state.rows.filter(({ problem }) => problem === null).length : 0
    return count === 0 || askToLeave(count)
  }
  useMayLeave(mayLeave)
  const frame = (children: ReactNode, actions: ReactNode, close = onClose, size: 'medium' | 'full' = 'medium') => (
    <Dialog title={t('importWindow.title')} size={size} onClose={close} actions={actions}>
      {children}
    </Dialog>
  )
  switch (state.kind) {
    case 'choosing':
      return frame(
        <>
          <p>{t('importWindow.intro')}</p>
          <div className="gt-import-choose">
            <Button tone="primary" icon="page" data-autofocus="true" onClick={() => void choose('files', changes)}>
              {t('importWindow.files')}
            </Button>
            <Button icon="folder" onClick={() => void choose('folder', changes)}>
              {t('importWindow.folder')}
            </Button>
          </div>
          <ChangesChoice value={changes} onValue={setChanges} />
        </>,
        <Button onClick={onClose}>{t('common.cancel')}</Button>,
      )
    case 'reading':
    case 'saving':
    case 'stopping': {
      const at = state.kind === 'stopping' ? null : state
      return frame(
        <>
          <p role="status">{progressText(state.kind, at)}</p>
          <progress
            className="gt-import-progress"
            aria-label={t('importWindow.title')}
            {...(at === null || at.total === 0 ? {} : { max: at.total, value: at.done })}
          />
        </>,
        <Button disabled={at === null} onClick={stop}>
          {t('importWindow.stop')}
        </Button>,
        stop,
      )
    }
    case 'review': {
      const leave = async (): Promise<void> => {
        if (await mayLeave()) onClose()
      }
      return (
        <ReviewView
          rows={state.rows}
          changes={state.changes}
          onChanges={(mode) => void read(state.paths, mode)}
          onSave={(choices, keep) => void save(choices, keep)}
          onClose={() => void leave()}
        />
      )
    }
    case 'failed':
      return frame(
        state.error.code === 'cancelled' ? (
          <p role="status">{t('importWindow.cancelled')}</p>
        ) : (
          <div className="gt-import-warning" role="alert">
            <strong>{t('importWindow.failed')}</strong>
            <p>{state.error.message}</p>
          </div>
        ),
        <>
          <Button onClick={again}>{t('importWindow.again')}</Button>
          <Button key="end" autoFocus tone="primary" onClick={onClose}>
            {t('common.close')}
          </Button>
        </>,
      )
    case 'saved':
      return frame(
        <OutcomeView outcome={state.outcome} onClose={onClose} />,
        <>
          <Button onClick={again}>{t('importWindow.again')}</Button>
          <Button key="end" autoFocus tone="primary" onClick={onClose}>
            {t('common.close')}
          </Button>
        </>,
      )
    default:
      return assertNever(state)
  }
}

function progressText(
  kind: 'reading' | 'saving' | 'stopping',
  at: { readonly done: number; readonly total: number } | null,
): string {
  if (at === null || kind === 'stopping') return t('importWindow.stopping')
  if (at.total === 0) return t('importWindow.starting')
  const counts = { done: formatNumber(at.done), total: formatNumber(at.total) }
  return t(kind === 'reading' ? 'importWindow.reading' : 'importWindow.saving', counts)
}

const askToLeave = async (count: number): Promise<boolean> =>
  (await ask({
    title: t('importWindow.leave'),
    text: t('importWindow.leaveText', { count: formatNumber(count) }),
    choices: [
      { value: 'leave', label: t('importWindow.leaveSure'), tone: 'danger' },
      { value: 'stay', label: t('importWindow.leaveStay'), tone: 'primary' },
    ],
  })) === 'leave'
