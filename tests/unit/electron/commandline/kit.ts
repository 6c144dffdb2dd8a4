import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CommandIo } from '../../../../electron/commandline/io'
import { runCommandLine } from '../../../../electron/commandline/run'
import { tempFolder } from '../library/kit'

export interface Outcome {
  readonly code: number
  readonly out: string
  readonly errors: string
  readonly json: () => unknown
}

/** A terminal in a folder of its own: `run` as a person types, `put` writes a file there. */
export async function terminal(more: Partial<CommandIo> = {}) {
  const cwd = await tempFolder()
  const run = async (line: string | readonly string[], input = ''): Promise<Outcome> => {
    let out = ''
    let errors = ''
    const code = await runCommandLine(typeof line === 'string' ? line.split(' ') : line, {
      write: (text) => (out += text),
      writeError: (text) => (errors += text),
      errorIsTerminal: false,
      signal: new AbortController().signal,
      ask: null,
      readInput: async () => Buffer.from(input),
      cwd,
      stateDir: join(cwd, 'state'),
      ...more,
    })
    return { code, out, errors, json: () => JSON.parse(out) as unknown }
  }
  const put = (name: string, value: unknown): Promise<void> =>
    writeFile(join(cwd, name), typeof value === 'string' ? value : JSON.stringify(value))
  return { cwd, run, put }
}

/** As `terminal`, with a new library in `lib`. */
export async function deskTerminal(more: Partial<CommandIo> = {}) {
  const made = await terminal(more)
  await made.run('init --library lib')
  return made
}
