import { PREVIEW_WIDTHS } from '../../../shared/ipc/app-values'
import { t } from '../../../shared/messages/translate'
import { PAGE_WIDTHS, type PageWidth } from '../../ui/page-frame/page-fit'
import { Segments } from '../../ui/segments'

interface WidthSwitchProps {
  readonly width: PageWidth
  /** The CSS width that the page has now. */
  readonly fitted: number | null
  readonly onWidth: (width: PageWidth) => void
}

/** 自动、桌面、平板、手机. */
export function WidthSwitch({ width: chosen, fitted, onWidth }: WidthSwitchProps) {
  const tip = (width: PageWidth, name: string): string => {
    if (width !== 'auto') return t('preview.widthTip', { name, pixels: PAGE_WIDTHS[width] })
    const now = chosen === 'auto' && fitted !== null
    return now ? t('preview.widthAutoNow', { pixels: fitted }) : t('preview.widthAuto')
  }
  const choices = PREVIEW_WIDTHS.map((width) => {
    const label = t(`preview.width.${width}`)
    return { value: width, label, tip: tip(width, label) }
  })
  return <Segments label={t('preview.widths')} choices={choices} chosen={chosen} onChoose={onWidth} />
}
