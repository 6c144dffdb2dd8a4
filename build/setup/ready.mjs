import { ensureSystemPackages } from './debian.mjs'
import { ensurePackages } from './packages.mjs'

/**
 * All set-up of a fresh machine, each step done once. Packages come first: the later steps use them.
 * @returns {Promise<import('./runtime.mjs').Runtime>}
 */
export async function ready() {
  await ensurePackages()
  await ensureSystemPackages()
  const { ensureRuntime } = await import('./runtime.mjs')
  return ensureRuntime()
}
