import { parseOwnTheme } from '../../shared/portal/theme/parse-own-theme'
import type { SiteSettings } from '../../shared/portal/site/site-settings'
import { themeFrom } from '../../shared/portal/theme/own-theme'
import type { Theme } from '../../shared/portal/theme/theme'
import { type ThemeName, THEMES } from '../../shared/portal/theme/themes'
import type { Library } from '../library/api'

/** A theme by its name, or 本社版式 as it is being edited. @throws AppError 'invalid-settings' */
export const givenTheme = (given: unknown): Theme =>
  typeof given === 'string' && Object.hasOwn(THEMES, given)
    ? THEMES[given as ThemeName]
    : themeFrom(parseOwnTheme(given))

/** The theme that the newsroom chose. @throws AppError 'invalid-settings' when its own one can't be used */
export async function themeOf(library: Library, { theme }: SiteSettings): Promise<Theme> {
  return theme === 'own' ? themeFrom(parseOwnTheme((await library.settings.get('theme')).value)) : THEMES[theme]
}
