import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { run } from './run.mjs'
import { say, SetupError } from './say.mjs'

/** What Electron loads at start, a display for machines without one, and a CJK font. */
const PACKAGES = [
  'libgtk-3-0',
  'libnss3',
  'libgbm1',
  'libasound2',
  'libxss1',
  'libxtst6',
  'xvfb',
  'xauth',
  'fonts-noto-cjk',
]
/** Debian 13 and Ubuntu 24.04 renamed these for 64-bit time. */
const RENAMED = new Map([
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libasound2', 'libasound2t64'],
])

/** @param {string} name */
function isInstalled(name) {
  try {
    const status = execFileSync('dpkg-query', ['-W', '-f=${Status}', name], { stdio: ['ignore', 'pipe', 'ignore'] })
    return status.toString().includes('install ok installed')
  } catch {
    return false
  }
}

/** @param {string} name */
function isKnown(name) {
  try {
    return execFileSync('apt-cache', ['policy', name], { stdio: ['ignore', 'pipe', 'ignore'] }).length > 0
  } catch {
    return false
  }
}

/** System libraries, Xvfb and fonts on Debian: installed as root, else a message with the exact command. */
export async function ensureSystemPackages() {
  if (process.platform !== 'linux') return
  if (!existsSync('/usr/bin/dpkg-query')) {
    if (!existsSync('/usr/bin/Xvfb'))
      say(`提示：需要 GTK 3、NSS、GBM、ALSA、Xss、Xtst 系统库，Xvfb，以及一款中文字体（如 Noto CJK）。`)
    return
  }
  const missing = PACKAGES.filter((name) => !isInstalled(name) && !isInstalled(RENAMED.get(name) ?? name))
  if (missing.length === 0) return
  const isRoot = process.getuid?.() === 0
  const command = `apt-get update && apt-get install -y --no-install-recommends ${missing.join(' ')}`
  if (!isRoot) throw new SetupError(`缺少系统软件包，请运行：\n  sudo sh -c '${command}'\n然后再运行一次。`)
  say(`安装系统软件包：${missing.join(' ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  if ((await run('apt-get', ['update', '-qq'], { env, quiet: true })) !== 0)
    throw new SetupError(`软件包目录没有更新成功。请检查网络后运行：\n  ${command}`)
  const names = missing.map((name) => (isKnown(name) ? name : (RENAMED.get(name) ?? name)))
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...names]
  if ((await run('apt-get', args, { env, quiet: true })) !== 0)
    throw new SetupError(`系统软件包没有装好。请运行：\n  ${command}`)
}

/**
 * A program that a bench measures against, where Debian has it and we may install it; without it the bench prints its
 * rows alone. @param {'pandoc' | 'hugo'} name of the package and the program
 */
export async function ensureDebianPeer(name) {
  if (process.platform !== 'linux' || existsSync(`/usr/bin/${name}`) || !existsSync('/usr/bin/apt-get')) return
  if (process.getuid?.() !== 0) return say(`没有 ${name}，对照一栏空着。要对照请运行：sudo apt-get install -y ${name}`)
  say(`安装 ${name} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env, quiet: true })
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env, quiet: true })
}
