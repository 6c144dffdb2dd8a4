import { cp, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { root } from '../setup/paths.mjs'

/** Electron as a product is packed with it: without the default app, which would load whatever a command line names. */
const isDefaultApp = (/** @type {string} */ path) => basename(path).startsWith('default_app')

/**
 * A clean copy of the runtime in use, made anew each time.
 * @param {import('../setup/runtime.mjs').Runtime} runtime @returns {Promise<string>} the folder
 */
export async function cleanRuntime(runtime) {
  const target = join(root, 'dist', 'clean-runtime')
  await rm(target, { recursive: true, force: true })
  await cp(runtime.dir, target, { recursive: true, filter: (source) => !isDefaultApp(source) })
  return target
}
