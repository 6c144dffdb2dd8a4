import type { MenuCommand } from '../../shared/ipc/contract'
import type { Preferences } from '../../shared/ipc/app-values'
import type { MessageKey } from '../../shared/messages/translate'
import { t } from '../../shared/messages/translate'
import { SaveState } from '../features/status/save-state'
import { useApp, usePreferences } from '../state/app'
import { exportArticles } from '../state/article-commands'
import { useWorkingCopy } from '../state/working-copy'
import { useWhyNotWritable } from '../state/writable'
import { Button, IconButton } from '../ui/button'
import { Icon, type IconName } from '../ui/icon'
import { shortcutText } from '../ui/keys'
import { MenuButton } from '../ui/menu'
import { MoreMenu } from './more-menu'
import { prefer, runCommand } from './commands'
import { useSides } from './sides'

const APPEARANCES = ['system', 'light', 'dark'] as const

/** The head of the window: where we are, who works, how it is laid out, and whether the text is safe. */
export function TopBar() {
  const state = useApp((app) => app.state)
  const readOnly = useApp((app) => app.readOnly)
  const whyNot = useWhyNotWritable()
  const open = useWorkingCopy((copy) => copy.open)
  const saving = useWorkingCopy((copy) => copy.save.kind === 'saving')
  const preferences = usePreferences()
  const { layout, appearance } = preferences
  const sides = useSides(preferences)
  return (
    <header className="gt-top">
      <h1 className="gt-visually-hidden">{t('top.heading', { name: state?.library?.name ?? '' })}</h1>
      <div className="gt-top-side">
        <MenuButton
          label={t('top.library', { name: state?.library?.name ?? '' })}
          items={[
            {
              key: 'settings',
              label: t('top.settings'),
              icon: 'settings',
              shortcut: shortcutText('Mod+,'),
              onSelect: () => runCommand('settings.open'),
            },
            {
              key: 'switch',
              label: t('top.switchLibrary'),
              icon: 'library',
              shortcut: shortcutText('Mod+O'),
              onSelect: () => runCommand('library.switch'),
            },
            {
              key: 'backup',
              label: t('top.backup'),
              icon: 'save',
              onSelect: () => runCommand('library.backup'),
            },
            {
              key: 'recovery',
              label: t('top.recovery'),
              icon: 'restore',
              onSelect: () => runCommand('library.recovery'),
            },
          ]}
        >
          <Icon name="library" />
          <strong className="gt-top-name">{state?.library?.name ?? ''}</strong>
        </MenuButton>
        <MenuButton
          label={t('top.person', { name: state?.person ?? t('common.unknownPerson') })}
          items={[
            {
              key: 'switch',
              label: t('top.switchPerson'),
              icon: 'person',
              onSelect: () => runCommand('person.switch'),
            },
            ...APPEARANCES.map((name, index) => ({
              key: name,
              label: t(`top.appearance.${name}`),
              checked: appearance === name,
              separated: index === 0,
              onSelect: () => prefer({ appearance: name }),
            })),
          ]}
        >
          <Icon name="person" />
          <span className="gt-top-name">{state?.person ?? t('common.unknownPerson')}</span>
        </MenuButton>
      </div>
      {open === null ? null : <LayoutSwitch layout={layout} />}
      <div className="gt-top-side gt-top-end">
        <SaveState />
        {open !== null && preferences.writing.focus ? (
          <Button onClick={() => runCommand('view.focus')}>{t('view.leaveFocus')}</Button>
        ) : null}
        {open === null ? null : (
          <>
            <Button
              tone="primary"
              icon="save"
              disabled={open.locked}
              busy={saving}
              whyNot={readOnly ? whyNot : null}
              aria-keyshortcuts="Control+S Meta+S"
              onClick={() => runCommand('article.save')}
            >
              {t('common.save')}
            </Button>
            <Button icon="export" onClick={() => void exportArticles([open.id])}>
              {t('top.export')}
            </Button>
            <BarButton icon="window" command="view.previewWindow" label="top.previewWindow" shortcut="Mod+Shift+P" />
            <BarButton icon="list" command="view.list" label="top.list" shortcut="Mod+4" pressed={sides.list} />
            <BarButton icon="panel" command="view.panel" label="top.panel" shortcut="Mod+5" pressed={sides.panel} />
            <MoreMenu />
            <BarButton icon="close" command="article.close" label="top.closeArticle" shortcut="Mod+W" />
          </>
        )}
        {open === null ? (
          <BarButton icon="settings" command="settings.open" label="top.settings" shortcut="Mod+," />
        ) : null}
      </div>
    </header>
  )
}

function BarButton(props: {
  readonly icon: IconName
  readonly command: MenuCommand
  readonly label: MessageKey
  readonly shortcut: string
  readonly pressed?: boolean
}) {
  return (
    <IconButton
      icon={props.icon}
      label={t(props.label)}
      shortcut={shortcutText(props.shortcut)}
      tip="end"
      data-command={props.command}
      {...(props.pressed === undefined ? {} : { 'aria-pressed': props.pressed })}
      onClick={() => runCommand(props.command)}
    />
  )
}

const LAYOUTS = [
  { layout: 'edit', icon: 'write', command: 'view.edit', key: 'Mod+1' },
  { layout: 'split', icon: 'split', command: 'view.split', key: 'Mod+2' },
  { layout: 'preview', icon: 'eye', command: 'view.preview', key: 'Mod+3' },
] as const

function LayoutSwitch({ layout }: { readonly layout: Preferences['layout'] }) {
  return (
    <div className="gt-switch" role="radiogroup" aria-label={t('top.layout')}>
      {LAYOUTS.map((choice) => (
        <button
          key={choice.layout}
          type="button"
          role="radio"
          aria-checked={layout === choice.layout}
          title={shortcutText(choice.key)}
          onClick={() => runCommand(choice.command)}
        >
          <Icon name={choice.icon} />
          {t(`top.layout.${choice.layout}`)}
        </button>
      ))}
    </div>
  )
}
