import { join } from 'node:path'
import { withDisplay } from './setup/display.mjs'
import { ensureDebianPeer } from './setup/debian.mjs'
import { ensurePeers } from './setup/packages.mjs'
import { root } from './setup/paths.mjs'
import { ready } from './setup/ready.mjs'
import { runNode } from './setup/run.mjs'
import { workersBeside, testsBundle } from './tests-bundle.mjs'
import { runEntry } from './setup/say.mjs'

/** Benches beside packages that the product doesn't use. */
const BESIDE_PEERS = new Set(['library', 'search', 'editor', 'import', 'site'])

/** `npm run --silent bench -- NAME [--json]`: sets up, builds the app and the bench, and runs it with a display. */
await runEntry(async () => {
  const runtime = await ready()
  if (BESIDE_PEERS.has(process.argv[2] ?? '')) await ensurePeers()
  if (process.argv[2] === 'import') await ensureDebianPeer('pandoc')
  if (process.argv[2] === 'site') await ensureDebianPeer('hugo')
  const { bundle } = await import('./bundle.mjs')
  await bundle()
  const { build } = await import('vite')
  await build(testsBundle('bench'))
  await workersBeside('bench')
  const code = await withDisplay((display) =>
    runNode([join(root, 'dist', 'bench', 'bench.js'), ...process.argv.slice(2)], {
      env: { ...display, GAOTAI_ELECTRON: runtime.executable },
    }),
  )
  return code === 2 ? 2 : 0
})
