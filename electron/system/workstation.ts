import { app, type BrowserWindow, dialog, session as sessions } from 'electron'
import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { t } from '../../shared/messages/translate'
import { tell, tellAll } from '../ipc/events'
import { allHandlers } from '../ipc/handlers'
import { registerDrops, registerRequests } from '../ipc/register'
import { openWorkspace, type Workspace } from '../library/workspace'
import { applyAppearance } from './appearance'
import { createBackups } from './backups'
import { createExportJobs } from './export-jobs'
import { createFileJobs } from './file-jobs'
import { createImportPaths } from './import-paths'
import { logDefect, startLogging } from './logging'
import { installMenu } from './menu'
import { createOpenedLibrary } from './opened-library'
import { serveScheme } from './protocol/register'
import { windowFiles } from './protocol/window-files'
import { guardSession } from './session-guard'
import type { Switches } from './switches'
import { type Closing, guardClosing } from './windows/closing'
import { guardCrashes } from './windows/crashes'
import { guardAllContents } from './windows/guard-contents'
import { openMainWindow, titleOf } from './windows/main-window'
import { openPreviewWindow } from './windows/preview-window'
import { createOurWindows } from './windows/registry'

/** dist/, where main, preload and renderer stand side by side. */
const built = dirname(dirname(fileURLToPath(import.meta.url)))
const preload = join(built, 'preload', 'preload.cjs')

/**
 * Starts the workstation. The window opens at once; workspace and library are read meanwhile, and the page's first
 * question is answered from the library's overview. What changed on disk is looked for after the window has shown itself.
 */
export async function startWorkstation(switches: Switches, stateDir: string): Promise<void> {
  startLogging(stateDir)
  guardAllContents()
  const workspace = await readWorkspace(stateDir)
  if (workspace === null) return
  if (switches.by !== null && switches.by !== workspace.person())
    void workspace.setPerson(switches.by).catch((error: unknown) => logDefect('--by', error))
  applyAppearance(workspace.preferences().appearance)

  const windows = createOurWindows()
  const closings = new WeakMap<BrowserWindow, Closing>()
  const exports = createExportJobs()
  const fileJobs = createFileJobs()
  const imports = createImportPaths()
  const opened = createOpenedLibrary({
    stateDir,
    workspace,
    surroundings: {
      now: () => Date.now(),
      randomBytes: (n) => randomBytes(n),
      person: () => workspace.person() ?? t('common.unknownPerson'),
    },
    tellWindows: (event, payload) => tellAll(windows.all(), event, payload),
    showName: (name) => windows.main()?.setTitle(titleOf(name)),
    onListed: () => void backups.look(),
  })
  const { session } = opened
  const backups = createBackups({
    jobs: fileJobs,
    now: () => Date.now(),
    running: () => performance.now(),
    plan: () => workspace.preferences().backup,
    library: async () => (await session.current())?.library ?? null,
    tellProgress: ({ done, total }) => tellAll(windows.all(), 'files:progress', { done, total }),
    tellPlanned: (outcome) => tellAll(windows.all(), 'backup:planned', outcome),
  })
  const first = switches.library ?? workspace.recent()[0]?.path
  const opening = first === undefined ? Promise.resolve() : opened.openAtStart(first)

  await app.whenReady()
  guardSession(sessions.defaultSession)
  serveScheme(sessions.defaultSession, {
    window: windowFiles(join(built, 'renderer'), () => randomBytes(18).toString('base64url')),
    media: async (name) => (await session.desk()).library.media.read(name),
    page: async (id, part) => (await session.desk()).previews.page(id, part),
    asset: async (id, path) => (await session.desk()).previews.asset(id, path),
  })
  registerRequests(
    allHandlers({
      workspace,
      session,
      windows,
      exports,
      fileJobs,
      imports,
      backups,
      startProblem: opened.startProblem,
      opening: () => opening,
      openLibrary: opened.open,
      createLibrary: opened.create,
      sampleLibrary: opened.sample,
      closeLibrary: opened.close,
      openPreviewWindow: (point) => {
        const there = windows.preview()
        if (there === null) return windows.add(openPreviewWindow(preload, point), 'preview')
        tell(there, 'preview:point', point)
        if (there.isMinimized()) there.restore()
        there.focus()
      },
      pageIsReady: (window) => closings.get(window)?.pageIsReady(),
      closeAnswered: (window, proceed) => closings.get(window)?.answer(proceed),
    }),
    windows,
  )
  registerDrops(windows, imports.allow)

  let writing: Promise<unknown> = Promise.resolve()
  const window = openMainWindow({
    preload,
    bounds: workspace.window('main'),
    size: switches.windowSize,
    remember: (place) => {
      writing = workspace.setWindow('main', place).catch((error: unknown) => logDefect('window place', error))
    },
  })
  windows.add(window, 'main')
  const closing = guardClosing(window, () => tell(window, 'app:before-close', {}))
  closings.set(window, closing)
  guardCrashes(window, closing.pageIsGone)
  backups.start()
  window.on('focus', () => void opened.refresh())
  installMenu((command, front) => {
    // Where no article can be open, closing means the window: a preview, or the welcome screen.
    if (command !== 'article.close') tell(window, 'menu:command', { command })
    else if (front !== undefined && front !== window) front.close()
    else
      void session
        .current()
        .then((desk) => (desk === null ? window.close() : tell(window, 'menu:command', { command })))
  }, process.platform)
  void opening.then(async () => {
    const desk = await session.current()
    if (!window.isDestroyed()) window.setTitle(titleOf(desk?.library.info.name ?? null))
  })

  app.on('second-instance', () => {
    if (window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    event.preventDefault()
    backups.stop()
    // An export leaves its folder whole, a backup none of its own; the catalogue and the window's place get their time to be written.
    void Promise.allSettled([Promise.all([exports.stop(), fileJobs.stop()]).then(() => session.close()), writing]).then(
      () => app.exit(0),
    )
  })
}

async function readWorkspace(stateDir: string): Promise<Workspace | null> {
  try {
    return await openWorkspace(stateDir)
  } catch (error) {
    logDefect('workspace', error)
    const reason = error instanceof Error ? error.message : String(error)
    dialog.showErrorBox(t('app.name'), t('system.error.stateFolder', { path: stateDir, reason }))
    app.exit(1)
    return null
  }
}
