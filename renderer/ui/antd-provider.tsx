import { ConfigProvider, theme } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { useMemo, type ReactNode } from 'react'
import { useAppearance } from '../state/appearance'

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

/** antd in the window's own palette: its words Chinese, its colours from tokens.css, its styles under the page's CSP. */
export function AntdProvider({ children }: { readonly children: ReactNode }) {
  const dark = useAppearance((appearance) => appearance.dark)
  const config = useMemo(() => themeOf(dark), [dark])
  return (
    <ConfigProvider locale={zhCN} theme={config} csp={{ nonce }} componentSize="small">
      {children}
    </ConfigProvider>
  )
}

/** Reads the palette as the page shows it under this appearance. */
function themeOf(dark: boolean) {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string): string => style.getPropertyValue(`--gt-${name}`).trim()
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: token('accent'),
      colorInfo: token('accent'),
      colorSuccess: token('success'),
      colorWarning: token('warning'),
      colorError: token('danger'),
      colorText: token('ink'),
      colorTextSecondary: token('ink-2'),
      colorTextTertiary: token('ink-3'),
      colorTextPlaceholder: token('ink-3'),
      colorTextLightSolid: token('accent-ink'),
      colorBgBase: token('surface'),
      colorBgContainer: token('surface'),
      // A list over a panel of its own colour needs an edge, above all where shadows can't be seen.
      colorBgElevated: token(dark ? 'surface-2' : 'surface'),
      boxShadowSecondary: `0 0 0 1px ${token('line-strong')}, ${token('shadow')}`,
      colorBgLayout: token('bg'),
      colorBorder: token('line-strong'),
      colorBorderSecondary: token('line'),
      fontFamily: token('font'),
      fontSize: 13,
      borderRadius: 6,
      motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    },
    components: {
      Calendar: { fullBg: token(dark ? 'surface-2' : 'surface'), fullPanelBg: token(dark ? 'surface-2' : 'surface') },
    },
  }
}
