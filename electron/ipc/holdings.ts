import { shell } from 'electron'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import { restoreBackup } from '../library'
import { chooseArchive, chooseFolder } from '../system/dialogs'
import type { AreaHandlers, Context } from './context'
import { tellAll } from './events'

type Channels =
  | 'article:purge'
  | 'backup:state'
  | 'backup:choose-folder'
  | 'backup:plan'
  | 'backup:run'
  | 'backup:open-folder'
  | 'backup:restore'
  | 'merge:choose'
  | 'merge:run'
  | 'files:cancel'

export const holdingsHandlers = (context: Context): AreaHandlers<Channels> => {
  const { session, windows, workspace, fileJobs, backups } = context
  const library = async () => (await session.desk()).library
  const onProgress = (progress: { readonly done: number; readonly total: number }): void =>
    tellAll(windows.all(), 'files:progress', { done: progress.done, total: progress.total })
  const state = async () => ({ plan: workspace.preferences().backup, newest: isoOf(await backups.newest()) })
  /** Folders chosen in this session: no other is merged. */
  const chosen = new Set<string>()

  return {
    'article:purge': async ({ ids }) => (await library()).purge(ids),
    'backup:state': state,
    'backup:choose-folder': async (_args, window) => {
      const folder = await chooseFolder(window, 'backup')
      if (folder !== null) {
        const { backup } = workspace.preferences()
        await workspace.setPreferences({ backup: { ...backup, folder } })
      }
      return state()
    },
    'backup:plan': async ({ every, keep }) => {
      const { backup } = workspace.preferences()
      await workspace.setPreferences({ backup: { ...backup, every, keep } })
      void backups.look()
      return state()
    },
    'backup:run': () => backups.now(),
    'backup:open-folder': async () => {
      const { folder } = workspace.preferences().backup
      const problem = folder === null ? t('backup.noFolderChosen') : await shell.openPath(folder)
      if (problem !== '') throw new AppError('not-found', t('system.error.folderGone'), { problem })
    },
    'backup:restore': async (_args, window) => {
      const file = await chooseArchive(window, 'archive')
      const path = file === null ? null : await chooseFolder(window, 'restore')
      if (file === null || path === null) return null
      const { files, brought, problems } = await fileJobs.run((signal) =>
        restoreBackup({ file, path, signal, onProgress }),
      )
      return { path, files, brought, problems: problems.map((problem) => `${problem.path}　${problem.message}`) }
    },
    'merge:choose': async (_args, window) => {
      const path = await chooseFolder(window, 'merge')
      if (path === null) return null
      const open = await library()
      const { libraryId } = await open.inspectOther(path)
      chosen.add(path)
      return { path, isSameLibrary: libraryId === open.info.libraryId }
    },
    'merge:run': async ({ path }) => {
      if (!chosen.has(path)) throw new AppError('forbidden', t('backup.notChosen'))
      const open = await library()
      const { added, brought, forks, settingsCame, problems } = await fileJobs.run((signal) =>
        open.merge(path, { signal, onProgress }),
      )
      return {
        added,
        brought,
        forks,
        settingsCame,
        problems: problems.map((problem) => `${problem.path}　${problem.message}`),
      }
    },
    'files:cancel': () => fileJobs.cancel(),
  }
}

const isoOf = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())
