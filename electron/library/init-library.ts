import { join } from 'node:path'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import { acceptProfile, defaultColumns, defaultProfile } from '../../shared/portal/settings'
import type { InitLibrary } from './api'
import { toAppError } from './disk/disk-errors'
import { orMissing } from './disk/error-codes'
import { writeImmutable } from './disk/immutable-write'
import { makePath } from './disk/make-path'
import type { DiskOperations } from './disk/operations'
import { openTree } from './disk/tree'
import { LIBRARY_FILE, LIBRARY_FORMAT } from './library-file'
import { lettersOf } from './names/article-paths'
import { parseChainName } from './names/chain-names'
import { isTempName } from './names/temp-names'
import { openSettingsStore, TOPIC_NAMES } from './settings-store'

/** Names that a library uses; a folder that holds one of them already belongs to something else. */
const OUR_FOLDERS = new Set(['articles', 'settings', 'lists', 'media', 'publications', 'purged', 'set-aside'])

async function refuseTakenFolder(disk: DiskOperations, path: string): Promise<void> {
  const facts = await orMissing(disk.inspect(path))
  if (facts !== null && facts.kind === 'file') throw new AppError('invalid-argument', t('library.notAFolder', { path }))
  const names = ((await orMissing(disk.list(path))) ?? []).map(({ name }) => name)
  if (names.includes(LIBRARY_FILE)) throw new AppError('library-exists', t('library.exists', { path }), { path })
  for (const name of names.filter((each) => OUR_FOLDERS.has(each.toLowerCase()))) {
    if (name === 'settings' && (await isCutShort(disk, join(path, name)))) continue
    throw new AppError('library-exists', t('library.folderTaken', { path, name }), { path })
  }
}

/** Whether these settings may come from an earlier try: nothing but versions of the topics that it writes. */
async function isCutShort(disk: DiskOperations, settings: string): Promise<boolean> {
  for (const { name, kind } of (await orMissing(disk.list(settings))) ?? []) {
    if (kind !== 'folder' || !TOPIC_NAMES.includes(name)) return false
    const files = await disk.list(join(settings, name))
    if (!files.every((file) => isTempName(file.name) || parseChainName(file.name)?.subject === name)) return false
  }
  return true
}

/** Makes a library in a new or free folder, with the default profile and columns as its first settings. */
export const initLibraryOn =
  (disk: DiskOperations): InitLibrary =>
  async ({ path, surroundings, profile }) => {
    const checkedProfile = profile === undefined ? defaultProfile : acceptProfile(profile)
    try {
      await refuseTakenFolder(disk, path)
      await makePath(disk, path)
      // The settings first, the library's file last: it alone makes the folder a library, so one that was cut short is
      // none yet and a second try finishes it. The other way round it would open, without the profile it was to have.
      const settings = openSettingsStore(disk, openTree(disk, path), surroundings)
      for (const [topic, value] of [
        ['profile', checkedProfile],
        ['columns', defaultColumns],
      ] as const) {
        const { hash } = await settings.get(topic)
        await settings.set(topic, value, hash)
      }
      const libraryId = lettersOf(surroundings.randomBytes(16))
      const createdAt = new Date(surroundings.now()).toISOString()
      const content = { format: LIBRARY_FORMAT, libraryId, createdAt }
      await writeImmutable(disk, join(path, LIBRARY_FILE), Buffer.from(JSON.stringify(content, null, 2) + '\n'))
      return { libraryId }
    } catch (error) {
      throw await toAppError(error, async () => true)
    }
  }
