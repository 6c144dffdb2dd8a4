import { useState, type ReactNode } from 'react'
import { assertNever } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { call } from '../../bridge/client'
import { asAppError, openLibrary } from '../../state/app'
import { leaveArticle } from '../../state/article-session'
import { ask } from '../../state/questions'
import { closeArticle } from '../../state/working-copy'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { BackupSection } from './backup-section'
import { useFileWork, type FileWorkState } from './file-work'
import { BackedUpView, MergedView, RestoredView } from './outcome-view'
import './backup.css'

/** 备份与恢复: backing up now and by a plan, restoring, merging. While files are worked on, closing means stopping. */
export function BackupDialog({ onClose }: { readonly onClose: () => void }) {
  const { state, run, stop, back } = useFileWork()
  const [problem, setProblem] = useState<string | null>(null)
  const frame = (children: ReactNode, actions: ReactNode, close = onClose) => (
    <Dialog title={t('backupDialog.title')} onClose={close} actions={actions}>
      {children}
      {problem === null ? null : (
        <p className="gt-backup-warning" role="alert">
          {problem}
        </p>
      )}
    </Dialog>
  )
  const attempt = (work: () => Promise<unknown>): void =>
    void work().catch((error: unknown) => setProblem(asAppError(error).message))
  const ended = (...buttons: readonly ReactNode[]) => (
    <>
      <Button onClick={back}>{t('backupDialog.back')}</Button>
      {buttons}
      <Button tone="primary" onClick={onClose}>
        {t('common.close')}
      </Button>
    </>
  )

  switch (state.kind) {
    case 'choosing':
      return frame(
        <>
          <BackupSection onRun={() => void run('backup', backUp)} />
          <section className="gt-backup-part">
            <h3>{t('backupDialog.restore')}</h3>
            <p>{t('backupDialog.restoreText')}</p>
            <Button icon="restore" onClick={() => void run('restore', restore)}>
              {t('backupDialog.restoreButton')}
            </Button>
          </section>
          <section className="gt-backup-part">
            <h3>{t('backupDialog.merge')}</h3>
            <p>{t('backupDialog.mergeText')}</p>
            <Button icon="library" onClick={() => void run('merge', merge)}>
              {t('backupDialog.mergeButton')}
            </Button>
          </section>
        </>,
        <Button onClick={onClose}>{t('common.close')}</Button>,
      )
    case 'running':
    case 'stopping': {
      const running = state.kind === 'running' ? state : null
      const what = running === null ? '' : t(`backupDialog.working.${running.what}`)
      const text =
        running === null
          ? t('backupDialog.stopping')
          : running.total === 0
            ? what
            : t('backupDialog.progress', { what, done: running.done, total: running.total })
      return frame(
        <>
          <p role="status">{text}</p>
          <progress
            className="gt-backup-progress"
            aria-label={t('backupDialog.title')}
            {...(running === null || running.total === 0 ? {} : { max: running.total, value: running.done })}
          />
        </>,
        <Button disabled={running === null} onClick={stop}>
          {t('backupDialog.stop')}
        </Button>,
        stop,
      )
    }
    case 'failed':
      return frame(
        state.error.code === 'cancelled' ? (
          <p role="status">{t('backupDialog.cancelled')}</p>
        ) : (
          <div className="gt-backup-warning" role="alert">
            <strong>{t('backupDialog.failed')}</strong>
            <p>{state.error.message}</p>
          </div>
        ),
        ended(),
      )
    case 'backedUp':
      return frame(
        <BackedUpView outcome={state.outcome} />,
        ended(
          <Button key="open" icon="folder" onClick={() => attempt(() => call('backup:open-folder'))}>
            {t('backupDialog.openFolder')}
          </Button>,
        ),
      )
    case 'restored': {
      const { path } = state.outcome
      return frame(
        <RestoredView outcome={state.outcome} />,
        ended(
          <Button key="open" icon="library" onClick={() => attempt(() => openRestored(path, onClose))}>
            {t('backupDialog.openRestored')}
          </Button>,
        ),
      )
    }
    case 'merged':
      return frame(<MergedView outcome={state.outcome} onClose={onClose} />, ended())
    default:
      return assertNever(state)
  }
}

const backUp = async (): Promise<FileWorkState> => ({ kind: 'backedUp', outcome: await call('backup:run') })

async function restore(): Promise<FileWorkState | null> {
  const outcome = await call('backup:restore')
  return outcome === null ? null : { kind: 'restored', outcome }
}

async function merge(): Promise<FileWorkState | null> {
  const chosen = await call('merge:choose')
  if (chosen === null) return null
  const { path } = chosen
  if (!chosen.isSameLibrary) {
    const choice = await ask({
      title: t('backupDialog.otherTitle'),
      text: t('backupDialog.otherText', { path }),
      choices: [
        { value: 'cancel', label: t('common.cancel') },
        { value: 'merge', label: t('backupDialog.otherMerge'), tone: 'primary' },
      ],
    })
    if (choice !== 'merge') return null
  }
  return { kind: 'merged', outcome: await call('merge:run', { path }) }
}

async function openRestored(path: string, onOpened: () => void): Promise<void> {
  if (!(await leaveArticle())) return
  closeArticle()
  onOpened()
  await openLibrary({ kind: 'path', path })
}
