import type { CommandName } from './commands.data'
import { backup } from './commands/backup'
import { delta } from './commands/delta'
import { exportCommand } from './commands/export'
import { history } from './commands/history'
import { importCommand } from './commands/import'
import { init } from './commands/init'
import { list } from './commands/list'
import { merge } from './commands/merge'
import { purge } from './commands/purge'
import { restore } from './commands/restore'
import { revert } from './commands/revert'
import { save } from './commands/save'
import { settings } from './commands/settings'
import { show } from './commands/show'
import { theme } from './commands/theme'
import { uploaded } from './commands/uploaded'
import { verify } from './commands/verify'
import { createDesk, type Desk } from './desk'
import { EXIT, type ExitCode, judge } from './exit-codes'
import { helpText } from './help'
import type { CommandIo } from './io'
import { type CommandLine, parseCommandLine } from './parse-arguments'
import { createReporter } from './reporter'

const RUN: Readonly<Record<CommandName, (desk: Desk) => Promise<ExitCode>>> = {
  init,
  settings,
  save,
  import: importCommand,
  list,
  show,
  history,
  export: exportCommand,
  uploaded,
  theme,
  revert,
  delta,
  verify,
  merge,
  purge,
  backup,
  restore,
}

/**
 * Runs one command line (DESIGN §7). Never rejects.
 * @param argv the arguments after the program's name
 * @returns the exit code: 0 done, 1 findings or failures, 2 wrong usage, 3 the library can't be opened
 */
export async function runCommandLine(argv: readonly string[], io: CommandIo): Promise<number> {
  // Read before the rest is: a slip elsewhere has to be told in JSON too.
  const options = argv.slice(0, argv.includes('--') ? argv.indexOf('--') : argv.length)
  const report = createReporter(io, {
    json: options.includes('--json'),
    events: options.includes('--events'),
    quiet: options.includes('--quiet'),
  })
  try {
    const line = parseCommandLine(argv)
    if (line.flag('help')) {
      io.write(helpText(line.command))
      return EXIT.done
    }
    return await runCommand(line, io, report)
  } catch (failure) {
    const { error, code } = judge(failure)
    report.failure(error)
    return code
  }
}

async function runCommand(line: CommandLine, io: CommandIo, report: Desk['report']): Promise<ExitCode> {
  if (line.command === null) return EXIT.wrongUsage
  return RUN[line.command](await createDesk(line, io, report))
}
