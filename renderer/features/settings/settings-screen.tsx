import { useEffect, useState } from 'react'
import { t } from '../../../shared/messages/translate'
import { SETTINGS_SECTIONS, type SettingsSection, useMayLeave } from '../../state/dialogs'
import { ask } from '../../state/questions'
import { useWhyNotWritable } from '../../state/writable'
import { Button, IconButton } from '../../ui/button'
import { ColumnForm } from './column-form'
import { EntryList } from './entry-list'
import { ProfileForm } from './profile-form'
import { SamplePane } from './sample-pane'
import { SaveNote } from './save-note'
import { useSettingsDraft } from './settings-draft'
import { type ThemeFile, ThemeForm } from './theme-form'
import './settings.css'

interface SettingsScreenProps {
  /** The page that is shown first. */
  readonly start?: SettingsSection | undefined
  readonly onClose: () => void
}

/** 设置: the portal's words and its columns, changed with the page in view, and the newsroom's lists. */
export function SettingsScreen({ start = 'profile', onClose }: SettingsScreenProps) {
  const [section, setSection] = useState<SettingsSection>(start)
  const [themeFile, setThemeFile] = useState<ThemeFile>('css')
  const settings = useSettingsDraft()
  const whyNot = useWhyNotWritable()
  const readOnly = whyNot !== null
  const { draft, changed, problems, outcome, edit, save } = settings
  const sound = problems.profile === null && problems.columns === null

  const mayLeave = async (): Promise<boolean> => {
    // An entry of a list is saved as its field is left; whoever stays goes on there.
    const field = document.activeElement
    if (field instanceof HTMLElement) {
      field.blur()
      field.focus({ preventScroll: true })
    }
    if (!changed) return true
    const choice = await ask({
      title: t('settings.leave.title'),
      text: t('settings.leave.text'),
      choices: [
        { value: 'stay', label: t('settings.leave.stay') },
        { value: 'discard', label: t('settings.leave.discard'), tone: 'danger' },
        { value: 'save', label: t('settings.leave.save'), tone: 'primary' },
      ],
    })
    return choice === 'discard' || (choice === 'save' && (await save()))
  }
  const close = async (): Promise<void> => {
    if (await mayLeave()) onClose()
  }
  useMayLeave(mayLeave)

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // Keys of an input method are its own, and half-composed pinyin is saved by nobody.
      if (event.isComposing) return
      // A question above this screen answers Escape itself.
      if (event.key === 'Escape' && document.querySelector('dialog[open]') === null) {
        // Left to itself, this very key press would close the question that it opens.
        event.preventDefault()
        void close()
      }
      if ((event.ctrlKey || event.metaKey) && event.key === 's') {
        event.preventDefault()
        event.stopPropagation()
        if (changed && sound && !readOnly) void save()
      }
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  })

  return (
    <main className="gt-settings" aria-label={t('settings.title')}>
      <header className="gt-settings-bar">
        <h1>{t('settings.title')}</h1>
        <nav aria-label={t('settings.sections')}>
          {SETTINGS_SECTIONS.map((name) => (
            <button
              key={name}
              type="button"
              aria-current={section === name ? 'page' : undefined}
              data-problem={(name === 'profile' || name === 'columns') && problems[name] !== null}
              onClick={() => setSection(name)}
            >
              {t(`settings.section.${name}`)}
            </button>
          ))}
        </nav>
        <span className="gt-settings-state" role="status">
          {outcome.kind === 'saved' && !changed ? t('settings.saved') : changed ? t('settings.unsaved') : ''}
        </span>
        <Button
          tone="primary"
          icon="save"
          disabled={!changed || !sound || outcome.kind === 'saving'}
          whyNot={whyNot}
          onClick={() => void save()}
        >
          {t('common.save')}
        </Button>
        <IconButton icon="close" label={t('common.close')} tip="end" onClick={() => void close()} />
      </header>
      {readOnly ? <p className="gt-settings-note">{t('settings.readOnly')}</p> : null}
      <SaveNote outcome={outcome} onReload={() => void settings.reload()} onOverwrite={() => void save(true)} />
      {draft === null ? (
        <p className="gt-settings-hint">{t('settings.loading')}</p>
      ) : (
        <div className="gt-settings-split">
          <div className="gt-settings-scroll" key={section}>
            {[draft.profile, draft.columns, draft.theme].map(({ unreadable }, index) =>
              unreadable === null ? null : (
                <p key={index} className="gt-settings-note">
                  {t('settings.unreadable', { message: unreadable.message })}
                </p>
              ),
            )}
            {section === 'profile' ? (
              <ProfileForm
                profile={draft.profile.value}
                columns={draft.columns.value}
                problem={problems.profile}
                onProfile={(profile) => edit({ profile })}
              />
            ) : section === 'columns' ? (
              <ColumnForm
                tree={draft.columns.value}
                profile={draft.profile.value}
                problem={problems.columns}
                onTree={(columns) => edit({ columns })}
              />
            ) : section === 'theme' ? (
              <ThemeForm
                choice={draft.site.value.theme}
                theme={draft.theme.value}
                file={themeFile}
                onChoice={(theme) => edit({ site: { ...draft.site.value, theme } })}
                onTheme={(theme) => edit({ theme })}
                onFile={setThemeFile}
              />
            ) : (
              <EntryList key={section} kind={section} />
            )}
          </div>
          <SamplePane
            profile={draft.profile.value}
            columns={draft.columns.value}
            theme={draft.site.value.theme === 'own' ? draft.theme.value : draft.site.value.theme}
            shown={section === 'theme' && draft.site.value.theme === 'own' && themeFile !== 'css' ? themeFile : null}
            sound={sound}
          />
        </div>
      )}
    </main>
  )
}
