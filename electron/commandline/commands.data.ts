import type { MessageKey } from '../../shared/messages/translate'

export interface OptionSpec {
  readonly name: string
  /** The word for the value in the help; absent: a switch. */
  readonly value?: string
  readonly many?: boolean
  readonly help: MessageKey
}

export interface CommandSpec {
  readonly name: string
  /** As the usage line shows them. */
  readonly arguments: string
  readonly least: number
  readonly most: number
  readonly options: readonly OptionSpec[]
  readonly help: MessageKey
  readonly notes?: MessageKey
}

export const globalOptions: readonly OptionSpec[] = [
  { name: 'library', value: 'DIR', help: 'cli.option.library' },
  { name: 'state', value: 'DIR', help: 'cli.option.state' },
  { name: 'by', value: 'NAME', help: 'cli.option.by' },
  { name: 'json', help: 'cli.option.json' },
  { name: 'events', help: 'cli.option.events' },
  { name: 'quiet', help: 'cli.option.quiet' },
  { name: 'help', help: 'cli.option.help' },
]

const file: OptionSpec = { name: 'file', value: 'FILE', help: 'cli.option.file' }
const column: OptionSpec = { name: 'column', value: 'C', help: 'cli.option.column' }
const status: OptionSpec = { name: 'status', value: 'S', help: 'cli.option.status' }
const none = { arguments: '', least: 0, most: 0 } as const

/** Every command with all it takes: the parser, the check and the help read the same table. */
export const commands = {
  init: {
    name: 'init',
    ...none,
    options: [
      { name: 'profile', value: 'FILE', help: 'cli.option.profile' },
      { name: 'sample', help: 'cli.option.sample' },
    ],
    help: 'cli.command.init',
  },
  settings: {
    name: 'settings',
    arguments: 'get|set TOPIC',
    least: 2,
    most: 2,
    options: [{ name: 'parent', value: 'HASH', help: 'cli.option.settingsParent' }, file],
    help: 'cli.command.settings',
    notes: 'cli.notes.settings',
  },
  save: {
    name: 'save',
    arguments: '[ID]',
    least: 0,
    most: 1,
    options: [{ name: 'parent', value: 'HASH', many: true, help: 'cli.option.parent' }, file],
    help: 'cli.command.save',
    notes: 'cli.notes.save',
  },
  import: {
    name: 'import',
    arguments: 'FILE…',
    least: 1,
    most: Number.POSITIVE_INFINITY,
    options: [column, status, { name: 'changes', value: 'accept|reject|comment', help: 'cli.option.changes' }],
    help: 'cli.command.import',
    notes: 'cli.notes.import',
  },
  list: {
    name: 'list',
    ...none,
    options: [
      { name: 'query', value: 'Q', help: 'cli.option.query' },
      column,
      status,
      { name: 'limit', value: 'N', help: 'cli.option.limit' },
    ],
    help: 'cli.command.list',
  },
  show: {
    name: 'show',
    arguments: 'ID',
    least: 1,
    most: 1,
    options: [
      { name: 'format', value: 'json|html|text|markdown', help: 'cli.option.format' },
      { name: 'revision', value: 'HASH', help: 'cli.option.revision' },
    ],
    help: 'cli.command.show',
    notes: 'cli.notes.show',
  },
  history: {
    name: 'history',
    arguments: 'ID',
    least: 1,
    most: 1,
    options: [],
    help: 'cli.command.history',
    notes: 'cli.notes.history',
  },
  export: {
    name: 'export',
    arguments: '[ID…]',
    least: 0,
    most: Number.POSITIVE_INFINITY,
    options: [
      { name: 'out', value: 'DIR', help: 'cli.option.out' },
      {
        name: 'kind',
        value: 'page|single|fragment|word|official|markdown|text|pdf|epub|site',
        help: 'cli.option.kind',
      },
      { name: 'allow-foreign', help: 'cli.option.allowForeign' },
      { name: 'full', help: 'cli.option.full' },
    ],
    help: 'cli.command.export',
    notes: 'cli.notes.export',
  },
  uploaded: {
    name: 'uploaded',
    ...none,
    options: [{ name: 'out', value: 'DIR', help: 'cli.option.out' }],
    help: 'cli.command.uploaded',
    notes: 'cli.notes.uploaded',
  },
  theme: {
    name: 'theme',
    arguments: 'get|set',
    least: 1,
    most: 1,
    options: [{ name: 'file', value: 'DIR|FILE.zip', help: 'cli.option.themeFile' }],
    help: 'cli.command.theme',
    notes: 'cli.notes.theme',
  },
  revert: {
    name: 'revert',
    ...none,
    options: [{ name: 'out', value: 'DIR', help: 'cli.option.out' }],
    help: 'cli.command.revert',
    notes: 'cli.notes.revert',
  },
  delta: {
    name: 'delta',
    ...none,
    options: [
      { name: 'out', value: 'DIR', help: 'cli.option.out' },
      { name: 'file', value: 'FILE.zip|DIR', help: 'cli.option.deltaFile' },
      { name: 'since', value: 'NAME', help: 'cli.option.since' },
      { name: 'force', help: 'cli.option.force' },
    ],
    help: 'cli.command.delta',
    notes: 'cli.notes.delta',
  },
  verify: {
    name: 'verify',
    ...none,
    options: [
      { name: 'repair', help: 'cli.option.repair' },
      { name: 'clean-media', help: 'cli.option.cleanMedia' },
    ],
    help: 'cli.command.verify',
  },
  merge: {
    name: 'merge',
    arguments: 'DIR',
    least: 1,
    most: 1,
    options: [],
    help: 'cli.command.merge',
    notes: 'cli.notes.merge',
  },
  purge: {
    name: 'purge',
    arguments: 'ID…',
    least: 1,
    most: Number.POSITIVE_INFINITY,
    options: [],
    help: 'cli.command.purge',
    notes: 'cli.notes.purge',
  },
  backup: {
    name: 'backup',
    ...none,
    options: [
      { name: 'out', value: 'FILE.zip', help: 'cli.option.outArchive' },
      { name: 'force', help: 'cli.option.force' },
    ],
    help: 'cli.command.backup',
    notes: 'cli.notes.backup',
  },
  restore: {
    name: 'restore',
    arguments: 'FILE.zip',
    least: 1,
    most: 1,
    options: [],
    help: 'cli.command.restore',
    notes: 'cli.notes.restore',
  },
} as const satisfies Readonly<Record<string, CommandSpec>>

export type CommandName = keyof typeof commands
export const isCommandName = (name: string): name is CommandName => Object.hasOwn(commands, name)
