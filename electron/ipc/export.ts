import { shell } from 'electron'
import { stat } from 'node:fs/promises'
import type { ExportFolder } from '../../shared/ipc/export-values'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import { copyToClipboard } from '../system/clipboard'
import { chooseFolder } from '../system/dialogs'
import { logDefect } from '../system/logging'
import type { AreaHandlers, Context } from './context'
import { tellAll } from './events'

type Channels =
  'export:choose-folder' | 'export:last-folder' | 'export:run' | 'export:cancel' | 'export:open-folder' | 'export:copy'

/** The exporter is loaded at its first use: the start of the app doesn't wait for the templates. */
const exporting = () => import('../exporting')

export const exportHandlers = ({ session, windows, exports, workspace }: Context): AreaHandlers<Channels> => {
  const lookAt = async (path: string): Promise<ExportFolder> => {
    const foreignFiles = await (await exporting()).countForeignFiles(path)
    exports.allow(path)
    return { path, foreignFiles }
  }
  return {
    'export:choose-folder': async (_args, window) => {
      const path = await chooseFolder(window, 'export')
      return path === null ? null : lookAt(path)
    },
    'export:last-folder': async () => {
      const path = workspace.exportFolder()
      return path !== null && (await isFolder(path)) ? lookAt(path) : null
    },
    'export:run': async (request) => {
      const desk = await session.desk()
      const { exportArticles } = await exporting()
      const composer = await desk.composer()
      const report = await exports.run(request, (allowed, signal) =>
        exportArticles(desk.library, composer, {
          ...allowed,
          by: workspace.person() ?? t('common.unknownPerson'),
          signal,
          onProgress: (progress) => tellAll(windows.all(), 'export:progress', progress),
        }),
      )
      exports.note(report)
      // That the folder can't be remembered is no reason to call a finished export failed.
      await workspace.setExportFolder(request.out).catch((error: unknown) => logDefect('export folder', error))
      return report
    },
    'export:cancel': () => exports.cancel(),
    'export:open-folder': async ({ exportId }) => {
      const problem = await shell.openPath(exports.folderOf(exportId))
      if (problem !== '') throw new AppError('not-found', t('system.error.folderGone'), { problem })
    },
    'export:copy': async ({ id, record, what }) => {
      const composer = await (await session.desk()).composer()
      const content = await (await exporting()).clipboardContent(composer, id, record, what)
      await copyToClipboard(content)
      return { bytes: Buffer.byteLength(content.html) }
    },
  }
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
