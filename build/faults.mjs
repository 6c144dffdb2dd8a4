import { join } from 'node:path'
import { withDisplay } from './setup/display.mjs'
import { root } from './setup/paths.mjs'
import { ready } from './setup/ready.mjs'
import { runNode } from './setup/run.mjs'
import { workersBeside, testsBundle } from './tests-bundle.mjs'
import { runEntry } from './setup/say.mjs'

/** `npm run faults -- [--full] [--kind NAME] …`: sets up, builds the app and the fault injection, and runs it. */
await runEntry(async () => {
  const runtime = await ready()
  const { bundle } = await import('./bundle.mjs')
  await bundle()
  const { build } = await import('vite')
  await build(testsBundle('faults'))
  await workersBeside('faults')
  return withDisplay(
    (display) =>
      runNode([join(root, 'dist', 'faults', 'faults.js'), ...process.argv.slice(2)], {
        env: { ...display, GAOTAI_ELECTRON: runtime.executable },
        cwd: root,
      }),
    { own: true },
  )
})
