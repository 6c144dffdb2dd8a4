import { useState, type ReactNode } from 'react'
import type { ArticleId } from '../../../shared/article/record'
import type { ExportKind, ExportReport } from '../../../shared/ipc/export-values'
import { assertNever } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { call } from '../../bridge/client'
import { asAppError } from '../../state/app'
import { useExportJob } from '../../state/export-job'
import { useLastFolder } from '../../state/last-folder'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { FolderChoice } from '../../ui/folder-choice'
import { Working } from '../../ui/working'
import { ArticleCheck } from './article-check'
import { CopyButtons } from './copy-buttons'
import { KindChoice } from './kind-choice'
import { useReadiness } from './readiness'
import { ReportView } from './export-report'
import './exporting.css'

/** 导出: the choices, the progress, the report. While files are written, closing means stopping first. */
export function ExportDialog({ ids, onClose }: { readonly ids: readonly ArticleId[]; readonly onClose: () => void }) {
  const { state, start, stop, back } = useExportJob<ExportReport>()
  const known = useReadiness(ids)
  const [kind, setKind] = useState<ExportKind>('page')
  const [folder, setFolder] = useLastFolder('export:last-folder')
  const [allowForeign, setAllowForeign] = useState(false)
  const [openProblem, setOpenProblem] = useState<string | null>(null)
  const [only] = known
  const title = ids.length === 1 ? t('exportDialog.title') : t('exportDialog.titleMany', { count: ids.length })
  const frame = (children: ReactNode, actions: ReactNode, close = onClose) => (
    <Dialog title={title} size="wide" onClose={close} actions={actions}>
      {children}
    </Dialog>
  )

  switch (state.kind) {
    case 'choosing': {
      const ready = folder !== null && (folder.foreignFiles === 0 || allowForeign)
      const run = (): void => {
        if (folder === null) return
        const request = { ids, kind, out: folder.path, allowForeign }
        void start(ids.length, () => call('export:run', request))
      }
      return frame(
        <>
          <KindChoice kind={kind} onKind={setKind} />
          <FolderChoice
            label={t('exportDialog.folder')}
            none={t('exportDialog.noFolder')}
            choose={() => call('export:choose-folder')}
            folder={folder}
            allowForeign={allowForeign}
            onFolder={(chosen) => {
              setFolder(chosen)
              setAllowForeign(false)
            }}
            onAllowForeign={setAllowForeign}
          />
          <ArticleCheck known={known} total={ids.length} />
          {ids.length === 1 && only?.kind === 'read' ? <CopyButtons id={only.id} record={only.record} /> : null}
        </>,
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone="primary" disabled={!ready} onClick={run}>
            {t('exportDialog.start')}
          </Button>
        </>,
      )
    }
    case 'running':
    case 'stopping': {
      const running = state.kind === 'running' ? state.progress : null
      return frame(
        <Working
          text={
            running === null
              ? t('exportDialog.cancelling')
              : running.title === ''
                ? t('exportDialog.starting')
                : t('exportDialog.running', { done: running.done, total: running.total })
          }
          label={title}
          progress={running}
          title={running?.title ?? ''}
          hint={t('exportDialog.runningHint')}
        />,
        <Button disabled={running === null} onClick={stop}>
          {t('exportDialog.cancel')}
        </Button>,
        stop,
      )
    }
    case 'failed':
      return frame(
        state.error.code === 'cancelled' ? (
          <p role="status">{t('exportDialog.cancelled')}</p>
        ) : (
          <div className="gt-export-warning" role="alert">
            <strong>{t('exportDialog.failed')}</strong>
            <p>{state.error.message}</p>
          </div>
        ),
        <>
          <Button onClick={back}>{t('exportDialog.back')}</Button>
          <Button key="end" autoFocus tone="primary" onClick={onClose}>
            {t('common.close')}
          </Button>
        </>,
      )
    case 'done': {
      const { exportId } = state.report
      const open = (): void =>
        void call('export:open-folder', { exportId }).catch((error: unknown) =>
          setOpenProblem(asAppError(error).message),
        )
      return frame(
        <>
          <ReportView report={state.report} />
          {openProblem === null ? null : (
            <p className="gt-export-warning" role="alert">
              {openProblem}
            </p>
          )}
        </>,
        <>
          <Button icon="folder" onClick={open}>
            {t('exportDialog.openFolder')}
          </Button>
          <Button key="end" autoFocus tone="primary" onClick={onClose}>
            {t('common.close')}
          </Button>
        </>,
      )
    }
    default:
      return assertNever(state)
  }
}
