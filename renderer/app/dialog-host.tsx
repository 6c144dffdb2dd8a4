import { lazy, Suspense } from 'react'
import { assertNever } from '../../shared/ipc/errors'
import { closeDialog, useDialog, type DialogState } from '../state/dialogs'
import { AboutDialog } from './about-dialog'
import { PersonDialog } from './person-dialog'

const AntdProvider = lazy(() => import('../ui/antd-provider').then((m) => ({ default: m.AntdProvider })))
const SettingsScreen = lazy(() =>
  import('../features/settings/settings-screen').then((m) => ({ default: m.SettingsScreen })),
)
const WechatDialog = lazy(() =>
  import('../features/exporting/wechat-dialog').then((m) => ({ default: m.WechatDialog })),
)
const ExportDialog = lazy(() =>
  import('../features/exporting/export-dialog').then((m) => ({ default: m.ExportDialog })),
)
const BackupDialog = lazy(() => import('../features/backup/backup-dialog').then((m) => ({ default: m.BackupDialog })))
const ImportDialog = lazy(() =>
  import('../features/importing/import-dialog').then((m) => ({ default: m.ImportDialog })),
)
const SiteCentre = lazy(() => import('../features/site/site-centre').then((m) => ({ default: m.SiteCentre })))
const ColumnDialog = lazy(() => import('../features/bulk/column-dialog').then((m) => ({ default: m.ColumnDialog })))
const KeywordsDialog = lazy(() =>
  import('../features/bulk/keywords-dialog').then((m) => ({ default: m.KeywordsDialog })),
)
const FindDialog = lazy(() => import('../features/bulk/find/find-dialog').then((m) => ({ default: m.FindDialog })))
const CommandDialog = lazy(() => import('./command-dialog').then((m) => ({ default: m.CommandDialog })))
const TemplateDialog = lazy(() =>
  import('../features/newsroom/template-dialog').then((m) => ({ default: m.TemplateDialog })),
)
const SnippetDialog = lazy(() =>
  import('../features/newsroom/snippet-dialog').then((m) => ({ default: m.SnippetDialog })),
)
const ReportDialog = lazy(() => import('../features/bulk/report-dialog').then((m) => ({ default: m.ReportDialog })))
const ViewDialog = lazy(() => import('../features/columns/view-dialog').then((m) => ({ default: m.ViewDialog })))
const RecoveryDialog = lazy(() =>
  import('../features/recovery/recovery-dialog').then((m) => ({ default: m.RecoveryDialog })),
)
const RecoveryCentre = lazy(() =>
  import('../features/recovery/recovery-centre').then((m) => ({ default: m.RecoveryCentre })),
)
const ConflictDialog = lazy(() =>
  import('../features/conflict/conflict-dialog').then((m) => ({ default: m.ConflictDialog })),
)
const HistoryDialog = lazy(() =>
  import('../features/history/history-dialog').then((m) => ({ default: m.HistoryDialog })),
)
const ForkDialog = lazy(() => import('../features/conflict/fork-dialog').then((m) => ({ default: m.ForkDialog })))

/** Draws the dialog or screen that stands over the workstation. */
export function DialogHost() {
  const dialog = useDialog((open) => open.dialog)
  if (dialog === null) return null
  return <Suspense fallback={null}>{contentOf(dialog)}</Suspense>
}

function contentOf(dialog: DialogState) {
  switch (dialog.kind) {
    case 'person':
      return <PersonDialog then={dialog.then} />
    case 'about':
      return <AboutDialog />
    case 'settings':
      return (
        <AntdProvider>
          <div className="gt-over">
            <SettingsScreen start={dialog.section} onClose={closeDialog} />
          </div>
        </AntdProvider>
      )
    case 'export':
      return (
        <AntdProvider>
          <ExportDialog ids={dialog.ids} onClose={closeDialog} />
        </AntdProvider>
      )
    case 'wechat':
      return <WechatDialog record={dialog.record} onClose={closeDialog} />
    case 'backup':
      return <BackupDialog onClose={closeDialog} />
    case 'import':
      return <ImportDialog start={dialog.paths ?? null} onClose={closeDialog} />
    case 'site':
      return <SiteCentre onClose={closeDialog} />
    case 'bulk-column':
      return <ColumnDialog ids={dialog.ids} />
    case 'bulk-keywords':
      return <KeywordsDialog ids={dialog.ids} />
    case 'bulk-find':
      return <FindDialog ids={dialog.ids} />
    case 'commands':
      return <CommandDialog />
    case 'templates':
      return <TemplateDialog />
    case 'snippets':
      return <SnippetDialog />
    case 'bulk-report':
      return <ReportDialog failed={dialog.failed} left={dialog.left} />
    case 'view':
      return <ViewDialog view={dialog.view} />
    case 'recovery':
      return <RecoveryDialog draft={dialog.draft} loaded={dialog.loaded} />
    case 'recoveryCentre':
      return <RecoveryCentre />
    case 'conflict':
      return <ConflictDialog mine={dialog.mine} theirs={dialog.theirs} />
    case 'fork':
      return <ForkDialog id={dialog.id} />
    case 'history':
      return <HistoryDialog id={dialog.id} />
    default:
      return assertNever(dialog)
  }
}
