import { useState, type ReactNode } from 'react'
import { assertNever } from '../../../shared/ipc/errors'
import type { SiteDone } from '../../../shared/ipc/site-values'
import { t } from '../../../shared/messages/translate'
import { call } from '../../bridge/client'
import { useExportJob } from '../../state/export-job'
import { useLastFolder } from '../../state/last-folder'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { FolderChoice } from '../../ui/folder-choice'
import { formatNumber } from '../../ui/when'
import { Working } from '../../ui/working'
import { DoneView } from './done-view'
import { OutlookView } from './outlook-view'
import { PreviousVersion } from './previous-version'
import { SiteOptions } from './site-options'
import { timeLeft } from './time-left'
import { useOutlook } from './use-outlook'
import './site.css'

/** 发布中心: what the whole portal will be, writing it, and marking it as uploaded. */
export function SiteCentre({ onClose }: { readonly onClose: () => void }) {
  const { state, start, stop, back } = useExportJob<SiteDone>()
  const [folder, setFolder] = useLastFolder('site:last-folder')
  const [allowForeign, setAllowForeign] = useState(false)
  const { look, again } = useOutlook(folder?.path ?? null)
  const frame = (children: ReactNode, actions: ReactNode, close = onClose) => (
    <Dialog title={t('site.title')} size="wide" onClose={close} actions={actions}>
      <div className="gt-site">{children}</div>
    </Dialog>
  )
  switch (state.kind) {
    case 'choosing': {
      const isOurs = folder !== null && (folder.foreignFiles === 0 || allowForeign)
      return frame(
        <>
          <FolderChoice
            label={t('site.folder')}
            none={t('site.noFolder')}
            choose={() => call('site:choose-folder')}
            folder={folder}
            allowForeign={allowForeign}
            onFolder={(chosen) => {
              setFolder(chosen)
              setAllowForeign(false)
            }}
            onAllowForeign={setAllowForeign}
          />
          <OutlookView look={look} onClose={onClose} />
          <SiteOptions leads={look?.kind === 'known' ? look.outlook.leads : []} onSaved={again} />
          {folder === null ? null : <PreviousVersion key={folder.path} out={folder.path} onChanged={again} />}
        </>,
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            tone="primary"
            disabled={!isOurs || look?.kind !== 'known'}
            onClick={() => {
              if (folder !== null) void start(0, () => call('site:run', { out: folder.path, allowForeign }))
            }}
          >
            {t('site.start')}
          </Button>
        </>,
      )
    }
    case 'running':
    case 'stopping': {
      const progress = state.kind === 'running' ? state.progress : null
      const numbers = { done: formatNumber(progress?.done ?? 0), total: formatNumber(progress?.total ?? 0) }
      return frame(
        <Working
          text={progress === null ? t('exportDialog.cancelling') : t('site.running', numbers)}
          label={t('site.title')}
          progress={progress}
          title={progress === null || progress.title === '' ? '' : `${progress.title} ${timeLeft(progress)}`}
          hint={t('site.runningHint')}
        />,
        <Button disabled={progress === null} onClick={stop}>
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
          <p className="gt-site-refusal" role="alert">
            {state.error.message}
          </p>
        ),
        <>
          <Button onClick={back}>{t('exportDialog.back')}</Button>
          <Button key="end" autoFocus tone="primary" onClick={onClose}>
            {t('common.close')}
          </Button>
        </>,
      )
    case 'done':
      return frame(
        <DoneView done={state.report} onClose={onClose} />,
        <Button key="end" tone="primary" onClick={onClose}>
          {t('common.close')}
        </Button>,
      )
    default:
      return assertNever(state)
  }
}
