import { spawn } from 'node:child_process'
import { SetupError } from './say.mjs'

/** True where a window can be shown without our own X server. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

/**
 * Runs `work` with an environment that has a display: the machine's own, else an Xvfb that lives as long as the work.
 * @template T @param {(env: NodeJS.ProcessEnv) => Promise<T>} work @param {{ own?: boolean }} [options] own: always our own
 * @returns {Promise<T>}
 */
export async function withDisplay(work, options = {}) {
  if (process.platform !== 'linux' || (hasDisplay() && !options.own)) return work(process.env)
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  try {
    const number = await new Promise((resolve, reject) => {
      server.on('error', () => reject(new SetupError('没有显示器，也没有 Xvfb。请安装：apt-get install -y xvfb')))
      server.on('exit', () => reject(new SetupError('Xvfb 没有启动起来。')))
      server.stdout.once('data', (data) => resolve(String(data).trim()))
    })
    /** @type {NodeJS.ProcessEnv} */
    const env = { ...process.env, DISPLAY: `:${number}` }
    delete env['WAYLAND_DISPLAY']
    return await work(env)
  } finally {
    server.kill()
  }
}

/**
 * Displays of our own, one each for windows that must not take the keyboard from one another; one elsewhere than on Linux.
 * @template T @param {number} count @param {(displays: readonly (string | undefined)[], env: NodeJS.ProcessEnv) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDisplays(count, work) {
  if (process.platform !== 'linux') return work([undefined], process.env)
  /** @type {(displays: readonly string[]) => Promise<T>} */
  const next = (displays) =>
    withDisplay(
      (env) => {
        const all = [...displays, env['DISPLAY'] ?? '']
        return all.length < count ? next(all) : work(all, env)
      },
      { own: true },
    )
  return next([])
}

/** Switches that Electron needs here: no sandbox as root, no GPU without a real display. */
export function electronSwitches() {
  if (process.platform !== 'linux') return []
  const asRoot = process.getuid?.() === 0
  return [...(asRoot ? ['--no-sandbox'] : []), ...(hasDisplay() ? [] : ['--disable-gpu'])]
}
