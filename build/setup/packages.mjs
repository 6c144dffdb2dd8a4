import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths.mjs'
import { run } from './run.mjs'
import { say, SetupError } from './say.mjs'

const MINIMUM = { major: 20, minor: 19 }

/** The packages of package-lock.json, exactly; done once for each state of the lock file. */
export async function ensurePackages() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < MINIMUM.major || (major === MINIMUM.major && minor < MINIMUM.minor))
    throw new SetupError(`需要 Node.js ${MINIMUM.major}.${MINIMUM.minor} 或更新版本，现在是 ${process.versions.node}。`)
  await installLocked(root)
}

/** What the benches measure against; nothing else needs it. */
export const ensurePeers = () => installLocked(join(root, 'tests', 'bench', 'peers'))

/** @param {string} place a folder with a package-lock.json */
async function installLocked(place) {
  const lock = createHash('sha256')
    .update(readFileSync(join(place, 'package-lock.json')))
    .digest('hex')
  const folder = join(place, 'node_modules')
  const stamp = join(folder, '.gaotai-lock')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  // `npm ci` would empty the folder that a link leads to, which others may be using.
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new SetupError(
      `node_modules 是一个链接，里面的软件包不是这个版本的。请删除链接后再运行一次：\n  rm ${folder}`,
    )
  say('安装软件包 …')
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: place })
  if (code !== 0) throw new SetupError('软件包没有装好（npm ci 失败）。请检查 npm 源能否访问，然后再运行一次。')
  writeFileSync(stamp, lock)
}
