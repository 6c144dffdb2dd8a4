import { join } from 'node:path'
import { root } from './setup/paths.mjs'

const OUT = 'dist/tests-worker'

/** Tests run the sources, which have no bundled workers beside them: they are pointed to those built for them. */
export const workerAlias = [
  { find: /^\.\/worker-file$/, replacement: join(root, 'tests', 'support', 'worker-file.ts') },
  {
    find: /^\.\/picture-worker-file$/,
    replacement: join(root, 'tests', 'support', 'picture-worker-file.ts'),
  },
  { find: /^\.\/site-worker-file$/, replacement: join(root, 'tests', 'support', 'site-worker-file.ts') },
]

/** Builds the workers out of the sources as they are. */
export default async function setUp() {
  const { build, loadConfigFromFile } = await import('vite')
  const env = { command: /** @type {const} */ ('build'), mode: 'production' }
  const found = await loadConfigFromFile(env, join(root, 'build', 'vite.node.ts'), root)
  const { cliWorkerBundles } = /** @type {any} */ (found?.config).bundles
  for (const bundle of cliWorkerBundles) await build({ ...bundle, build: { ...bundle.build, outDir: OUT } })
}
