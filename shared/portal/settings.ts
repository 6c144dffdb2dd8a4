/** The settings topics of the portal: what a new library starts with, and the check of what comes in. */
export { acceptColumns } from './accept-columns'
export { parseColumns } from './columns-schema'
export { defaultColumns, defaultProfile } from './defaults.data'
export { defaultImportSettings, parseImportSettings } from './import-settings'
export { acceptProfile, parseProfile, placeholdersIn } from './profile-schema'
export { acceptGateSettings, defaultGateSettings, parseGateSettings } from './site/gate'
export { acceptSiteSettings, defaultSiteSettings, parseSiteSettings } from './site/site-settings'
