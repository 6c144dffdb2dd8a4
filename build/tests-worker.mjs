import { join } from 'node:path'
import { root } from './setup/paths.mjs'

const OUT = 'dist/tests-worker'

/** Tests run the sources, which have no bundled worker beside them: they are pointed to one built for them. */
export const workerAlias = [
  { find: /^\.\/worker-file$/, replacement: join(root, 'tests', 'support', 'worker-file.ts') },
]

/** Builds the worker for foreign bytes out of the sources as they are. */
export default async function setUp() {
  const { build, loadConfigFromFile } = await import('vite')
  const env = { command: /** @type {const} */ ('build'), mode: 'production' }
  const found = await loadConfigFromFile(env, join(root, 'build', 'vite.node.ts'), root)
  const { cliWorkerBundle } = /** @type {any} */ (found?.config).bundles
  await build({ ...cliWorkerBundle, build: { ...cliWorkerBundle.build, outDir: OUT } })
}
