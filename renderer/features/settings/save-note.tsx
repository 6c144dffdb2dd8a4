import { t } from '../../../shared/messages/translate'
import { Button } from '../../ui/button'
import type { SaveOutcome } from './settings-draft'

/** Why the settings were not saved, and the ways on. */
export function SaveNote(props: {
  readonly outcome: SaveOutcome
  readonly onReload: () => void
  readonly onOverwrite: () => void
}) {
  const { outcome } = props
  if (outcome.kind === 'failed') {
    return (
      <p className="gt-settings-note" role="alert">
        {t('settings.notSaved', { message: outcome.error.message })}
      </p>
    )
  }
  if (outcome.kind !== 'conflict') return null
  return (
    <div className="gt-settings-note" role="alert">
      <p>{t('settings.conflict')}</p>
      <Button onClick={props.onReload}>{t('settings.conflict.reload')}</Button>
      <Button onClick={props.onOverwrite}>{t('settings.conflict.overwrite')}</Button>
    </div>
  )
}
