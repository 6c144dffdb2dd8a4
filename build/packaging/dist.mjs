import { join } from 'node:path'
import { bundle } from '../bundle.mjs'
import { root } from '../setup/paths.mjs'
import { ready } from '../setup/ready.mjs'
import { OFFICIAL_VERSION } from '../setup/runtime-pin.mjs'
import { runNode } from '../setup/run.mjs'
import { runEntry, SetupError } from '../setup/say.mjs'

/**
 * The installers of electron-builder.yml, e.g. `npm run dist -- --win`. Their makers (NSIS, 7-Zip) and the Electron of each
 * platform come from their release sites; a machine that can't reach those makes the directory build.
 */
await runEntry(async () => {
  await ready()
  await bundle()
  const code = await runNode([
    join(root, 'node_modules', 'electron-builder', 'cli.js'),
    '--publish=never',
    `-c.electronVersion=${OFFICIAL_VERSION}`,
    ...process.argv.slice(2),
  ])
  if (code !== 0)
    throw new SetupError('安装包没有做成，原因见上。打包工具要从发布网站下载；连不上时请用 npm run dist:dir。')
  return 0
})
