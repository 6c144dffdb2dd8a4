import { isTempName, RESTORE_MARK } from './temp-names'

const SYSTEM_FILES = new Set(['.ds_store', 'thumbs.db', 'desktop.ini'])

/** Files that sync engines, file managers and our own writes leave beside the library's: neither read nor reported. */
export function isIgnoredName(name: string): boolean {
  return (
    name.startsWith('.st') ||
    SYSTEM_FILES.has(name.toLowerCase()) ||
    name.includes('.sync-conflict-') ||
    name === RESTORE_MARK ||
    isTempName(name)
  )
}
