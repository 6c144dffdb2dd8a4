import clean from './clean/clean.css?raw'
import { defaultTheme, type Theme } from './theme'

export const THEME_NAMES = ['default', 'clean'] as const
export type ThemeName = (typeof THEME_NAMES)[number]

/** 版式 that come with the app. `clean` has the templates of `default`, and looks of its own over its styles. */
export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  default: defaultTheme,
  clean: { ...defaultTheme, name: '简明版式', css: `${defaultTheme.css}\n${clean}` },
}
