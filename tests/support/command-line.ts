import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../../dist/cli/cli.js', import.meta.url))

export interface CommandOutcome {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  /** What `--json` printed. */
  readonly json: () => unknown
}

/** Runs the built command line on plain Node. */
export function gaotai(args: readonly string[], input: { readonly cwd?: string } = {}): Promise<CommandOutcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], { cwd: input.cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let stderr = ''
    // A character may arrive in two parts.
    child.stdout.setEncoding('utf8').on('data', (data: string) => (stdout += data))
    child.stderr.setEncoding('utf8').on('data', (data: string) => (stderr += data))
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({ code: code ?? -1, stdout, stderr, json: () => JSON.parse(stdout) as unknown }),
    )
  })
}

/** As `gaotai`, for steps that must succeed; answers what `--json` printed. */
export async function gaotaiJson<T>(args: readonly string[]): Promise<T> {
  const outcome = await gaotai([...args, '--json'])
  if (outcome.code !== 0) throw new Error(`gaotai ${args.join(' ')}: ${outcome.stdout}${outcome.stderr}`)
  return outcome.json() as T
}
