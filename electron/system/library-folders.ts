import { readdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { t } from '../../shared/messages/translate'

/**
 * Where a new library goes when a person chose a folder: into it when it is empty or not yet there, else into a folder of
 * its own inside, so that a desktop or a documents folder isn't strewn with our files.
 */
export async function folderForNewLibrary(chosen: string): Promise<string> {
  const names = await namesIn(chosen)
  if (names.length === 0) return chosen
  const name = t('system.newLibraryFolder')
  let candidate = name
  for (let number = 2; names.includes(candidate); number += 1) candidate = `${name} ${number}`
  return join(chosen, candidate)
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    // What the system puts into folders by itself doesn't count.
    return (await readdir(folder)).filter((name) => !['.DS_Store', 'desktop.ini', 'Thumbs.db'].includes(name))
  } catch {
    return []
  }
}

/** True for a folder with nothing in it, or none at all. */
export const isEmptyFolder = async (folder: string): Promise<boolean> => (await namesIn(folder)).length === 0

/** One folder has one path: what is compared and remembered has links and letter case resolved. */
export async function realFolder(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch {
    return path
  }
}
