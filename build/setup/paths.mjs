import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Downloads that outlive one checkout (the Electron runtime); never inside tracked files. */
export function cacheDir() {
  const { env, platform } = process
  if (env['GAOTAI_CACHE_DIR']) return env['GAOTAI_CACHE_DIR']
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'gaotai-build')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'gaotai-build')
  return join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'gaotai-build')
}
