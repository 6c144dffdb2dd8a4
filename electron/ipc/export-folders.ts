import type { BrowserWindow } from 'electron'
import { stat } from 'node:fs/promises'
import type { ExportFolder } from '../../shared/ipc/export-values'
import { chooseFolder } from '../system/dialogs'
import type { Context } from './context'

/** Folders that exports may go to: each is looked at, and allowed for this session. */
export interface ExportFolders {
  readonly choose: (window: BrowserWindow) => Promise<ExportFolder | null>
  /** The folder of last time; null when there was none or it is gone. */
  readonly again: (path: string | null) => Promise<ExportFolder | null>
}

export function exportFolders({ exports, session }: Pick<Context, 'exports' | 'session'>): ExportFolders {
  const lookAt = async (path: string): Promise<ExportFolder> => {
    const { library } = await session.desk()
    const foreignFiles = await (await import('../exporting')).countForeignFiles(path, library.info.path)
    exports.allow(path)
    return { path, foreignFiles }
  }
  return {
    choose: async (window) => {
      const path = await chooseFolder(window, 'export')
      return path === null ? null : lookAt(path)
    },
    again: async (path) => (path !== null && (await isFolder(path)) ? lookAt(path) : null),
  }
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
