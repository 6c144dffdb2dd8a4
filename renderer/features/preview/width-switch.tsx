import { PREVIEW_WIDTHS } from '../../../shared/ipc/contract'
import { t } from '../../../shared/messages/translate'
import { PAGE_WIDTHS, type PageWidth } from '../../ui/page-frame/page-fit'

interface WidthSwitchProps {
  readonly width: PageWidth
  /** The CSS width that the page has now. */
  readonly fitted: number | null
  readonly onWidth: (width: PageWidth) => void
}

/** 自动、桌面、平板、手机: a group of radio buttons, so that the arrow keys move within it. */
export function WidthSwitch({ width: chosen, fitted, onWidth }: WidthSwitchProps) {
  const tip = (width: PageWidth, name: string): string => {
    if (width !== 'auto') return t('preview.widthTip', { name, pixels: PAGE_WIDTHS[width] })
    const now = chosen === 'auto' && fitted !== null
    return now ? t('preview.widthAutoNow', { pixels: fitted }) : t('preview.widthAuto')
  }
  return (
    <div className="gt-segments" role="radiogroup" aria-label={t('preview.widths')}>
      {PREVIEW_WIDTHS.map((width) => {
        const name = t(`preview.width.${width}`)
        return (
          <label key={width} title={tip(width, name)}>
            <input
              type="radio"
              name="preview-width"
              className="gt-visually-hidden"
              checked={chosen === width}
              onChange={() => onWidth(width)}
            />
            <span>{name}</span>
          </label>
        )
      })}
    </div>
  )
}
