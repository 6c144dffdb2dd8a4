/** The exporter's hidden folder inside a target: lock, journal and the files on their way. Gone when no export runs. */
export const STAGING = '.gaotai-export'
/** The exporter's list of what it wrote; stands in the target's root. */
export const MANIFEST = 'gaotai-manifest.json'

const SEGMENT = /^[a-z0-9][a-z0-9._-]*$/

/** Whether a path read from a manifest or journal stays inside the target: lower-case ASCII names, no dots in front. */
export const isTargetPath = (path: string): boolean =>
  path.length <= 240 && path.split('/').every((segment) => SEGMENT.test(segment) && !segment.endsWith('.'))

// Written by the operating system's file managers, not by people.
const SYSTEM_FILES: ReadonlySet<string> = new Set(['.ds_store', 'thumbs.db', 'desktop.ini'])
export const isSystemFile = (name: string): boolean => SYSTEM_FILES.has(name.toLowerCase()) || name.startsWith('._')
