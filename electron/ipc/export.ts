import { shell } from 'electron'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import { copyToClipboard } from '../system/clipboard'
import { logDefect } from '../system/logging'
import { printSheet } from '../system/printing'
import type { AreaHandlers, Context } from './context'
import { tellAll } from './events'
import { exportFolders } from './export-folders'

type Channels =
  | 'export:choose-folder'
  | 'export:last-folder'
  | 'export:run'
  | 'export:cancel'
  | 'export:open-folder'
  | 'export:copy'
  | 'export:print'

/** The exporter is loaded at its first use: the start of the app doesn't wait for the templates. */
const exporting = () => import('../exporting')

export const exportHandlers = (context: Context): AreaHandlers<Channels> => {
  const { session, windows, exports, workspace } = context
  const folders = exportFolders(context)
  return {
    'export:choose-folder': (_args, window) => folders.choose(window),
    'export:last-folder': () => folders.again(workspace.exportFolder()),
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
    'export:print': async ({ ids }) => {
      const desk = await session.desk()
      const composer = await desk.composer()
      const { loadForExport } = await exporting()
      const articles = await Promise.all(
        ids.map(async (id) => ({ id, record: (await loadForExport(desk.library, id)).revision.record })),
      )
      return printSheet(await composer.sheet(articles))
    },
  }
}
