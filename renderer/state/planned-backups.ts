import { t } from '../../shared/messages/translate'
import { listen } from '../bridge/client'
import { announce, notify } from './notices'

/** Says what became of backups that the plan made; a good one doesn't stand in anybody's way. */
export function followPlannedBackups(): () => void {
  return listen('backup:planned', (outcome) => {
    if ('problem' in outcome) notify('warning', t('backupDialog.plannedFailed', { problem: outcome.problem }))
    else announce(t('backupDialog.planned'))
  })
}
