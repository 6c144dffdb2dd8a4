import { t } from '../../../shared/messages/translate'
import { PAGE_WIDTHS, type PageWidth } from '../../ui/page-frame/page-frame'

const WIDTHS = ['desktop', 'tablet', 'phone'] as const satisfies readonly PageWidth[]

/** 桌面、平板、手机: a group of radio buttons, so that the arrow keys move within it. */
export function WidthSwitch(props: { readonly width: PageWidth; readonly onWidth: (width: PageWidth) => void }) {
  return (
    <div className="gt-segments" role="radiogroup" aria-label={t('preview.widths')}>
      {WIDTHS.map((width) => {
        const name = t(`preview.width.${width}`)
        return (
          <label key={width} title={t('preview.widthTip', { name, pixels: PAGE_WIDTHS[width] })}>
            <input
              type="radio"
              name="preview-width"
              className="gt-visually-hidden"
              checked={props.width === width}
              onChange={() => props.onWidth(width)}
            />
            <span>{name}</span>
          </label>
        )
      })}
    </div>
  )
}
