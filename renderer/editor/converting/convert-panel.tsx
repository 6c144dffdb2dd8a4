import { useRef, useState } from 'react'
import type { WidthParts } from '../../../shared/converting/width'
import { t } from '../../../shared/messages/translate'
import type { EditorSession } from '../core/session'
import { useFloating } from '../panels/use-floating'
import { ALL_PARTS, convertIn, type Conversion } from './conversions'
import './convert.css'

const PARTS = ['letters', 'digits', 'punctuation'] as const satisfies readonly (keyof WidthParts)[]

/** 转换文字: case, width and script of what is selected. */
export function ConvertPanel({ session, onClose }: { readonly session: EditorSession; readonly onClose: () => void }) {
  const panel = useRef<HTMLDivElement>(null)
  const [parts, setParts] = useState(ALL_PARTS)
  const [all] = useState(() => session.view.state.selection.empty)
  const style = useFloating(session, panel, 320, onClose)
  const run = (conversion: Conversion): void => {
    onClose()
    session.view.focus()
    void convertIn(session, conversion, parts)
  }
  const none = !PARTS.some((part) => parts[part])
  const button = (conversion: Conversion, disabled = false) => (
    <button type="button" disabled={disabled} onClick={() => run(conversion)}>
      {t(`convert.${conversion}`)}
    </button>
  )
  return (
    <div ref={panel} role="dialog" aria-label={t('convert.title')} className="gt-floating gt-convert" style={style}>
      <p>{t(all ? 'convert.range.all' : 'convert.range.selection')}</p>
      <div role="group" aria-label={t('convert.script')}>
        <h3>{t('convert.script')}</h3>
        {button('simplified')}
        {button('traditional')}
      </div>
      <div role="group" aria-label={t('convert.case')}>
        <h3>{t('convert.case')}</h3>
        {button('upper')}
        {button('lower')}
        {button('capital')}
      </div>
      <div role="group" aria-label={t('convert.width')}>
        <h3>{t('convert.width')}</h3>
        {PARTS.map((part) => (
          <label key={part}>
            <input
              type="checkbox"
              checked={parts[part]}
              onChange={({ target }) => setParts({ ...parts, [part]: target.checked })}
            />
            {t(`convert.${part}`)}
          </label>
        ))}
        <span className="gt-convert-break" />
        {button('half', none)}
        {button('full', none)}
        <small>{t('convert.width.hint')}</small>
      </div>
    </div>
  )
}
