import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import type { ColumnTree } from '../../shared/portal/profile'
import { parseColumns } from '../../shared/portal/settings'
import { type Cataloguing, type Library, openLibrary, type Surroundings } from '../library'
import { openWorkspace } from '../library/workspace'
import { LibraryClosed } from './exit-codes'
import type { CommandIo } from './io'
import { type CommandLine, wrongUsage } from './parse-arguments'
import type { Reporter } from './reporter'

/** All that a command works with. */
export interface Desk {
  readonly line: CommandLine
  readonly io: CommandIo
  readonly report: Reporter
  readonly libraryPath: string
  readonly stateDir: string
  readonly surroundings: Surroundings
}

/** @throws AppError 'wrong-usage' without `--library` */
export async function createDesk(line: CommandLine, io: CommandIo, report: Reporter): Promise<Desk> {
  const library = line.text('library')
  if (library === null) throw wrongUsage(t('cli.noLibrary'))
  const person = await personOf(line, io)
  return {
    line,
    io,
    report,
    libraryPath: resolve(io.cwd, library),
    stateDir: stateDirOf(line, io),
    surroundings: { now: () => Date.now(), randomBytes: (n) => randomBytes(n), person: () => person },
  }
}

const stateDirOf = (line: CommandLine, io: CommandIo): string => {
  const given = line.text('state')
  return given === null ? io.stateDir : resolve(io.cwd, given)
}

/** Who works here: as said, else as the window of this machine knows, else nobody by name. */
async function personOf(line: CommandLine, io: CommandIo): Promise<string> {
  const given = line.text('by')?.trim()
  if (given !== undefined && given !== '') return given
  const known = await openWorkspace(stateDirOf(line, io)).then(
    (workspace) => workspace.person(),
    () => null,
  )
  return known ?? t('common.unknownPerson')
}

/** Runs work on the open library and closes it after, whatever happens. */
export async function withLibrary<T>(desk: Desk, work: (library: Library) => Promise<T>): Promise<T> {
  const library = await open(desk)
  try {
    return await work(library)
  } finally {
    await library.close()
  }
}

/** Fewer days are read before a bar could be seen. */
const MANY_DAYS = 30

async function open({ libraryPath, stateDir, surroundings, io, report }: Desk): Promise<Library> {
  const cataloguing: Cataloguing = {
    signal: io.signal,
    onProgress: ({ done, total, title }) => {
      if (total >= MANY_DAYS) report.progress({ done, total, title: t('cli.cataloguing', { day: title }) })
    },
  }
  try {
    return await openLibrary({ path: libraryPath, stateDir, surroundings, cataloguing })
  } catch (error) {
    throw error instanceof AppError ? new LibraryClosed(error) : error
  }
}

export const columnsOf = async (library: Library): Promise<ColumnTree> =>
  parseColumns((await library.settings.get('columns')).value)
