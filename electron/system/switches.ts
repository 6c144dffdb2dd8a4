/** What the launcher or the person asked for on the command line and in the environment. */
export interface Switches {
  readonly state: string | null
  readonly library: string | null
  /** Who works here, as `--by` of the command line. */
  readonly by: string | null
  /** Chromium's own `--window-size=W,H`, which Electron leaves to us. */
  readonly windowSize: { readonly width: number; readonly height: number } | null
  /** The arguments after `--cli`; null: a window is wanted. */
  readonly commandLine: readonly string[] | null
}

/**
 * Reads our own switches; Chromium's stay Chromium's. Everything after `--cli` belongs to the command line.
 * @param argv `process.argv`; a switch's value follows it or stands after `=`
 */
export function readSwitches(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Switches {
  const cli = argv.indexOf('--cli')
  const own = cli === -1 ? argv : argv.slice(0, cli)
  return {
    state: valueOf(own, '--state') ?? filled(env['GAOTAI_STATE_DIR']),
    library: valueOf(own, '--library') ?? filled(env['GAOTAI_LIBRARY']),
    by: valueOf(own, '--by'),
    windowSize: sizeOf(valueOf(own, '--window-size')),
    commandLine: cli === -1 ? null : argv.slice(cli + 1),
  }
}

function valueOf(argv: readonly string[], name: string): string | null {
  for (const [index, argument] of argv.entries()) {
    if (argument.startsWith(`${name}=`)) return filled(argument.slice(name.length + 1))
    if (argument === name) {
      const next = argv[index + 1]
      return next === undefined || next.startsWith('--') ? null : filled(next)
    }
  }
  return null
}

const filled = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text)

function sizeOf(text: string | null): { width: number; height: number } | null {
  const match = /^(\d{3,5}),(\d{3,5})$/.exec(text ?? '')
  return match === null ? null : { width: Number(match[1]), height: Number(match[2]) }
}
