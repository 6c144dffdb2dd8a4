import { homedir } from 'node:os'
import type { CommandIo } from './io'
import { createInterface } from 'node:readline/promises'
import { defaultStateDir } from './state-dir'

async function readAll(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks)
}

function askOn(signal: AbortSignal): CommandIo['ask'] {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null
  return async (question) => {
    const lines = createInterface({ input: process.stdin, output: process.stderr })
    try {
      return await lines.question(question, { signal })
    } catch {
      // Ctrl-C at the question is no.
      return ''
    } finally {
      lines.close()
    }
  }
}

/** The process's own terminal. The first Ctrl-C stops between two items, the second at once. */
export function processIo(): CommandIo {
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  process.once('SIGTERM', () => stop.abort())
  for (const stream of [process.stdout, process.stderr]) {
    // `gaotai list | head` closes the pipe: what nobody reads needn't be written.
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  }
  return {
    write: (text) => void process.stdout.write(text),
    writeError: (text) => void process.stderr.write(text),
    errorIsTerminal: process.stderr.isTTY,
    signal: stop.signal,
    ask: askOn(stop.signal),
    readInput: readAll,
    cwd: process.cwd(),
    stateDir: defaultStateDir(process.platform, process.env, homedir()),
  }
}
