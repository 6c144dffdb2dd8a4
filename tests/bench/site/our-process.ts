import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Notes the most memory that a process held, in kilobytes, when it ends. */
const noteMemory = (file: string): string =>
  `data:text/javascript,${encodeURIComponent(
    `import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(${JSON.stringify(file)},String(process.resourceUsage().maxRSS)))`,
  )}`

/** `export --kind site` as a process of its own: milliseconds, and the most memory it held in MB. */
export async function exportSiteProcess(
  library: string,
  state: string,
  out: string,
): Promise<{ readonly ms: number; readonly peakMb: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'gaotai-memory-'))
  const note = join(folder, 'peak')
  const cli = join(import.meta.dirname, '..', 'cli', 'cli.js')
  const args = ['--import', noteMemory(note), cli, 'export', '--kind', 'site', '--out', out]
  const started = performance.now()
  const code = await new Promise<number | null>((done) => {
    const child = spawn(process.execPath, [...args, '--library', library, '--state', state, '--quiet'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    child.on('close', done)
  })
  const ms = performance.now() - started
  if (code !== 0) throw new Error(`export --kind site ended with ${code}`)
  const peakMb = Number(await readFile(note, 'utf8')) / 1024
  await rm(folder, { recursive: true, force: true })
  return { ms, peakMb }
}
