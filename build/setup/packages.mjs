import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
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
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const stamp = join(root, 'node_modules', '.gaotai-lock')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  say('安装软件包 …')
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code !== 0) throw new SetupError('软件包没有装好（npm ci 失败）。请检查 npm 源能否访问，然后再运行一次。')
  writeFileSync(stamp, lock)
}
