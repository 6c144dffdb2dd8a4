import { t } from '../../../shared/messages/translate'
import type { ColumnTree, PortalProfile } from '../../../shared/portal/profile'
import type { TemplateName } from '../../../shared/portal/theme/theme'
import { StillPage } from '../../ui/page-frame/still-page'
import { type SampleTheme, useSamplePage } from './settings-sample'

interface SamplePaneProps {
  readonly profile: PortalProfile
  readonly columns: ColumnTree
  readonly theme: SampleTheme
  /** A template whose page is shown instead of the article's. */
  readonly shown: TemplateName | null
  /** False while a field is wrong: the page waits. */
  readonly sound: boolean
}

/** The page as it will be with these settings; clicks on its links lead nowhere. */
export function SamplePane({ profile, columns, theme, shown: template, sound }: SamplePaneProps) {
  const page = useSamplePage(sound ? profile : null, sound ? columns : null, theme, template)
  const shown = page.kind === 'shown' || (page.kind === 'failed' && page.url !== null) ? page : null
  return (
    <section className="gt-settings-sample" aria-label={t('settings.sample.frame')}>
      {!sound || page.kind === 'failed' ? (
        <p className="gt-settings-note" role="status">
          {page.kind === 'failed' ? page.error.message : t('settings.sample.waiting')}
        </p>
      ) : null}
      {shown === null || shown.url === null ? null : (
        <StillPage page={{ id: shown.id, url: shown.url }} label={t('settings.sample.frame')} width="auto" />
      )}
    </section>
  )
}
