import { join } from 'node:path'
import { sha256 } from './disk/sha256'

/**
 * This machine's state of one library. Its name has the library's id and a hash of where it really lies, so that a copy
 * on a stick has a state of its own.
 */
export function stateFolderOf(stateDir: string, libraryId: string, realPath: string): string {
  // Windows takes paths of different case for the same folder.
  const place = process.platform === 'win32' ? realPath.toLowerCase() : realPath
  return join(stateDir, 'libraries', `${libraryId}-${sha256(place).slice(0, 12)}`)
}
