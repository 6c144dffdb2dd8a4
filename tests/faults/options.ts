/** What `npm run faults` is asked for. */
export interface Options {
  readonly full: boolean
  readonly json: boolean
  readonly seed: number
  /** Only this kind. */
  readonly kind: string | null
  /** How many trials of it. */
  readonly count: number | null
  /** Only this trial of it. */
  readonly trial: number | null
}

export const usage = (kinds: readonly string[]): string =>
  `用法：npm run faults -- [--full] [--json] [--seed N] [--kind ${kinds.join('|')} [--count N] [--trial N]]`

/** Null when something is asked for that there isn't. */
export function readOptions(argv: readonly string[], kinds: readonly string[]): Options | null {
  const values = new Map<string, string>()
  const flags = new Set<string>()
  for (let at = 0; at < argv.length; at++) {
    const name = argv[at] ?? ''
    if (name === '--full' || name === '--json') flags.add(name)
    else if (['--seed', '--kind', '--count', '--trial'].includes(name)) values.set(name, argv[(at += 1)] ?? '')
    else return null
  }
  const numberOf = (name: string): number | null => (values.has(name) ? Number(values.get(name)) : null)
  const options: Options = {
    full: flags.has('--full'),
    json: flags.has('--json'),
    seed: numberOf('--seed') ?? Date.now() % 1_000_000,
    kind: values.get('--kind') ?? null,
    count: numberOf('--count'),
    trial: numberOf('--trial'),
  }
  const numbers = [options.seed, options.count ?? 0, options.trial ?? 0]
  if (!numbers.every((number) => Number.isInteger(number) && number >= 0)) return null
  const ofKind = options.count !== null || options.trial !== null
  return options.kind === null ? (ofKind ? null : options) : kinds.includes(options.kind) ? options : null
}
