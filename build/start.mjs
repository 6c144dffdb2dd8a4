import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { electronSwitches, hasDisplay, withDisplay } from './setup/display.mjs'
import { root } from './setup/paths.mjs'
import { ready } from './setup/ready.mjs'
import { run, runNode } from './setup/run.mjs'
import { runEntry, say, SetupError } from './setup/say.mjs'

/** The newcomer's own library and state, apart from those of an installed 稿台. */
const home = join(root, '.gaotai')
const library = join(home, 'library')
const state = join(home, 'state')

async function ensureSampleLibrary() {
  if (existsSync(join(library, 'gaotai.json'))) return
  say(`建立示例稿库：${library}`)
  const cli = join(root, 'dist', 'cli', 'cli.js')
  const code = await runNode([cli, 'init', '--sample', '--library', library, '--state', state, '--quiet'])
  if (code !== 0) throw new SetupError(`示例稿库没有建成。请删除 ${home} 后再运行一次。`)
}

/** Sets up, builds and opens the workstation on a sample library; without a display, runs the main job under Xvfb. */
await runEntry(async () => {
  const runtime = await ready()
  say(`Electron ${runtime.version}（${runtime.from}）`)
  const { bundle } = await import('./bundle.mjs')
  await bundle()
  await ensureSampleLibrary()
  const args = [root, `--library=${library}`, `--state=${state}`, '--by=值班编辑']
  if (hasDisplay()) return run(runtime.executable, [...electronSwitches(), ...args])
  say('没有显示器：在 Xvfb 里走一遍主要流程。')
  const { tour } = await import('./tour.mjs')
  return withDisplay((env) => tour({ runtime, library, env, home }))
})
