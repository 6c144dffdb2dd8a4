import { parseArgs, type ParseArgsConfig } from 'node:util'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import {
  type CommandName,
  commands,
  type CommandSpec,
  globalOptions,
  isCommandName,
  type OptionSpec,
} from './commands.data'

/** A command line taken apart and checked against the table of commands. */
export interface CommandLine {
  /** Null: no command was named (only `--help` may stand alone). */
  readonly command: CommandName | null
  readonly positionals: readonly string[]
  readonly text: (option: string) => string | null
  readonly texts: (option: string) => readonly string[]
  readonly flag: (option: string) => boolean
}

export const wrongUsage = (message: string): AppError => new AppError('wrong-usage', message)

const specs: readonly CommandSpec[] = Object.values(commands)
const all = new Map<string, OptionSpec>(
  [...globalOptions, ...specs.flatMap((spec) => spec.options)].map((o) => [o.name, o]),
)

const config = {
  strict: true,
  allowPositionals: true,
  options: Object.fromEntries(
    [...all.values()].map(({ name, value }) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), multiple: true },
    ]),
  ),
} satisfies ParseArgsConfig

/**
 * Options and arguments in any order; an option's value follows it or stands after `=`; `--` ends the options.
 * @throws AppError 'wrong-usage'
 */
export function parseCommandLine(argv: readonly string[]): CommandLine {
  const { values, positionals } = parse(argv)
  const [name, ...rest] = positionals
  const given = new Map(Object.entries(values).map(([option, list]) => [option, list ?? []]))
  const line: CommandLine = {
    command: name === undefined ? null : commandOf(name),
    positionals: rest,
    text: (option) => given.get(option)?.find((value) => typeof value === 'string') ?? null,
    texts: (option) => (given.get(option) ?? []).filter((value) => typeof value === 'string'),
    flag: (option) => given.get(option)?.includes(true) ?? false,
  }
  checkOptions(line.command, given)
  if (!line.flag('help')) checkCount(line)
  return line
}

function parse(argv: readonly string[]): {
  readonly values: Readonly<Record<string, (string | boolean)[] | undefined>>
  readonly positionals: readonly string[]
} {
  try {
    return parseArgs({ args: [...argv], ...config })
  } catch (error) {
    throw phrased(error)
  }
}

/** Node's message is English; the option it names is all that is needed of it. */
function phrased(error: unknown): AppError {
  if (!(error instanceof Error) || !('code' in error)) throw error
  const option = /--?[\p{L}\d][\p{L}\d-]*/u.exec(error.message)?.[0] ?? ''
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return wrongUsage(t('cli.unknownOption', { option }))
  if (error.code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw error
  const takesValue = all.get(option.replace(/^-+/, ''))?.value !== undefined
  return wrongUsage(t(takesValue ? 'cli.valueMissing' : 'cli.valueUnwanted', { option }))
}

function commandOf(name: string): CommandName {
  if (isCommandName(name)) return name
  throw wrongUsage(t('cli.unknownCommand', { name, commands: Object.keys(commands).join('、') }))
}

function checkOptions(command: CommandName | null, given: ReadonlyMap<string, readonly (string | boolean)[]>): void {
  const own: readonly OptionSpec[] = command === null ? [] : commands[command].options
  const allowed = new Map([...globalOptions, ...own].map((option) => [option.name, option]))
  for (const [name, values] of given) {
    const option = allowed.get(name)
    if (option === undefined)
      throw wrongUsage(t('cli.optionElsewhere', { option: `--${name}`, command: command ?? '' }))
    if (option.value === undefined) continue
    if (values.length > 1 && option.many !== true) throw wrongUsage(t('cli.optionTwice', { option: `--${name}` }))
    if (values.includes('')) throw wrongUsage(t('cli.valueMissing', { option: `--${name}` }))
  }
}

function checkCount({ command, positionals }: CommandLine): void {
  if (command === null) throw wrongUsage(t('cli.noCommand'))
  const spec: CommandSpec = commands[command]
  const usage = `${spec.name} ${spec.arguments}`.trim()
  if (positionals.length < spec.least) throw wrongUsage(t('cli.tooFew', { usage }))
  if (positionals.length > spec.most)
    throw wrongUsage(t('cli.tooMany', { argument: positionals[spec.most] ?? '', usage }))
}
