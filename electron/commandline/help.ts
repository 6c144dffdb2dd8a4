import { t } from '../../shared/messages/translate'
import { type CommandName, commands, type CommandSpec, globalOptions, type OptionSpec } from './commands.data'

function optionLines(options: readonly OptionSpec[]): readonly string[] {
  const heads = options.map(({ name, value }) => `--${name}${value === undefined ? '' : ` ${value}`}`)
  const width = Math.max(...heads.map((head) => head.length))
  return options.map(({ help }, index) => `  ${(heads[index] ?? '').padEnd(width)}  ${t(help)}`)
}

/** The help of one command, or of the whole command line. */
export function helpText(command: CommandName | null): string {
  const lines = command === null ? overview() : commandHelp(commands[command])
  return `${[...lines, '', t('cli.help.global'), ...optionLines(globalOptions)].join('\n')}\n`
}

function overview(): readonly string[] {
  const specs: readonly CommandSpec[] = Object.values(commands)
  const heads = specs.map((spec) => `${spec.name} ${spec.arguments}`.trim())
  const width = Math.max(...heads.map((head) => head.length))
  return [
    t('cli.help.usage', { usage: t('cli.help.anyCommand') }),
    '',
    t('cli.help.commands'),
    ...specs.map(({ help }, index) => `  ${(heads[index] ?? '').padEnd(width)}  ${t(help)}`),
    '',
    t('cli.help.exit'),
  ]
}

function commandHelp(spec: CommandSpec): readonly string[] {
  return [
    t('cli.help.usage', { usage: `${spec.name} ${spec.arguments}`.trim() }),
    t(spec.help),
    ...(spec.notes === undefined ? [] : [t(spec.notes)]),
    ...(spec.options.length === 0 ? [] : ['', t('cli.help.options'), ...optionLines(spec.options)]),
  ]
}
