import { useEffect } from 'react'
import { t } from '../../shared/messages/translate'
import { Notices } from '../features/status/notices'
import { Welcome } from '../features/welcome/welcome'
import { followApp, loadApp, useApp } from '../state/app'
import { followPlannedBackups } from '../state/planned-backups'
import { Button } from '../ui/button'
import { CloseGuard } from './close-guard'
import { DialogHost } from './dialog-host'
import { QuestionDialog } from './question-dialog'
import { markReady } from './ready'
import { Workstation } from './workstation'
import './app.css'

/** The window: a library's workstation, or the welcome screen while none is open. */
export function App() {
  const { state, failure } = useApp()
  useEffect(followApp, [])
  useEffect(followPlannedBackups, [])
  const library = state?.library ?? null
  useEffect(() => {
    document.title = library === null ? t('app.name') : `${library.name} — ${t('app.name')}`
  }, [library])
  return (
    <>
      {failure !== null ? (
        <StartFailure message={failure.message} />
      ) : library === null ? (
        <Welcome onReady={markReady} />
      ) : (
        <Workstation key={`${library.libraryId} ${library.path}`} />
      )}
      <CloseGuard />
      <DialogHost />
      <QuestionDialog />
      <Notices />
    </>
  )
}

function StartFailure({ message }: { readonly message: string }) {
  useEffect(markReady, [])
  return (
    <main className="gt-failure">
      <h1>{t('start.failed')}</h1>
      <p>{message}</p>
      <Button tone="primary" onClick={() => void loadApp()}>
        {t('common.retry')}
      </Button>
    </main>
  )
}
