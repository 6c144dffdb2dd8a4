import type { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { openDialog } from '../../state/dialogs'
import { Button } from '../../ui/button'
import { formatNumber } from '../../ui/when'
import { FindingsView } from './findings-view'
import type { Look } from './use-outlook'

/** What will change, before anything is written. */
export function OutlookView({ look, onClose }: { readonly look: Look | null; readonly onClose: () => void }) {
  if (look === null) return null
  if (look.kind === 'looking') return <p role="status">{t('site.looking')}</p>
  if (look.kind === 'refused') return <Refusal error={look.error} />
  const { outlook } = look
  const numbers = [
    [t('site.articles'), outlook.articles],
    [t('site.pages'), outlook.pages],
    [t(outlook.isFirst ? 'site.toMake' : 'site.toChange'), outlook.changed],
    [t('site.toRemove'), outlook.removed],
  ] as const
  return (
    <>
      <div role="status">
        <dl className="gt-site-numbers">
          {numbers.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{formatNumber(value)}</dd>
            </div>
          ))}
        </dl>
      </div>
      <FindingsView findings={outlook} onClose={onClose} />
    </>
  )
}

/** Why there is no export, with the way to what is to be filled in. */
function Refusal({ error }: { readonly error: AppError }) {
  return (
    <div className="gt-site-refusal" role="alert">
      <p>{error.message}</p>
      {error.details?.['topic'] === 'profile' ? (
        <Button icon="settings" onClick={() => openDialog({ kind: 'settings', section: 'profile' })}>
          {t('site.openProfile')}
        </Button>
      ) : null}
    </div>
  )
}
