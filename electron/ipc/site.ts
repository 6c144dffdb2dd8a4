import { type BrowserWindow, shell } from 'electron'
import { join } from 'node:path'
import { AppError } from '../../shared/ipc/errors'
import { siteNotes, type SiteFindings, type SiteNote } from '../../shared/ipc/site-values'
import { t } from '../../shared/messages/translate'
import { chooseFile, chooseFolder } from '../system/dialogs'
import { logDefect } from '../system/logging'
import type { AreaHandlers, Context } from './context'
import { tellAll } from './events'
import { exportFolders } from './export-folders'

type Channels =
  | 'site:last-folder'
  | 'site:choose-folder'
  | 'site:look'
  | 'site:run'
  | 'site:uploaded'
  | 'site:versions'
  | 'site:delta'
  | 'site:open'
  | 'site:previous'
  | 'site:bring-back'

const exporting = () => import('../exporting')

interface Found {
  readonly skipped: readonly SiteNote[]
  readonly held: readonly SiteNote[]
  readonly warnings: readonly SiteNote[]
  readonly remarks: readonly string[]
}

const findings = ({ skipped, held, warnings, remarks }: Found): SiteFindings => ({
  skipped: siteNotes(skipped),
  held: siteNotes(held),
  warnings: siteNotes(warnings),
  remarks,
})

/** `portal-2026-11-30`, of this machine's day. */
const deltaName = (): string => `portal-${new Intl.DateTimeFormat('sv-SE').format()}`

interface DeltaPlace {
  readonly file: string
  readonly replace: boolean
}

async function deltaArchive(window: BrowserWindow): Promise<DeltaPlace | null> {
  const file = await chooseFile(window, 'delta', `${deltaName()}.zip`)
  if (file === null) return null
  // The system has asked whether that very file may be replaced, and no other.
  const isNamed = file.endsWith('.zip')
  return { file: isNamed ? file : `${file}.zip`, replace: isNamed }
}

async function deltaFolder(window: BrowserWindow): Promise<DeltaPlace | null> {
  const parent = await chooseFolder(window, 'delta')
  return parent === null
    ? null
    : { file: await (await exporting()).freePath(join(parent, deltaName())), replace: false }
}

/** 发布中心: the whole portal, into folders that the person chose. */
export const siteHandlers = (context: Context): AreaHandlers<Channels> => {
  const { session, windows, exports, workspace } = context
  const folders = exportFolders(context)
  const person = (): string => workspace.person() ?? t('common.unknownPerson')
  return {
    'site:choose-folder': async (_args, window) => {
      const { library } = await session.desk()
      const folder = await folders.choose(window)
      // That it can't be remembered is no reason to refuse it.
      if (folder !== null) {
        await workspace
          .setSiteFolder(library.info.libraryId, folder.path)
          .catch((error: unknown) => logDefect('site folder', error))
      }
      return folder
    },
    'site:last-folder': async () => folders.again(workspace.siteFolder((await session.desk()).library.info.libraryId)),
    'site:look': async ({ out }) => {
      exports.check(out)
      const sites = await (await session.desk()).sites()
      const { newest, ...plan } = await sites.look({ out, allowForeign: true, now: Date.now() })
      return { ...plan, ...findings(plan), leads: newest }
    },
    'site:run': async (request) => {
      const exporter = await (await session.desk()).sites()
      const { files, written, removed, out, articles, ...found } = await exports.run(request, (allowed, signal) =>
        exporter.run({
          ...allowed,
          now: Date.now(),
          signal,
          onProgress: (progress) => tellAll(windows.all(), 'export:progress', progress),
        }),
      )
      return {
        out,
        articles,
        files: files.length,
        bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
        written: written.length,
        removed: removed.length,
        ...findings(found),
      }
    },
    'site:uploaded': async ({ out }) => {
      exports.check(out)
      const { library } = await session.desk()
      return (await exporting()).markUploaded(library, { out, by: person(), now: Date.now() })
    },
    'site:versions': async ({ out }) => {
      exports.check(out)
      const { library } = await session.desk()
      return (await library.siteVersions.list(out)).map(({ name, at, uploaded }) => ({ name, at, uploaded }))
    },
    'site:delta': async ({ out, since, into }, window) => {
      exports.check(out)
      const { library } = await session.desk()
      const place = await (into === 'archive' ? deltaArchive(window) : deltaFolder(window))
      return place === null ? null : (await exporting()).writeDelta(library, { out, since, ...place })
    },
    'site:previous': async ({ out }) => {
      exports.check(out)
      return (await exporting()).previousVersion((await session.desk()).library, out)
    },
    'site:bring-back': async (request) => {
      const { library } = await session.desk()
      const { bringBack } = await exporting()
      return exports.run(request, ({ out }) => bringBack(library, { out, now: Date.now() }))
    },
    'site:open': async ({ out, what }) => {
      exports.check(out)
      const problem = await shell.openPath(what === 'site' ? join(out, 'index.html') : out)
      if (problem !== '') throw new AppError('not-found', t('system.error.folderGone'), { problem })
    },
  }
}
