import { join } from 'node:path'
import { sha256 } from './disk/sha256'

/**
 * This machine's state of one library. Its name has the library's id and a hash of where it really lies, so that a copy
 * on a stick has a state of its own.
 */
export function stateFolderOf(
  stateDir: string,
  libraryId: string,
  realPath: string,
  platform: NodeJS.Platform = process.platform,
): string {
  const place = placeOf(realPath, platform)
  return join(stateDir, 'libraries', `${libraryId}-${sha256(place).slice(0, 12)}`)
}

/** Windows takes paths of different case for the same folder, a Mac those of composed and decomposed letters. */
function placeOf(realPath: string, platform: NodeJS.Platform): string {
  switch (platform) {
    case 'win32':
      return realPath.toLowerCase()
    case 'darwin':
      return realPath.normalize('NFC')
    default:
      return realPath
  }
}
