import { assertNever } from '../../shared/ipc/errors'
import { closeDialog, useDialog, type DialogState } from '../state/dialogs'
import { AboutDialog } from './about-dialog'
import { atHand } from '../ui/at-hand'
import { PersonDialog } from './person-dialog'
import { AntdProvider } from './work-chunks'

const SettingsScreen = atHand(async () => (await import('../features/settings/settings-screen')).SettingsScreen)
const WechatDialog = atHand(async () => (await import('../features/exporting/wechat-dialog')).WechatDialog)
const ExportDialog = atHand(async () => (await import('../features/exporting/export-dialog')).ExportDialog)
const BackupDialog = atHand(async () => (await import('../features/backup/backup-dialog')).BackupDialog)
const ImportDialog = atHand(async () => (await import('../features/importing/import-dialog')).ImportDialog)
const SiteCentre = atHand(async () => (await import('../features/site/site-centre')).SiteCentre)
const ColumnDialog = atHand(async () => (await import('../features/bulk/column-dialog')).ColumnDialog)
const KeywordsDialog = atHand(async () => (await import('../features/bulk/keywords-dialog')).KeywordsDialog)
const FindDialog = atHand(async () => (await import('../features/bulk/find/find-dialog')).FindDialog)
const CommandDialog = atHand(async () => (await import('./command-dialog')).CommandDialog)
const TemplateDialog = atHand(async () => (await import('../features/newsroom/template-dialog')).TemplateDialog)
const SnippetDialog = atHand(async () => (await import('../features/newsroom/snippet-dialog')).SnippetDialog)
const ReportDialog = atHand(async () => (await import('../features/bulk/report-dialog')).ReportDialog)
const ViewDialog = atHand(async () => (await import('../features/columns/view-dialog')).ViewDialog)
const RecoveryDialog = atHand(async () => (await import('../features/recovery/recovery-dialog')).RecoveryDialog)
const RecoveryCentre = atHand(async () => (await import('../features/recovery/recovery-centre')).RecoveryCentre)
const ConflictDialog = atHand(async () => (await import('../features/conflict/conflict-dialog')).ConflictDialog)
const HistoryDialog = atHand(async () => (await import('../features/history/history-dialog')).HistoryDialog)
const ForkDialog = atHand(async () => (await import('../features/conflict/fork-dialog')).ForkDialog)

/** Draws the dialog or screen that stands over the workstation. */
export function DialogHost() {
  const dialog = useDialog((open) => open.dialog)
  if (dialog === null) return null
  return contentOf(dialog)
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
