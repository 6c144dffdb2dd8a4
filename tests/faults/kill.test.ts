import { spawn } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import { newDesk, tempFolder } from '../unit/electron/library/kit'
import { recordOf } from './texts'

let program = ''
beforeAll(async () => {
  // Outside the per-test folders, which go after the first test.
  const outDir = fileURLToPath(new URL('../../dist/faults', import.meta.url))
  const entry = fileURLToPath(new URL('saving-child.ts', import.meta.url))
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: entry, outDir, emptyOutDir: true, target: 'node20', rollupOptions: { output: { format: 'es' } } },
  })
  const [file] = (await readdir(outDir)).filter((name) => name.startsWith('saving-child'))
  program = join(outDir, file ?? '')
})

/** Runs the saving program until it has acknowledged so much, kills it, and answers what it acknowledged. */
async function killAfter(count: number, path: string, stateDir: string): Promise<readonly string[]> {
  const child = spawn(process.execPath, [program, path, stateDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line)
    if (lines.length === count) child.kill('SIGKILL')
  }
  return lines
}

describe('a process killed while saving', () => {
  it.each([1, 8, 24, 61])('after %i acknowledged writes has lost none of them', async (count) => {
    const desk = await newDesk()
    const lines = await killAfter(count, desk.path, desk.stateDir)
    expect(lines.length).toBeGreaterThanOrEqual(count)
    const library = await desk.open()
    for (const line of lines) {
      const [what, id = '', detail = ''] = line.split(' ')
      if (what === 'saved') expect((await library.readRevision(id, detail)).articleId).toBe(id)
      else expect((await library.load(id)).draft?.record).toEqual(recordOf(Number(detail)))
    }
    expect((await library.verify({ repair: false })).problems).toEqual([])
    const fresh = await desk.open({ stateDir: await tempFolder() })
    expect((await fresh.list({ offset: 0, limit: 1 })).total).toBe((await library.list({ offset: 0, limit: 1 })).total)
  })
})
