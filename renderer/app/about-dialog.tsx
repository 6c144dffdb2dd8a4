import { t } from '../../shared/messages/translate'
import { useApp } from '../state/app'
import { closeDialog } from '../state/dialogs'
import { Dialog } from '../ui/dialog'

export function AboutDialog() {
  const state = useApp((app) => app.state)
  return (
    <Dialog title={t('about.title')} size="small" onClose={closeDialog}>
      <p>{t('about.version', { app: state?.appVersion ?? '', electron: state?.electronVersion ?? '' })}</p>
      <p>{t('about.text')}</p>
    </Dialog>
  )
}
