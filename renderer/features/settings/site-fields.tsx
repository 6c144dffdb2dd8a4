import { useId } from 'react'
import { t } from '../../../shared/messages/translate'
import { CHARSETS, type Charset, type PortalProfile } from '../../../shared/portal/profile'
import { TextField } from '../../ui/field'

interface SiteFieldsProps {
  readonly profile: PortalProfile
  /** What is wrong with a field, by its path. */
  readonly errorAt: (path: string) => string | null
  readonly onProfile: (profile: PortalProfile) => void
}

/** What matters to the whole portal only: its charset, and the meta elements of government sites. */
export function SiteFields({ profile, errorAt, onProfile }: SiteFieldsProps) {
  const id = useId()
  const { governmentMeta, ...rest } = profile
  return (
    <fieldset className="gt-settings-group">
      <legend>{t('settings.profile.site')}</legend>
      <div className="gt-field">
        <label htmlFor={id}>{t('settings.profile.charset')}</label>
        <select
          id={id}
          value={profile.charset}
          aria-describedby={`${id}-note`}
          onChange={({ target }) => onProfile({ ...profile, charset: target.value as Charset })}
        >
          {CHARSETS.map((charset) => (
            <option key={charset} value={charset}>
              {charset.toUpperCase()}
            </option>
          ))}
        </select>
        <p id={`${id}-note`}>{t('settings.profile.charsetHint')}</p>
      </div>
      <label className="gt-settings-switch">
        <input
          type="checkbox"
          checked={governmentMeta !== undefined}
          onChange={({ target }) => onProfile(target.checked ? { ...rest, governmentMeta: {} } : rest)}
        />
        {t('settings.profile.governmentMeta')}
      </label>
      {governmentMeta === undefined ? null : (
        <TextField
          label={t('settings.profile.siteIdCode')}
          value={governmentMeta.siteIdCode ?? ''}
          error={errorAt('governmentMeta.siteIdCode')}
          onValue={(siteIdCode) => onProfile({ ...profile, governmentMeta: siteIdCode === '' ? {} : { siteIdCode } })}
        />
      )}
    </fieldset>
  )
}
