import { shell } from 'electron'
import { posix } from 'node:path'
import { escapeText } from '../../shared/document/html/escape'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import { copyToClipboard } from '../system/clipboard'
import { chooseFile } from '../system/dialogs'
import type { AreaHandlers, Context } from './context'
import { tellAll } from './events'

type Channels =
  | 'recovery:state'
  | 'recovery:show-file'
  | 'recovery:copy-file'
  | 'recovery:set-aside'
  | 'recovery:keep'
  | 'recovery:purge'
  | 'verify:run'
  | 'media:clean'
  | 'verify:copy-report'
  | 'verify:save-report'

export const recoveryHandlers = ({ session, windows, fileJobs }: Context): AreaHandlers<Channels> => {
  const library = async () => (await session.desk()).library
  return {
    'recovery:state': async () => (await library()).recovery.state(),
    'recovery:show-file': async (file) => shell.showItemInFolder(await (await library()).recovery.pathOf(file)),
    'recovery:copy-file': async (file, window) => {
      const { recovery } = await library()
      await recovery.pathOf(file)
      const path = await chooseFile(window, 'copyFile', posix.basename(file.path))
      if (path === null) return null
      await recovery.copy(file, path)
      return { path }
    },
    'recovery:set-aside': async ({ path }) => ({ to: await (await library()).recovery.setAside(path) }),
    'recovery:keep': async ({ id, revisions }) => (await library()).recovery.keep(id, revisions),
    'recovery:purge': async ({ id, heads }) => (await library()).recovery.purge(id, heads),
    'verify:run': async ({ repair }) => {
      const open = await library()
      await fileJobs.run((signal) =>
        open.verify({
          repair,
          signal,
          onProgress: ({ done, total }) => tellAll(windows.all(), 'files:progress', { done, total }),
        }),
      )
      const check = await open.recovery.lastCheck()
      if (check === null) throw new AppError('internal', t('system.error.internal'))
      return check
    },
    'media:clean': async () => {
      const open = await library()
      return fileJobs.run((signal) => open.cleanMedia({ signal }))
    },
    'verify:copy-report': async () => {
      const text = await (await library()).recovery.report()
      await copyToClipboard({ text, html: `<pre>${escapeText(text)}</pre>` })
    },
    'verify:save-report': async (_args, window) => {
      const { recovery } = await library()
      const path = await chooseFile(window, 'report', `${t('recovery.report.file')}.txt`)
      if (path === null) return null
      await recovery.saveReport(path)
      return { path }
    },
  }
}
