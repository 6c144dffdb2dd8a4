import { useState, type ReactNode } from 'react'
import type { ExportFolder } from '../../../shared/ipc/export-values'
import { assertNever } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { call } from '../../bridge/client'
import { asAppError } from '../../state/app'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { formatNumber } from '../../ui/when'
import { Working } from '../../ui/working'
import { DoneView } from './done-view'
import { OutlookView } from './outlook-view'
import { SiteOptions } from './site-options'
import { timeLeft } from './time-left'
import { useOutlook, useSiteFolder, useSiteRun } from './use-site'
import './site.css'

/** 发布中心: what the whole portal will be, writing it, and marking it as uploaded. */
export function SiteCentre({ onClose }: { readonly onClose: () => void }) {
  const { state, start, stop, back } = useSiteRun()
  const [folder, setFolder] = useSiteFolder()
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
          <Folder
            folder={folder}
            allowForeign={allowForeign}
            onFolder={(chosen) => {
              setFolder(chosen)
              setAllowForeign(false)
            }}
            onAllowForeign={setAllowForeign}
          />
          <OutlookView look={look} />
          <SiteOptions leads={look?.kind === 'known' ? look.outlook.leads : []} onSaved={again} />
        </>,
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            tone="primary"
            disabled={!isOurs || look?.kind !== 'known'}
            onClick={() => {
              if (folder !== null) void start(folder.path, allowForeign)
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
        <DoneView done={state.done} />,
        <Button key="end" tone="primary" onClick={onClose}>
          {t('common.close')}
        </Button>,
      )
    default:
      return assertNever(state)
  }
}

interface FolderProps {
  readonly folder: ExportFolder | null
  readonly allowForeign: boolean
  readonly onFolder: (folder: ExportFolder) => void
  readonly onAllowForeign: (allow: boolean) => void
}

/** The folder that holds the portal. One with other people's files needs a yes of its own. */
function Folder({ folder, allowForeign, onFolder, onAllowForeign }: FolderProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const choose = async (): Promise<void> => {
    try {
      const chosen = await call('site:choose-folder')
      setProblem(null)
      if (chosen !== null) onFolder(chosen)
    } catch (error) {
      setProblem(asAppError(error).message)
    }
  }
  return (
    <div className="gt-site-folder">
      <span id="site-folder">{t('site.folder')}</span>
      <p aria-labelledby="site-folder">{folder === null ? t('site.noFolder') : folder.path}</p>
      <Button icon="folder" data-autofocus="true" onClick={() => void choose()}>
        {t(folder === null ? 'exportDialog.choose' : 'exportDialog.chooseOther')}
      </Button>
      {problem === null ? null : (
        <p className="gt-site-refusal" role="alert">
          {problem}
        </p>
      )}
      {folder !== null && folder.foreignFiles > 0 ? (
        <label className="gt-site-remark">
          <input type="checkbox" checked={allowForeign} onChange={({ target }) => onAllowForeign(target.checked)} />
          {t('site.allowForeign', { count: folder.foreignFiles })}
        </label>
      ) : null}
    </div>
  )
}
