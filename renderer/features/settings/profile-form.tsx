import type { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import type { ColumnTree, PortalLabels, PortalProfile } from '../../../shared/portal/profile'
import { TextField } from '../../ui/field'
import { LinkEntries } from './link-entries'
import { SiteFields } from './site-fields'
import { problemPath } from './settings-draft'

const LABELS = [
  'location',
  'author',
  'publishTime',
  'source',
  'originalTitle',
  'originalAuthor',
  'editor',
] as const satisfies readonly (keyof PortalLabels)[]

interface ProfileFormProps {
  readonly profile: PortalProfile
  readonly columns: ColumnTree
  readonly problem: AppError | null
  readonly onProfile: (profile: PortalProfile) => void
}

/** 门户设置: every word of the page that no article brings. */
export function ProfileForm({ profile, columns, problem, onProfile }: ProfileFormProps) {
  const path = problemPath(problem)
  const change = (patch: Partial<PortalProfile>): void => onProfile({ ...profile, ...patch })
  const errorAt = (field: string): string | null => (path === field && problem !== null ? problem.message : null)
  const problemIn = (field: string) =>
    problem !== null && path !== null && (path === field || path.startsWith(`${field}.`))
      ? { path: path.slice(field.length + 1), message: problem.message }
      : null
  return (
    <form className="gt-settings-form" onSubmit={(event) => event.preventDefault()} autoComplete="off">
      <fieldset className="gt-settings-group">
        <legend>{t('settings.profile.identity')}</legend>
        <TextField
          label={t('settings.profile.siteName')}
          value={profile.siteName}
          error={errorAt('siteName')}
          onValue={(siteName) => change({ siteName })}
        />
        <TextField
          label={t('settings.profile.baseUrl')}
          value={profile.baseUrl}
          hint={t('settings.profile.baseUrlHint')}
          error={errorAt('baseUrl')}
          spellCheck={false}
          onValue={(baseUrl) => change({ baseUrl })}
        />
        <div className="gt-settings-pair">
          <TextField
            label={t('settings.profile.rootLabel')}
            value={profile.rootLabel}
            error={errorAt('rootLabel')}
            onValue={(rootLabel) => change({ rootLabel })}
          />
          <TextField
            label={t('settings.profile.zone')}
            value={profile.zone}
            hint={t('settings.profile.zoneHint')}
            error={errorAt('zone')}
            spellCheck={false}
            onValue={(zone) => change({ zone })}
          />
        </div>
      </fieldset>
      <SiteFields profile={profile} errorAt={errorAt} onProfile={onProfile} />
      <LinkEntries
        title={t('settings.profile.utility')}
        hint={t('settings.profile.utilityHint')}
        entries={profile.utility}
        columns={columns}
        editions
        problem={problemIn('utility')}
        onEntries={(utility) => change({ utility })}
      />
      <LinkEntries
        title={t('settings.profile.navigation')}
        entries={profile.navigation}
        columns={columns}
        problem={problemIn('navigation')}
        onEntries={(navigation) => change({ navigation })}
      />
      <LinkEntries
        title={t('settings.profile.footer')}
        entries={profile.footer}
        problem={problemIn('footer')}
        onEntries={(footer) => change({ footer })}
      />
      <fieldset className="gt-settings-group">
        <legend>{t('settings.profile.labels')}</legend>
        <div className="gt-settings-pair">
          {LABELS.map((name) => (
            <TextField
              key={name}
              label={t(`settings.label.${name}`)}
              value={profile.labels[name]}
              error={errorAt(`labels.${name}`)}
              onValue={(word) => change({ labels: { ...profile.labels, [name]: word } })}
            />
          ))}
        </div>
        <label className="gt-settings-switch">
          <input
            type="checkbox"
            checked={profile.editorLine}
            aria-describedby="gt-editor-line-hint"
            onChange={(event) => change({ editorLine: event.target.checked })}
          />
          {t('settings.profile.editorLine')}
        </label>
        <p id="gt-editor-line-hint" className="gt-settings-hint">
          {t('settings.profile.editorLineHint')}
        </p>
      </fieldset>
      <fieldset className="gt-settings-group">
        <legend>{t('settings.profile.english')}</legend>
        <p className="gt-settings-hint">{t('settings.profile.englishHint')}</p>
        <div className="gt-settings-pair">
          <TextField
            label={t('settings.profile.siteName')}
            value={profile.english?.siteName ?? ''}
            error={errorAt('english.siteName')}
            onValue={(siteName) => change({ english: { ...profile.english, siteName } })}
          />
          <TextField
            label={t('settings.profile.rootLabel')}
            value={profile.english?.rootLabel ?? ''}
            error={errorAt('english.rootLabel')}
            onValue={(rootLabel) => change({ english: { ...profile.english, rootLabel } })}
          />
        </div>
      </fieldset>
    </form>
  )
}
