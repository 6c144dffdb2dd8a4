import { useEffect } from 'react'
import { LINE_HEIGHTS, SHEET_FONTS } from '../../../shared/ipc/writing-view'
import { t } from '../../../shared/messages/translate'
import { usePreferences } from '../../state/app'
import { followVoices, readAloud, stopReading, useReading } from '../../state/read-aloud'
import { attachedEditor } from '../../state/working-copy'
import { changeView, toggleFocus, toggleTypewriter, zoomText } from '../../state/writing-view'
import { shortcutText } from '../../ui/keys'
import { MenuButton, type MenuItem } from '../../ui/menu'
import { Icon } from '../../ui/icon'
import './view.css'

/** 写作视图 in the status line: font, lines, focus, reading aloud, and the size of the text. */
export function ViewTools() {
  const { writing } = usePreferences()
  return (
    <span className="gt-view-tools">
      <MenuButton label={t('view.label')} align="end" items={useItems()}>
        <Icon name="eye" />
      </MenuButton>
      <span role="group" aria-label={t('view.zoom')} className="gt-view-zoom">
        <ZoomButton label={t('view.zoom.smaller')} keys="Mod+-" step={-1}>
          −
        </ZoomButton>
        <ZoomButton label={t('view.zoom.reset', { percent: writing.zoom })} keys="Mod+0" step={0}>
          {t('view.zoom.value', { percent: writing.zoom })}
        </ZoomButton>
        <ZoomButton label={t('view.zoom.larger')} keys="Mod+=" step={1}>
          +
        </ZoomButton>
      </span>
    </span>
  )
}

function ZoomButton(props: {
  readonly label: string
  readonly keys: string
  readonly step: 1 | -1 | 0
  readonly children: string
}) {
  return (
    <button
      type="button"
      aria-label={props.label}
      title={`${props.label}  ${shortcutText(props.keys)}`}
      // The keyboard stays in the text.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => zoomText(props.step)}
    >
      {props.children}
    </button>
  )
}

function useItems(): readonly MenuItem[] {
  const { writing } = usePreferences()
  const { voice, speaking } = useReading()
  useEffect(followVoices, [])
  const whyNot = voice === null ? t('read.noVoice') : null
  return [
    {
      key: 'focus',
      label: t('view.focus'),
      shortcut: 'F8',
      checked: writing.focus,
      onSelect: toggleFocus,
    },
    { key: 'typewriter', label: t('view.typewriter'), checked: writing.typewriter, onSelect: toggleTypewriter },
    ...SHEET_FONTS.map((font, index) => ({
      key: font,
      label: t(`view.font.${font}`),
      checked: writing.font === font,
      separated: index === 0,
      onSelect: () => changeView({ font }),
    })),
    ...LINE_HEIGHTS.map((lines, index) => ({
      key: lines,
      label: t(`view.lines.${lines}`),
      checked: writing.lines === lines,
      separated: index === 0,
      onSelect: () => changeView({ lines }),
    })),
    speaking
      ? { key: 'stop', label: t('read.stop'), separated: true, onSelect: stopReading }
      : {
          key: 'read',
          label: t('read.all'),
          separated: true,
          whyNot,
          onSelect: () => readAloud(attachedEditor()?.textOf('all') ?? ''),
        },
    {
      key: 'readSelection',
      label: t('read.selection'),
      whyNot,
      disabled: (attachedEditor()?.textOf('selection') ?? '') === '',
      onSelect: () => readAloud(attachedEditor()?.textOf('selection') ?? ''),
    },
  ]
}
