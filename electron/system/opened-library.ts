import { join } from 'node:path'
import type { EventChannel, Events } from '../../shared/ipc/contract'
import type { LibraryInfo } from '../../shared/ipc/app-values'
import { AppError, type ErrorValue } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import { initLibrary, type Library, openLibrary, type Surroundings } from '../library'
import type { Workspace } from '../library/workspace'
import { folderForNewLibrary, isEmptyFolder, realFolder } from './library-folders'
import { createLibrarySession, type LibrarySession } from './library-session'
import { logDefect } from './logging'
import { pdfOf } from './printing'

export interface OpenedLibraryParts {
  readonly stateDir: string
  readonly workspace: Workspace
  readonly surroundings: Surroundings
  readonly tellWindows: <E extends EventChannel>(event: E, payload: Events[E]) => void
  /** The name of the open library, for the windows' titles; null when none is open. */
  readonly showName: (name: string | null) => void
  /** A library was listed for the first time. */
  readonly onListed: () => void
}

/** Opening, making and leaving libraries, as the start and the window's commands need it. */
export interface OpenedLibrary {
  readonly session: LibrarySession
  readonly startProblem: () => ErrorValue | null
  /** At the start: the library asked for, else the last one. Never rejects; what went wrong is the `startProblem`. */
  readonly openAtStart: (path: string) => Promise<void>
  readonly open: (path: string) => Promise<LibraryInfo>
  readonly create: (folder: string) => Promise<string>
  readonly sample: () => Promise<string>
  readonly close: () => Promise<void>
  /** Looks for changes from outside, and reads new texts for searching later; what fails is logged. Not before the window has listed the library. */
  readonly refresh: () => Promise<void>
}

/** After a window came to the front, in milliseconds. */
const QUIET_MS = 3000

export function createOpenedLibrary(parts: OpenedLibraryParts): OpenedLibrary {
  const { stateDir, workspace, surroundings, tellWindows, showName, onListed } = parts
  let startProblem: ErrorValue | null = null
  let reading: NodeJS.Timeout | undefined
  const listed = new WeakSet<Library>()

  const attend = (library: Library): (() => void) => {
    const stops = [
      library.on('changed', (change) => tellWindows('library:changed', change)),
      library.on('settings', (change) => tellWindows('settings:changed', change)),
      library.on('availability', (change) => tellWindows('library:availability', change)),
    ]
    void library.listed.then(() => {
      listed.add(library)
      readAheadLater()
      onListed()
    })
    return () => stops.forEach((stop) => stop())
  }
  const session = createLibrarySession({
    stateDir,
    surroundings,
    openLibrary,
    attend,
    createComposer: async (library) => (await import('../exporting')).createComposer(library, pdfOf),
    createSiteExporter: async (library) => (await import('../exporting')).createSiteExporter(library),
  })

  const openAndNote = async (path: string): Promise<LibraryInfo> => {
    const { info } = (await session.open(await realFolder(path))).library
    startProblem = null
    showName(info.name)
    const openedAt = new Date(surroundings.now()).toISOString()
    // A list of recent libraries that can't be written is no reason not to work in this one.
    void workspace
      .noteLibrary({ path: info.path, name: info.name, openedAt })
      .catch((error: unknown) => logDefect('workspace', error))
    return info
  }

  const readAhead = async (): Promise<void> => {
    const library = (await session.current())?.library
    await library?.prepareOrders()
    await library?.updateSearch()
  }

  /** Not while a window comes up: reading every text would stand in the way of its first rows. */
  const readAheadLater = (): void => {
    clearTimeout(reading)
    reading = setTimeout(() => {
      void readAhead().catch((error: unknown) => logDefect('search', error))
    }, QUIET_MS)
    reading.unref()
  }

  const refresh = async (): Promise<void> => {
    try {
      const library = (await session.current())?.library
      if (library === undefined || !listed.has(library)) return
      await library.refresh()
      readAheadLater()
    } catch (error) {
      logDefect('refresh', error)
    }
  }

  return {
    session,
    startProblem: () => startProblem,
    refresh,
    openAtStart: async (path) => {
      try {
        await openAndNote(path)
      } catch (error) {
        logDefect('open at start', error)
        startProblem =
          error instanceof AppError ? error.toValue() : { code: 'internal', message: t('system.error.internal') }
      }
    },
    open: openAndNote,
    create: async (folder) => {
      const path = await folderForNewLibrary(folder)
      await initLibrary({ path, surroundings })
      return path
    },
    sample: async () => {
      const path = join(stateDir, t('system.sampleFolder'))
      if (await isEmptyFolder(path)) {
        const { createSampleLibrary } = await import('../library/sample/create-sample')
        await createSampleLibrary({ path, stateDir, surroundings })
      }
      return path
    },
    close: async () => {
      await session.close()
      showName(null)
    },
  }
}
