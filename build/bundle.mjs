import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './setup/paths.mjs'
import { runEntry, say } from './setup/say.mjs'

const SOURCES = ['electron', 'renderer', 'shared', 'build', 'package-lock.json', 'package.json']

/** @param {string} path @param {import('node:crypto').Hash} hash */
function addToHash(path, hash) {
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) addToHash(join(path, name), hash)
    return
  }
  hash.update(path.slice(root.length)).update(readFileSync(path))
}

function sourceHash() {
  const hash = createHash('sha256')
  for (const source of SOURCES) addToHash(join(root, source), hash)
  return hash.digest('hex')
}

/** Builds main, preload, renderer and command line into dist/, unless they stand for these very sources already. */
export async function bundle() {
  const stamp = join(root, 'dist', '.built-from')
  const hash = sourceHash()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  const { build, loadConfigFromFile } = await import('vite')
  const load = async (/** @type {string} */ name) => {
    const env = { command: /** @type {const} */ ('build'), mode: 'production' }
    const found = await loadConfigFromFile(env, join(root, 'build', name), root)
    return /** @type {any} */ (found?.config)
  }
  say('构建 …')
  const bundles = [...Object.values((await load('vite.node.ts')).bundles).flat(), await load('vite.renderer.ts')]
  for (const config of bundles) await build(config)
  writeFileSync(stamp, hash)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runEntry(bundle)
