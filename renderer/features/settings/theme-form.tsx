import { useId, useState } from 'react'
import { t, type MessageKey } from '../../../shared/messages/translate'
import { THEME_CHOICES, type ThemeChoice } from '../../../shared/portal/site/site-settings'
import type { OwnTheme } from '../../../shared/portal/theme/own-theme'
import { TEMPLATE_NAMES, type TemplateName } from '../../../shared/portal/theme/theme'
import { THEME_NAMES, type ThemeName, THEMES } from '../../../shared/portal/theme/themes'
import { call } from '../../bridge/client'
import { asAppError } from '../../state/app'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/field'
import { ThemeImages } from './theme-images'
import { ThemeVariables } from './theme-variables'

export type ThemeFile = TemplateName | 'css'

const FILES: readonly ThemeFile[] = ['css', ...TEMPLATE_NAMES]
const nameOf = (file: ThemeFile): string => (file === 'css' ? 'theme.css' : `${file}.liquid`)
const wordsFor = (file: ThemeFile): MessageKey => `theme.file.${file}`

const baseText = (base: ThemeName, file: ThemeFile): string =>
  file === 'css' ? THEMES[base].css : THEMES[base].templates[file]
const ownText = ({ css, templates }: OwnTheme, file: ThemeFile): string | undefined =>
  file === 'css' ? css : templates[file]

/** The theme with a file's text; the base's own text is left to the base. */
function withText(theme: OwnTheme, file: ThemeFile, text: string): OwnTheme {
  const isBase = text === baseText(theme.base, file)
  if (file === 'css') {
    const { css: _css, ...rest } = theme
    return isBase ? rest : { ...rest, css: text }
  }
  const { [file]: _text, ...templates } = theme.templates
  return { ...theme, templates: isBase ? templates : { ...templates, [file]: text } }
}

interface ThemeFormProps {
  readonly choice: ThemeChoice
  readonly theme: OwnTheme
  readonly file: ThemeFile
  readonly onChoice: (choice: ThemeChoice) => void
  readonly onTheme: (theme: OwnTheme) => void
  readonly onFile: (file: ThemeFile) => void
}

/** 版式: which one the portal has, and the newsroom's own with all of its files, the page in view beside it. */
export function ThemeForm({ choice, theme, file, onChoice, onTheme, onFile }: ThemeFormProps) {
  const id = useId()
  const [said, setSaid] = useState<{ readonly tone: 'status' | 'alert'; readonly text: string } | null>(null)
  const attempt = async (work: () => Promise<string | null>): Promise<void> => {
    try {
      const text = await work()
      setSaid(text === null ? null : { tone: 'status', text })
    } catch (error) {
      setSaid({ tone: 'alert', text: asAppError(error).message })
    }
  }
  const bringIn = (): Promise<void> =>
    attempt(async () => {
      const read = await call('theme:import')
      if (read === null) return null
      onTheme(read)
      onChoice('own')
      return t('theme.imported', { name: read.name })
    })
  const takeOut = (): Promise<void> =>
    attempt(async () => {
      const written = await call('theme:export', { value: theme })
      return written === null ? null : t('theme.exported', { file: written.file })
    })
  const isChanged = ownText(theme, file) !== undefined
  return (
    <form className="gt-settings-form" onSubmit={(event) => event.preventDefault()} autoComplete="off">
      <fieldset className="gt-settings-group">
        <legend>{t('theme.choice')}</legend>
        <div className="gt-field">
          <label htmlFor={`${id}-choice`}>{t('theme.used')}</label>
          <select id={`${id}-choice`} value={choice} onChange={({ target }) => onChoice(target.value as ThemeChoice)}>
            {THEME_CHOICES.map((name) => (
              <option key={name} value={name}>
                {t(`site.theme.${name}`)}
              </option>
            ))}
          </select>
          <p>{t(choice === 'own' ? 'theme.ownHint' : 'theme.choiceHint')}</p>
        </div>
        <div className="gt-theme-ways">
          <Button icon="import" onClick={() => void bringIn()}>
            {t('theme.import')}
          </Button>
          {choice === 'own' ? (
            <Button icon="export" onClick={() => void takeOut()}>
              {t('theme.export')}
            </Button>
          ) : null}
        </div>
        {said === null ? null : (
          <p role={said.tone} className={said.tone === 'alert' ? 'gt-settings-note' : 'gt-settings-hint'}>
            {said.text}
          </p>
        )}
      </fieldset>
      {choice !== 'own' ? null : (
        <>
          <fieldset className="gt-settings-group">
            <legend>{t('theme.own')}</legend>
            <div className="gt-settings-pair">
              <TextField
                label={t('theme.name')}
                value={theme.name}
                error={null}
                onValue={(name) => onTheme({ ...theme, name })}
              />
              <div className="gt-field">
                <label htmlFor={`${id}-base`}>{t('theme.base')}</label>
                <select
                  id={`${id}-base`}
                  value={theme.base}
                  onChange={({ target }) => onTheme({ ...theme, base: target.value as ThemeName })}
                >
                  {THEME_NAMES.map((name) => (
                    <option key={name} value={name}>
                      {THEMES[name].name}
                    </option>
                  ))}
                </select>
              </div>
            </div>
            <div className="gt-field">
              <label htmlFor={`${id}-file`}>{t('theme.file')}</label>
              <select id={`${id}-file`} value={file} onChange={({ target }) => onFile(target.value as ThemeFile)}>
                {FILES.map((one) => (
                  <option key={one} value={one}>
                    {t(ownText(theme, one) === undefined ? 'theme.fileBase' : 'theme.fileOwn', {
                      file: nameOf(one),
                      words: t(wordsFor(one)),
                    })}
                  </option>
                ))}
              </select>
            </div>
            <textarea
              className="gt-theme-text"
              aria-label={t('theme.text', { file: nameOf(file) })}
              value={ownText(theme, file) ?? baseText(theme.base, file)}
              spellCheck={false}
              wrap="off"
              rows={22}
              onChange={({ target }) => onTheme(withText(theme, file, target.value))}
            />
            <div className="gt-theme-ways">
              <Button
                icon="restore"
                disabled={!isChanged}
                onClick={() => onTheme(withText(theme, file, baseText(theme.base, file)))}
              >
                {t('theme.back', { file: nameOf(file) })}
              </Button>
            </div>
          </fieldset>
          {file === 'css' ? (
            <ThemeImages images={theme.images ?? {}} onImages={(images) => onTheme({ ...theme, images })} />
          ) : (
            <ThemeVariables template={file} />
          )}
        </>
      )}
    </form>
  )
}
