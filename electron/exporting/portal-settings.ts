import type { ColumnTree, PortalProfile } from '../../shared/portal/profile'
import { parseColumns, parseProfile, parseSiteSettings } from '../../shared/portal/settings'
import type { Theme } from '../../shared/portal/theme/theme'
import type { Library } from '../library/api'
import type { SettingsOverride } from './api'
import { givenTheme, themeOf } from './theme-of'

export interface PortalSettings {
  readonly profile: PortalProfile
  readonly columns: ColumnTree
  readonly theme: Theme
}

/** Reads the settings that pages share once, and again only after they changed: a preview follows each pause in typing. */
export function createPortalSettings(library: Library): (override?: SettingsOverride) => Promise<PortalSettings> {
  let known: Promise<PortalSettings> | null = null
  library.on('settings', () => {
    known = null
  })

  const read = async (): Promise<PortalSettings> => {
    const [profile, columns, site] = await Promise.all(
      ['profile', 'columns', 'site'].map(async (topic) => (await library.settings.get(topic)).value),
    )
    const theme = await themeOf(library, parseSiteSettings(site))
    return { profile: parseProfile(profile), columns: parseColumns(columns), theme }
  }

  const current = (): Promise<PortalSettings> => {
    if (known !== null) return known
    const reading: Promise<PortalSettings> = read().catch((error: unknown) => {
      if (known === reading) known = null
      throw error
    })
    known = reading
    return reading
  }

  return async (override) => {
    const saved = await current()
    return {
      profile: override?.profile === undefined ? saved.profile : parseProfile(override.profile),
      columns: override?.columns === undefined ? saved.columns : parseColumns(override.columns),
      theme: override?.theme === undefined ? saved.theme : givenTheme(override.theme),
    }
  }
}
