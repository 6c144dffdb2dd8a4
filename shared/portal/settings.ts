/** The two settings topics of the portal: what a new library starts with, and the check of what comes in. */
export { parseColumns } from './columns-schema'
export { defaultColumns, defaultProfile } from './defaults.data'
export { acceptProfile, parseProfile } from './profile-schema'
