import { spawn } from 'node:child_process'
import { root } from './paths.mjs'

/**
 * Runs a program in the checkout with our output streams; resolves with its exit code (a signal counts as 1).
 * @param {string} command @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, quiet?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      stdio: options.quiet ? ['ignore', 'ignore', 'inherit'] : ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32' && command === 'npm',
    })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/** Runs a Node script of ours or of a package. @param {readonly string[]} args @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options] */
export function runNode(args, options) {
  return run(process.execPath, args, options)
}
