import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './setup/paths.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { runEntry, say } from './setup/say.mjs'

const bin = (/** @type {string} */ path) => join(root, 'node_modules', path)

/** Every gate by name, as arguments for Node. */
const GATES = {
  types: [bin('typescript/bin/tsc'), '-b'],
  lint: [
    bin('eslint/bin/eslint.js'),
    '-c',
    'build/eslint.config.mjs',
    '--max-warnings=0',
    '--cache',
    '--cache-location',
    'dist/.eslintcache',
    '.',
  ],
  tests: [
    bin('vitest/vitest.mjs'),
    'run',
    '-c',
    'build/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    '--outputFile.json=dist/test-results/unit.json',
  ],
  format: [
    bin('prettier/bin/prettier.cjs'),
    '--check',
    '--log-level=warn',
    '--cache',
    '--cache-location=dist/.prettiercache',
    '.',
  ],
  boundaries: ['build/boundaries.mjs'],
  unused: [bin('knip/bin/knip.js'), '-c', 'build/knip.json', '--no-progress'],
}

/** @param {string} name @param {readonly string[]} args @returns {Promise<{ name: string, code: number, seconds: number }>} */
function gate(name, args) {
  const started = Date.now()
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const collect = (/** @type {Buffer} */ data) => (output += data.toString())
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('close', (code) => {
      const seconds = Math.round((Date.now() - started) / 100) / 10
      say(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
      if (code !== 0) say(output.trimEnd())
      resolve({ name, code: code ?? 1, seconds })
    })
  })
}

/** Runs every gate, as many at once as there are cores; all are run even when one fails. Resolves with the failed ones. */
export async function check() {
  mkdirSync(join(root, 'dist', 'test-results'), { recursive: true })
  const waiting = Object.entries(GATES)
  /** @type {string[]} */
  const failed = []
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { name, code } = await gate(...next)
      if (code !== 0) failed.push(name)
    }
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, worker))
  return failed
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await runEntry(async () => {
    await ensurePackages()
    const failed = await check()
    say(failed.length === 0 ? '全部检查通过。' : `没有通过：${failed.join('、')}`)
    return failed.length === 0 ? 0 : 1
  })
