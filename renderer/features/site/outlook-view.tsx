import { t } from '../../../shared/messages/translate'
import { formatNumber } from '../../ui/when'
import { FindingsView } from './findings-view'
import type { Look } from './use-outlook'

/** What will change, before anything is written. */
export function OutlookView({ look }: { readonly look: Look | null }) {
  if (look === null) return null
  if (look.kind === 'looking') return <p role="status">{t('site.looking')}</p>
  if (look.kind === 'refused') {
    return (
      <p className="gt-site-refusal" role="alert">
        {look.error.message}
      </p>
    )
  }
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
      <FindingsView findings={outlook} />
    </>
  )
}
