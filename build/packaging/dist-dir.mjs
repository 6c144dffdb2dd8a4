import { join } from 'node:path'
import { bundle } from '../bundle.mjs'
import { root } from '../setup/paths.mjs'
import { ready } from '../setup/ready.mjs'
import { runNode } from '../setup/run.mjs'
import { runEntry, say, SetupError } from '../setup/say.mjs'
import { checkPackaged } from './check-packaged.mjs'
import { cleanRuntime } from './clean-runtime.mjs'

/** The directory build for this machine, from the runtime in use and without any download; then it is tried out. */
await runEntry(async () => {
  const runtime = await ready()
  await bundle()
  const electronDist = await cleanRuntime(runtime)
  say(`打包（Electron ${runtime.version}）…`)
  const code = await runNode([
    join(root, 'node_modules', 'electron-builder', 'cli.js'),
    '--dir',
    '--publish=never',
    `-c.electronDist=${electronDist}`,
    `-c.electronVersion=${runtime.version}`,
  ])
  if (code !== 0) throw new SetupError('打包没有完成，原因见上。')
  if (process.platform !== 'linux') return 0
  const folder = join(root, 'release', 'linux-unpacked')
  await checkPackaged(folder)
  say(`打好的程序在 ${join(folder, 'Gaotai')}`)
  return 0
})
